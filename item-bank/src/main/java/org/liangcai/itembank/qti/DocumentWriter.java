package org.liangcai.itembank.qti;

import java.util.List;
import java.util.Optional;
import org.liangcai.itembank.qti.model.AreaMapping;
import org.liangcai.itembank.qti.model.Attributes;
import org.liangcai.itembank.qti.model.BaseType;
import org.liangcai.itembank.qti.model.Cardinality;
import org.liangcai.itembank.qti.model.DeclaredValue;
import org.liangcai.itembank.qti.model.Expression;
import org.liangcai.itembank.qti.model.ItemBody;
import org.liangcai.itembank.qti.model.Mapping;
import org.liangcai.itembank.qti.model.ModalFeedback;
import org.liangcai.itembank.qti.model.OutcomeDeclaration;
import org.liangcai.itembank.qti.model.OutcomeDeclaration.LookupTable;
import org.liangcai.itembank.qti.model.ProcessingRule;
import org.liangcai.itembank.qti.model.QtiItem;
import org.liangcai.itembank.qti.model.ResponseDeclaration;
import org.liangcai.itembank.qti.model.ResponseProcessing;
import org.liangcai.itembank.qti.model.Scalar;
import org.liangcai.itembank.qti.model.Stimulus;
import org.liangcai.itembank.qti.model.StimulusReference;
import org.liangcai.itembank.qti.model.Stylesheet;
import org.liangcai.itembank.qti.xml.XmlWriter;

/** Writes items and stimuli in QTI 3.0, and the parts tests share with them. */
final class DocumentWriter {

    private final XmlWriter xml = new XmlWriter();
    private final ContentWriter contents = new ContentWriter(xml);
    private final String processingWord;

    /** A writer of one document, an item or stimulus or else a test: their rules have different names. */
    DocumentWriter(boolean test) {
        this.processingWord = test ? "outcome" : "response";
    }

    XmlWriter xml() {
        return xml;
    }

    ContentWriter contents() {
        return contents;
    }

    String item(QtiItem item) {
        root("qti-assessment-item");
        xml.attribute("identifier", item.identifier())
                .attribute("title", item.title())
                .attribute("label", item.label())
                .attribute("xml:lang", item.language())
                .attribute("adaptive", item.adaptive())
                .attribute("time-dependent", item.timeDependent())
                .attribute("tool-name", item.toolName())
                .attribute("tool-version", item.toolVersion());
        item.responseDeclarations().forEach(this::response);
        outcomes(item.outcomeDeclarations());
        item.stimuli().forEach(this::stimulusReference);
        stylesheets(item.stylesheets());
        item.body().ifPresent(body -> body("qti-item-body", body));
        item.responseProcessing().ifPresent(this::responseProcessing);
        item.modalFeedback().forEach(this::modalFeedback);
        return close();
    }

    String stimulus(Stimulus stimulus) {
        root("qti-assessment-stimulus");
        xml.attribute("identifier", stimulus.identifier())
                .attribute("title", stimulus.title())
                .attribute("label", stimulus.label())
                .attribute("xml:lang", stimulus.language());
        stylesheets(stimulus.stylesheets());
        body("qti-stimulus-body", stimulus.body());
        return close();
    }

    void root(String name) {
        xml.start(name).attribute("xmlns", Dialect.QTI);
    }

    String close() {
        xml.line().end();
        return xml.document();
    }

    private void body(String name, ItemBody body) {
        xml.line().start(name);
        contents.attributes(body.attributes());
        contents.contents(body.children());
        xml.end();
    }

    private void stimulusReference(StimulusReference reference) {
        xml.line()
                .start("qti-assessment-stimulus-ref")
                .attribute("identifier", reference.identifier())
                .attribute("href", reference.href())
                .attribute("title", reference.title())
                .end();
    }

