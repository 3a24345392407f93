package org.liangcai.itembank.qti;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.liangcai.itembank.LocalizedText;
import org.liangcai.itembank.qti.model.AssessmentTest;
import org.liangcai.itembank.qti.model.AssessmentTest.AdaptiveSelection;
import org.liangcai.itembank.qti.model.AssessmentTest.BranchRule;
import org.liangcai.itembank.qti.model.AssessmentTest.Control;
import org.liangcai.itembank.qti.model.AssessmentTest.ItemReference;
import org.liangcai.itembank.qti.model.AssessmentTest.ItemSessionControl;
import org.liangcai.itembank.qti.model.AssessmentTest.Reference;
import org.liangcai.itembank.qti.model.AssessmentTest.Section;
import org.liangcai.itembank.qti.model.AssessmentTest.SectionPart;
import org.liangcai.itembank.qti.model.AssessmentTest.Selection;
import org.liangcai.itembank.qti.model.AssessmentTest.TestFeedback;
import org.liangcai.itembank.qti.model.AssessmentTest.TestPart;
import org.liangcai.itembank.qti.model.AssessmentTest.TimeLimits;
import org.liangcai.itembank.qti.model.AssessmentTest.VariableMapping;
import org.liangcai.itembank.qti.model.AssessmentTest.Weight;
import org.liangcai.itembank.qti.model.Content;
import org.liangcai.itembank.qti.model.Expression;
import org.liangcai.itembank.qti.model.OutcomeDeclaration;
import org.liangcai.itembank.qti.model.ProcessingRule;
import org.liangcai.itembank.qti.model.Stylesheet;

/** Reads {@code qti-assessment-test} (QTI 3.0 ASI, 2.6 to 2.8). */
final class TestReader {

    private final Reading reading;
    private final ContentReader contents;
    private final ProcessingReader processing;
    private final Set<String> identifiers = new HashSet<>();

    TestReader(Reading reading) {
        this.reading = reading;
        this.contents = new ContentReader(reading);
        this.processing = ProcessingReader.ofTest(reading);
    }

    AssessmentTest test(Element root) {
        List<OutcomeDeclaration> outcomes = ItemReader.outcomes(root, reading);
        Optional<TimeLimits> timeLimits = timeLimits(root);
        List<Stylesheet> stylesheets = ItemReader.stylesheets(root, reading);
        List<Content.RubricBlock> rubrics = rubrics(root);
        List<TestPart> parts =
                root.children("qti-test-part").stream().map(this::part).toList();
        if (parts.isEmpty()) {
            root.fault(new LocalizedText("测验没有任何部分。", "The test has no part."));
        }
        Optional<List<ProcessingRule>> outcomeProcessing = root.child("qti-outcome-processing")
                .map(element -> {
                    List<Element> rules = element.children();
                    element.done();
                    return processing.rules(rules);
                });
        AssessmentTest test = new AssessmentTest(
                root.identifier("identifier"),
                root.required("title"),
                root.optional("xml:lang"),
                root.optional("tool-name"),
                root.optional("tool-version"),
                outcomes,
                timeLimits,
                stylesheets,
                rubrics,
                parts,
                outcomeProcessing,
                feedback(root));
        root.done();
        return test;
    }

    private TestPart part(Element element) {
        String identifier = unique(element);
        TestPart part = new TestPart(
                identifier,
                element.word("navigation-mode", Map.of("linear", true, "nonlinear", false), true),
                element.word("submission-mode", Map.of("individual", true, "simultaneous", false), true),
                control(element),
                element.children("qti-assessment-section").stream()
                        .map(this::section)
                        .toList(),
                feedback(element));
        element.done();
        return part;
    }

    private Section section(Element element) {
        String identifier = unique(element);
        Optional<Element> selection = element.child("qti-selection");
        Optional<AdaptiveSelection> adaptive = element.child("qti-adaptive-selection")
                .or(() -> selection.flatMap(inner -> inner.child("qti-adaptive-selection")))
                .flatMap(this::adaptiveSelection);
        Section section = new Section(
                identifier,
                element.required("title"),
                element.flag("visible", true),
                element.flag("required", false),
                element.flag("fixed", false),
                element.flag("keep-together", true),
                control(element),
                selection.map(TestReader::selection),
                element.child("qti-ordering").map(TestReader::ordering),
                adaptive,
                rubrics(element),
                children(element));
        element.done();
        return section;
    }

    private List<SectionPart> children(Element section) {
        List<SectionPart> children = new ArrayList<>();
        for (Element child : section.children("qti-assessment-section", "qti-assessment-item-ref")) {
            children.add(child.name().equals("qti-assessment-section") ? section(child) : itemReference(child));
        }
        return children;
    }

