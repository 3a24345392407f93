package org.liangcai.itembank.content;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.liangcai.itembank.Instrument;
import org.liangcai.itembank.Instrument.Scale;
import org.liangcai.itembank.InstrumentId;
import org.liangcai.itembank.Item;
import org.liangcai.itembank.LocalizedText;
import org.liangcai.itembank.ScaleId;
import org.liangcai.itembank.ScoringRule;
import org.liangcai.itembank.ScoringRule.Direction;

/** The questionnaires whose statements each count for one scale: vocational interests and work values. */
@SuppressWarnings("ImmutableEnumChecker") // its lists are made by List.of
enum StatementContent {
    INTERESTS("interests", "I", "interests/activities.csv", "type", "types", List.of("likes", "workplaces", "tryNext")),
    VALUES("values", "V", "values/statements.csv", "value", "values", List.of("low", "high"));

    private final InstrumentId id;
    private final String prefix;
    private final String items;
    private final String scaleColumn;
    private final String scaleList;
    private final List<String> roles;

    StatementContent(String id, String prefix, String items, String scaleColumn, String scaleList, List<String> roles) {
        this.id = InstrumentId.of(id);
        this.prefix = prefix;
        this.items = items;
        this.scaleColumn = scaleColumn;
        this.scaleList = scaleList;
        this.roles = roles;
    }

    InstrumentContent load(
            ContentSource source, ContentFaults faults, InstrumentHeadings headings, InfrequencyItems infrequency) {
        ContentNode root = new JsonReader(source, faults).read(id + "/scales.json");
        Questionnaire questionnaire = Questionnaire.read(
                id, root.member("stem"), root.member("responseScale").member("labels"));
        List<Scale> scales =
                root.member(scaleList).elements().stream().map(this::scale).toList();
        List<Item> statements = items(source, faults, questionnaire, scales);
        return InstrumentContent.written(
                new Instrument(id, headings.name(id), headings.notes(id), headings.notesWithNorm(id), scales),
                root.member("instructions").localizedList(),
                infrequency.mergedInto(statements, questionnaire),
                questionnaire.practice(prefix, root.member("practice")));
    }

    private List<Item> items(
            ContentSource source, ContentFaults faults, Questionnaire questionnaire, List<Scale> scales) {
        Set<String> known = scales.stream().map(scale -> scale.id().value()).collect(Collectors.toSet());
        List<Item> statements = new ArrayList<>();
        for (CsvTable.Row row : CsvTable.read(source, items, faults, "id", scaleColumn, "zh", "en")) {
            ScaleId scale = ScaleId.of(row.oneOf(scaleColumn, known));
            statements.add(questionnaire.item(
                    row.text("id"),
                    row.version(),
                    new LocalizedText(row.text("zh"), row.text("en")),
                    new ScoringRule.KeyedRating(Set.of(scale), Direction.POSITIVE)));
        }
        return statements;
    }

    private Scale scale(ContentNode node) {
        Map<String, LocalizedText> texts = new LinkedHashMap<>();
        for (String role : roles) {
            texts.put(role, node.member(role).localized());
        }
        LocalizedText name = node.member("name").localized();
        return new Scale(
                ScaleId.of(node.member("id").text()),
                Optional.empty(),
                name,
                node.optional("technicalName").map(ContentNode::localized).orElse(name),
                node.member("measures").localized(),
                texts,
                Set.of(),
                true);
    }
}