    void stylesheets(List<Stylesheet> stylesheets) {
        for (Stylesheet sheet : stylesheets) {
            xml.line()
                    .start("qti-stylesheet")
                    .attribute("href", sheet.href())
                    .attribute("type", sheet.type())
                    .attribute("media", sheet.media())
                    .attribute("title", sheet.title())
                    .end();
        }
    }

    private void modalFeedback(ModalFeedback feedback) {
        xml.line()
                .start("qti-modal-feedback")
                .attribute("outcome-identifier", feedback.outcomeIdentifier())
                .attribute("identifier", feedback.identifier())
                .attribute("show-hide", feedback.shownOnMatch() ? "show" : "hide")
                .attribute("title", feedback.title());
        contents.attributes(feedback.attributes());
        stylesheets(feedback.stylesheets());
        contents.wrapped(feedback.children());
        xml.end();
    }

    private void response(ResponseDeclaration declaration) {
        xml.line().start("qti-response-declaration");
        variable(declaration.identifier(), declaration.cardinality(), declaration.baseType());
        declared("qti-default-value", declaration.defaultValue());
        declared("qti-correct-response", declaration.correctResponse());
        declaration.mapping().ifPresent(this::mapping);
        declaration.areaMapping().ifPresent(this::areaMapping);
        xml.line().end();
    }

    void outcomes(List<OutcomeDeclaration> declarations) {
        declarations.forEach(this::outcome);
    }

    private void outcome(OutcomeDeclaration declaration) {
        xml.line().start("qti-outcome-declaration");
        variable(declaration.identifier(), declaration.cardinality(), declaration.baseType());
        xml.attribute("interpretation", declaration.interpretation())
                .attribute("long-interpretation", declaration.longInterpretation())
                .attribute("normal-maximum", declaration.normalMaximum().map(Scalar::number))
                .attribute("normal-minimum", declaration.normalMinimum().map(Scalar::number))
                .attribute("mastery-value", declaration.masteryValue().map(Scalar::number))
                .attribute("external-scored", declaration.externalScored());
        if (!declaration.views().isEmpty()) {
            xml.attribute("view", String.join(" ", declaration.views()));
        }
        declared("qti-default-value", declaration.defaultValue());
        declaration.lookupTable().ifPresent(this::lookupTable);
        xml.end();
    }

    private void variable(String identifier, Cardinality cardinality, BaseType type) {
        xml.attribute("identifier", identifier)
                .attribute("cardinality", cardinality.name().toLowerCase(java.util.Locale.ROOT))
                .attribute("base-type", type.code());
    }

    private void declared(String name, Optional<DeclaredValue> value) {
        value.ifPresent(present -> {
            xml.line().start(name).attribute("interpretation", present.interpretation());
            for (Scalar member : present.value().members()) {
                xml.start("qti-value").text(member.text()).end();
            }
            xml.end();
        });
    }

    private void mapping(Mapping mapping) {
        xml.line().start("qti-mapping");
        bounds(mapping.defaultValue(), mapping.lowerBound(), mapping.upperBound());
        for (Mapping.Entry entry : mapping.entries()) {
            xml.start("qti-map-entry")
                    .attribute("map-key", entry.key().text())
                    .attribute("mapped-value", Scalar.number(entry.mappedValue()))
                    .attribute("case-sensitive", entry.caseSensitive())
                    .end();
        }
        xml.end();
    }

    private void bounds(double defaultValue, Optional<Double> lower, Optional<Double> upper) {
        xml.attribute("default-value", Scalar.number(defaultValue))
                .attribute("lower-bound", lower.map(Scalar::number))
                .attribute("upper-bound", upper.map(Scalar::number));
    }

    private void areaMapping(AreaMapping mapping) {
        xml.line().start("qti-area-mapping");
        bounds(mapping.defaultValue(), mapping.lowerBound(), mapping.upperBound());
        for (AreaMapping.Entry entry : mapping.entries()) {
            xml.start("qti-area-map-entry");
            ContentWriter.area(xml, entry.area());
            xml.attribute("mapped-value", Scalar.number(entry.mappedValue())).end();
        }
        xml.end();
    }

