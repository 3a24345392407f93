package org.liangcai.itembank.qti;

import java.util.List;
import java.util.Optional;
import org.liangcai.itembank.qti.model.AssessmentTest;
import org.liangcai.itembank.qti.model.AssessmentTest.AdaptiveSelection;
import org.liangcai.itembank.qti.model.AssessmentTest.Control;
import org.liangcai.itembank.qti.model.AssessmentTest.ItemReference;
import org.liangcai.itembank.qti.model.AssessmentTest.ItemSessionControl;
import org.liangcai.itembank.qti.model.AssessmentTest.Reference;
import org.liangcai.itembank.qti.model.AssessmentTest.Section;
import org.liangcai.itembank.qti.model.AssessmentTest.TestFeedback;
import org.liangcai.itembank.qti.model.AssessmentTest.TestPart;
import org.liangcai.itembank.qti.model.AssessmentTest.TimeLimits;
import org.liangcai.itembank.qti.model.Content;
import org.liangcai.itembank.qti.model.Scalar;
import org.liangcai.itembank.qti.xml.XmlWriter;

/** Writes {@code qti-assessment-test} of QTI 3.0. */
final class TestWriter {

    private final DocumentWriter document = new DocumentWriter(true);
    private final XmlWriter xml = document.xml();

    String test(AssessmentTest test) {
        document.root("qti-assessment-test");
        xml.attribute("identifier", test.identifier())
                .attribute("title", test.title())
                .attribute("xml:lang", test.language())
                .attribute("tool-name", test.toolName())
                .attribute("tool-version", test.toolVersion());
        document.outcomes(test.outcomeDeclarations());
        timeLimits(test.timeLimits());
        document.stylesheets(test.stylesheets());
        rubrics(test.rubrics());
        test.parts().forEach(this::part);
        test.outcomeProcessing().ifPresent(rules -> {
            xml.line().start("qti-outcome-processing");
            document.rules(rules);
            xml.end();
        });
        feedback(test.feedback());
        return document.close();
    }

    private void part(TestPart part) {
        xml.line()
                .start("qti-test-part")
                .attribute("identifier", part.identifier())
                .attribute("navigation-mode", part.linear() ? "linear" : "nonlinear")
                .attribute("submission-mode", part.individualSubmission() ? "individual" : "simultaneous");
        control(part.control());
        part.sections().forEach(this::section);
        feedback(part.feedback());
        xml.line().end();
    }

    private void section(Section section) {
        xml.line()
                .start("qti-assessment-section")
                .attribute("identifier", section.identifier())
                .attribute("title", section.title())
                .attribute("visible", section.visible())
                .attribute("required", section.required())
                .attribute("fixed", section.fixed())
                .attribute("keep-together", section.keepTogether());
        control(section.control());
        section.adaptiveSelection().ifPresent(this::adaptiveSelection);
        section.selection()
                .ifPresent(selection -> xml.line()
                        .start("qti-selection")
                        .attribute("select", selection.select())
                        .attribute("with-replacement", selection.withReplacement())
                        .end());
        section.shuffle()
                .ifPresent(shuffle -> xml.line()
                        .start("qti-ordering")
                        .attribute("shuffle", shuffle.booleanValue())
                        .end());
        rubrics(section.rubrics());
        section.children().forEach(child -> {
            switch (child) {
                case Section inner -> section(inner);
                case ItemReference reference -> itemReference(reference);
            }
        });
        xml.line().end();
    }

    private void itemReference(ItemReference reference) {
        xml.line()
                .start("qti-assessment-item-ref")
                .attribute("identifier", reference.identifier())
                .attribute("href", reference.href())
                .attribute("required", reference.required())
                .attribute("fixed", reference.fixed());
        if (!reference.categories().isEmpty()) {
            xml.attribute("category", String.join(" ", reference.categories()));
        }
        control(reference.control());
        reference
                .variableMappings()
                .forEach(mapping -> xml.start("qti-variable-mapping")
                        .attribute("source-identifier", mapping.sourceIdentifier())
                        .attribute("target-identifier", mapping.targetIdentifier())
                        .end());
        reference
                .weights()
                .forEach(weight -> xml.start("qti-weight")
                        .attribute("identifier", weight.identifier())
                        .attribute("value", Scalar.number(weight.value()))
                        .end());
        xml.end();
    }

    private void control(Control control) {
        control.preConditions().forEach(condition -> {
            xml.start("qti-pre-condition");
            document.expression(condition);
            xml.end();
        });
        control.branchRules().forEach(rule -> {
            xml.start("qti-branch-rule").attribute("target", rule.target());
            document.expression(rule.test());
            xml.end();
        });
        control.itemSessionControl().ifPresent(this::itemSessionControl);
        timeLimits(control.timeLimits());
    }

    private void itemSessionControl(ItemSessionControl control) {
        xml.start("qti-item-session-control")
                .attribute("max-attempts", control.maxAttempts())
                .attribute("show-feedback", control.showFeedback())
                .attribute("allow-review", control.allowReview())
                .attribute("show-solution", control.showSolution())
                .attribute("allow-comment", control.allowComment())
                .attribute("allow-skipping", control.allowSkipping())
                .attribute("validate-responses", control.validateResponses())
                .end();
    }

    private void timeLimits(Optional<TimeLimits> limits) {
        limits.ifPresent(present -> xml.start("qti-time-limits")
                .attribute("min-time", present.minTime().map(Scalar::number))
                .attribute("max-time", present.maxTime().map(Scalar::number))
                .attribute("allow-late-submission", present.allowLateSubmission())
                .end());
    }

    private void adaptiveSelection(AdaptiveSelection selection) {
        xml.line().start("qti-adaptive-selection");
        reference("qti-adaptive-engine-ref", Optional.of(selection.engine()));
        reference("qti-adaptive-settings-ref", selection.settings());
        reference("qti-usagedata-ref", selection.usageData());
        reference("qti-metadata-ref", selection.metadata());
        xml.end();
    }

    private void reference(String name, Optional<Reference> reference) {
        reference.ifPresent(present -> xml.start(name)
                .attribute("identifier", present.identifier())
                .attribute("href", present.href())
                .end());
    }

    private void rubrics(List<Content.RubricBlock> rubrics) {
        rubrics.forEach(rubric -> {
            xml.line();
            document.contents().rubric(rubric);
        });
    }

    private void feedback(List<TestFeedback> all) {
        for (TestFeedback feedback : all) {
            xml.line()
                    .start("qti-test-feedback")
                    .attribute("access", feedback.atEnd() ? "atEnd" : "during")
                    .attribute("outcome-identifier", feedback.outcomeIdentifier())
                    .attribute("show-hide", feedback.shownOnMatch() ? "show" : "hide")
                    .attribute("identifier", feedback.identifier())
                    .attribute("title", feedback.title());
            document.contents().wrapped(feedback.children());
            xml.end();
        }
    }
}