    private ItemReference itemReference(Element element) {
        String identifier = unique(element);
        ItemReference reference = new ItemReference(
                identifier,
                ItemReader.link(element, "href", reading),
                element.flag("required", false),
                element.flag("fixed", false),
                element.optional("category").map(DeclarationReader::words).orElse(List.of()),
                control(element),
                element.children("qti-variable-mapping").stream()
                        .map(TestReader::variableMapping)
                        .toList(),
                element.children("qti-weight").stream().map(TestReader::weight).toList());
        element.done();
        return reference;
    }

    private static VariableMapping variableMapping(Element element) {
        VariableMapping mapping =
                new VariableMapping(element.identifier("source-identifier"), element.identifier("target-identifier"));
        element.done();
        return mapping;
    }

    private static Weight weight(Element element) {
        Weight weight = new Weight(element.identifier("identifier"), element.requiredNumber("value"));
        element.done();
        return weight;
    }

    private Control control(Element element) {
        return new Control(
                element.children("qti-pre-condition").stream()
                        .flatMap(condition -> preCondition(condition).stream())
                        .toList(),
                element.children("qti-branch-rule").stream()
                        .flatMap(rule -> branchRule(rule).stream())
                        .toList(),
                element.child("qti-item-session-control").map(TestReader::itemSessionControl),
                timeLimits(element));
    }

    private Optional<Expression> preCondition(Element element) {
        Optional<Expression> expression = processing.onlyExpression(element);
        element.done();
        return expression;
    }

    private Optional<BranchRule> branchRule(Element element) {
        String target = element.identifier("target");
        Optional<Expression> expression = processing.onlyExpression(element);
        element.done();
        return expression.map(test -> new BranchRule(target, test));
    }

    private static ItemSessionControl itemSessionControl(Element element) {
        ItemSessionControl control = new ItemSessionControl(
                element.count("max-attempts"),
                element.flag("show-feedback"),
                element.flag("allow-review"),
                element.flag("show-solution"),
                element.flag("allow-comment"),
                element.flag("allow-skipping"),
                element.flag("validate-responses"));
        element.done();
        return control;
    }

    private static Optional<TimeLimits> timeLimits(Element parent) {
        return parent.child("qti-time-limits").map(element -> {
            TimeLimits limits = new TimeLimits(
                    element.number("min-time"),
                    element.number("max-time"),
                    element.flag("allow-late-submission", false));
            element.done();
            return limits;
        });
    }

    private static Selection selection(Element element) {
        element.required("select");
        Selection selection = new Selection(element.count("select", 1), element.flag("with-replacement", false));
        element.done();
        return selection;
    }

    private static boolean ordering(Element element) {
        boolean shuffle = element.flag("shuffle", false);
        element.done();
        return shuffle;
    }

    private Optional<AdaptiveSelection> adaptiveSelection(Element element) {
        Optional<Reference> engine =
                element.requiredChild("qti-adaptive-engine-ref").map(ref -> reference(ref, false));
        Optional<AdaptiveSelection> selection = engine.map(present -> new AdaptiveSelection(
                present,
                element.child("qti-adaptive-settings-ref").map(ref -> reference(ref, true)),
                element.child("qti-usagedata-ref").map(ref -> reference(ref, true)),
                element.child("qti-metadata-ref").map(ref -> reference(ref, true))));
        element.done();
        return selection;
    }

    private Reference reference(Element element, boolean inPackage) {
        String identifier = element.identifier("identifier");
        String href = inPackage ? ItemReader.link(element, "href", reading) : element.required("href");
        if (Address.of(href) == Address.DANGEROUS) {
            reading.findings.unsafe(
                    element.position(),
                    reading.dialect.shown(element.name()),
                    LocalizedText.of("href（%s）可以运行东西。", "The href (%s) can run something.", href));
        }
        element.done();
        return new Reference(identifier, href);
    }

    private List<Content.RubricBlock> rubrics(Element element) {
        return element.children("qti-rubric-block").stream()
                .map(contents::rubric)
                .toList();
    }

    private List<TestFeedback> feedback(Element parent) {
        List<TestFeedback> all = new ArrayList<>();
        for (Element element : parent.children("qti-test-feedback")) {
            String identifier = element.identifier("identifier");
            String outcome = element.identifier("outcome-identifier");
            contents.requireOutcome(element, outcome);
            boolean shown = element.shownOnMatch();
            boolean atEnd = element.word("access", Map.of("atEnd", true, "during", false), true);
            Optional<String> title = element.optional("title");
            List<Content> children = contents.wrapped(element);
            element.done();
            all.add(new TestFeedback(identifier, outcome, shown, atEnd, title, children));
        }
        return all;
    }

    private String unique(Element element) {
        String identifier = element.identifier("identifier");
        if (!identifier.isEmpty() && !identifiers.add(identifier)) {
            element.fault(LocalizedText.of("标识（%s）在这里出现了两次。", "The identifier (%s) stands here twice.", identifier));
        }
        return identifier;
    }
}
