package org.liangcai.itembank.store;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.liangcai.itembank.qti.model.Content;
import org.liangcai.itembank.qti.model.Expression;
import org.liangcai.itembank.qti.model.Interaction;
import org.liangcai.itembank.qti.model.OutcomeDeclaration;
import org.liangcai.itembank.qti.model.ProcessingRule;
import org.liangcai.itembank.qti.model.QtiValue;
import org.liangcai.itembank.qti.model.ResponseProcessing;
import org.liangcai.itembank.qti.model.Scalar;
import tools.jackson.databind.json.JsonMapper;

/** The names under which the parts of imported questions are stored as JSON. */
final class DocumentKinds {

    private DocumentKinds() {}

    static JsonMapper.Builder addTo(JsonMapper.Builder mapper) {
        return mapper.addMixIn(QtiValue.class, Value.class)
                .addMixIn(Content.class, ContentKinds.class)
                .addMixIn(Scalar.class, ScalarKinds.class)
                .addMixIn(Expression.class, ExpressionKinds.class)
                .addMixIn(ProcessingRule.class, RuleKinds.class)
                .addMixIn(ResponseProcessing.class, ProcessingKinds.class)
                .addMixIn(OutcomeDeclaration.LookupTable.class, TableKinds.class);
    }

    @JsonIgnoreProperties("null")
    private interface Value {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Content.Text.class, name = "text"),
        @JsonSubTypes.Type(value = Content.Markup.class, name = "markup"),
        @JsonSubTypes.Type(value = Content.Feedback.class, name = "feedback"),
        @JsonSubTypes.Type(value = Content.RubricBlock.class, name = "rubric"),
        @JsonSubTypes.Type(value = Content.Gap.class, name = "gap"),
        @JsonSubTypes.Type(value = Content.Hottext.class, name = "hottext"),
        @JsonSubTypes.Type(value = Interaction.Choice.class, name = "choice"),
        @JsonSubTypes.Type(value = Interaction.Order.class, name = "order"),
        @JsonSubTypes.Type(value = Interaction.InlineChoice.class, name = "inlineChoice"),
        @JsonSubTypes.Type(value = Interaction.TextEntry.class, name = "textEntry"),
        @JsonSubTypes.Type(value = Interaction.ExtendedText.class, name = "extendedText"),
        @JsonSubTypes.Type(value = Interaction.Match.class, name = "match"),
        @JsonSubTypes.Type(value = Interaction.Associate.class, name = "associate"),
        @JsonSubTypes.Type(value = Interaction.GapMatch.class, name = "gapMatch"),
        @JsonSubTypes.Type(value = Interaction.Hotspot.class, name = "hotspot"),
        @JsonSubTypes.Type(value = Interaction.SelectPoint.class, name = "selectPoint"),
        @JsonSubTypes.Type(value = Interaction.HottextChoice.class, name = "hottextChoice"),
        @JsonSubTypes.Type(value = Interaction.Slider.class, name = "slider")
    })
    private interface ContentKinds {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Scalar.Identifier.class, name = "identifier"),
        @JsonSubTypes.Type(value = Scalar.Text.class, name = "string"),
        @JsonSubTypes.Type(value = Scalar.Whole.class, name = "integer"),
        @JsonSubTypes.Type(value = Scalar.Real.class, name = "float"),
        @JsonSubTypes.Type(value = Scalar.Truth.class, name = "boolean"),
        @JsonSubTypes.Type(value = Scalar.Point.class, name = "point"),
        @JsonSubTypes.Type(value = Scalar.Pair.class, name = "pair"),
        @JsonSubTypes.Type(value = Scalar.DirectedPair.class, name = "directedPair"),
        @JsonSubTypes.Type(value = Scalar.Duration.class, name = "duration"),
        @JsonSubTypes.Type(value = Scalar.Uri.class, name = "uri")
    })
    private interface ScalarKinds {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Expression.BaseValue.class, name = "baseValue"),
        @JsonSubTypes.Type(value = Expression.Null.class, name = "null"),
        @JsonSubTypes.Type(value = Expression.MathConstant.class, name = "mathConstant"),
        @JsonSubTypes.Type(value = Expression.Reference.class, name = "reference"),
        @JsonSubTypes.Type(value = Expression.Operation.class, name = "operation"),
        @JsonSubTypes.Type(value = Expression.TestAggregate.class, name = "testAggregate")
    })
    private interface ExpressionKinds {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = ProcessingRule.Condition.class, name = "condition"),
        @JsonSubTypes.Type(value = ProcessingRule.SetOutcome.class, name = "setOutcome"),
        @JsonSubTypes.Type(value = ProcessingRule.LookupOutcome.class, name = "lookupOutcome"),
        @JsonSubTypes.Type(value = ProcessingRule.Exit.class, name = "exit"),
        @JsonSubTypes.Type(value = ProcessingRule.Fragment.class, name = "fragment")
    })
    private interface RuleKinds {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = ResponseProcessing.Template.class, name = "template"),
        @JsonSubTypes.Type(value = ResponseProcessing.Rules.class, name = "rules")
    })
    private interface ProcessingKinds {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = OutcomeDeclaration.LookupTable.MatchTable.class, name = "match"),
        @JsonSubTypes.Type(value = OutcomeDeclaration.LookupTable.InterpolationTable.class, name = "interpolation")
    })
    private interface TableKinds {}
}