    private void lookupTable(LookupTable table) {
        switch (table) {
            case LookupTable.MatchTable match -> {
                xml.start("qti-match-table")
                        .attribute("default-value", match.defaultValue().map(Scalar::text));
                match.entries()
                        .forEach(entry -> xml.start("qti-match-table-entry")
                                .attribute("source-value", Long.toString(entry.sourceValue()))
                                .attribute("target-value", entry.targetValue().text())
                                .end());
            }
            case LookupTable.InterpolationTable interpolation -> {
                xml.start("qti-interpolation-table")
                        .attribute("default-value", interpolation.defaultValue().map(Scalar::text));
                interpolation
                        .entries()
                        .forEach(entry -> xml.start("qti-interpolation-table-entry")
                                .attribute("source-value", Scalar.number(entry.sourceValue()))
                                .attribute("include-boundary", entry.includeBoundary())
                                .attribute("target-value", entry.targetValue().text())
                                .end());
            }
        }
        xml.end();
    }

    private void responseProcessing(ResponseProcessing processing) {
        xml.line().start("qti-response-processing");
        switch (processing) {
            case ResponseProcessing.Template(ResponseProcessing.Standard standard) ->
                xml.attribute("template", standard.address());
            case ResponseProcessing.Rules(List<ProcessingRule> rules) -> rules(rules);
        }
        xml.end();
    }

    void rules(List<ProcessingRule> rules) {
        rules.forEach(this::rule);
    }

    private void rule(ProcessingRule rule) {
        xml.line();
        switch (rule) {
            case ProcessingRule.Condition condition -> condition(condition);
            case ProcessingRule.SetOutcome(String identifier, Expression value) -> {
                xml.start("qti-set-outcome-value").attribute("identifier", identifier);
                expression(value);
            }
            case ProcessingRule.LookupOutcome(String identifier, Expression value) -> {
                xml.start("qti-lookup-outcome-value").attribute("identifier", identifier);
                expression(value);
            }
            case ProcessingRule.Exit() ->
                xml.start(processingWord.equals("outcome") ? "qti-exit-test" : "qti-exit-response");
            case ProcessingRule.Fragment(List<ProcessingRule> inner) -> {
                xml.start("qti-" + processingWord + "-processing-fragment");
                rules(inner);
            }
        }
        xml.end();
    }

    private void condition(ProcessingRule.Condition condition) {
        xml.start("qti-" + processingWord + "-condition");
        String name = "-if";
        for (ProcessingRule.Branch branch : condition.branches()) {
            xml.line().start("qti-" + processingWord + name);
            expression(branch.test());
            rules(branch.rules());
            xml.end();
            name = "-else-if";
        }
        if (!condition.otherwise().isEmpty()) {
            xml.line().start("qti-" + processingWord + "-else");
            rules(condition.otherwise());
            xml.end();
        }
    }

    void expression(Expression expression) {
        switch (expression) {
            case Expression.BaseValue(BaseType type, Scalar value) ->
                xml.start("qti-base-value").attribute("base-type", type.code()).text(value.text());
            case Expression.Null() -> xml.start("qti-null");
            case Expression.MathConstant(String name) ->
                xml.start("qti-math-constant").attribute("name", name);
            case Expression.Reference reference ->
                xml.start(reference.aspect().element())
                        .attribute("identifier", reference.identifier())
                        .attribute("weight-identifier", reference.weightIdentifier());
            case Expression.TestAggregate(String element, Attributes attributes) -> {
                xml.start(element);
                contents.attributes(attributes);
            }
            case Expression.Operation operation -> {
                xml.start(operation.operator().element());
                contents.attributes(operation.attributes());
                operation.operands().forEach(this::expression);
            }
        }
        xml.end();
    }
}
