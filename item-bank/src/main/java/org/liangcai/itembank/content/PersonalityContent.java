package org.liangcai.itembank.content;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
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
import org.liangcai.itembank.Language;
import org.liangcai.itembank.LocalizedText;
import org.liangcai.itembank.ScaleId;
import org.liangcai.itembank.ScoringRule;
import org.liangcai.itembank.ScoringRule.Direction;

/**
 * The IPIP-NEO-120: the Chinese wording is ours, the English wording comes from a dependency and is joined by its item ids; key
 * direction, domain and facet must agree in both.
 */
final class PersonalityContent {

    static final InstrumentId ID = InstrumentId.of("personality");
    static final String ITEMS = "personality/ipip-neo-120.csv";
    static final String WORDING = "personality/en/questions.json";

    /** Emotional sensitivity tells of strain rather than of work, so that no employer sees the domain or a facet of it. */
    private static final String WITHHELD_DOMAIN = "N";

    private PersonalityContent() {}

    static InstrumentContent load(
            ContentSource source, ContentFaults faults, InstrumentHeadings headings, InfrequencyItems infrequency) {
        JsonReader reader = new JsonReader(source, faults);
        ContentNode responses = reader.read("personality/responses.json");
        List<Scale> scales = scales(reader.read("personality/scales.json"));
        Questionnaire questionnaire = Questionnaire.read(ID, responses.member("stem"), responses.member("labels"));
        List<Item> statements = items(source, faults, questionnaire, wording(reader), scales);
        Instrument instrument = new Instrument(
                ID,
                headings.name(ID),
                headings.notes(ID, responses.member("translationNote").localized()),
                headings.notesWithNorm(ID, responses.member("translationNote").localized()),
                scales);
        return InstrumentContent.written(
                instrument,
                responses.member("instructions").localizedList(),
                infrequency.mergedInto(statements, questionnaire),
                questionnaire.practice("P", responses.member("practice")));
    }

    private static Map<String, ContentNode> wording(JsonReader reader) {
        Map<String, ContentNode> wording = new HashMap<>();
        for (ContentNode question : reader.read(WORDING).elements()) {
            wording.put(question.member("id").text(), question);
        }
        return wording;
    }

    private static List<Item> items(
            ContentSource source,
            ContentFaults faults,
            Questionnaire questionnaire,
            Map<String, ContentNode> wording,
            List<Scale> scales) {
        Set<String> known = scales.stream().map(scale -> scale.id().value()).collect(Collectors.toSet());
        List<Item> items = new ArrayList<>();
        for (CsvTable.Row row :
                CsvTable.read(source, ITEMS, faults, "item_no", "domain", "facet", "keyed", "source_id", "zh")) {
            String domain = row.oneOf("domain", known);
            String facet = row.oneOf("facet", known);
            Direction direction =
                    row.oneOf("keyed", Set.of("+", "-")).equals("-") ? Direction.NEGATIVE : Direction.POSITIVE;
            String english = english(row, wording, direction);
            items.add(questionnaire.item(
                    "P-%03d".formatted(row.integer("item_no", 1, 999)),
                    row.version(),
                    new LocalizedText(row.text("zh"), english),
                    new ScoringRule.KeyedRating(Set.of(ScaleId.of(domain), ScaleId.of(facet)), direction)));
        }
        return items;
    }

    private static String english(CsvTable.Row row, Map<String, ContentNode> wording, Direction direction) {
        String id = row.text("source_id");
        ContentNode question = wording.get(id);
        if (question == null) {
            row.fault("The English wording (%s) has no item with the source_id (%s).".formatted(WORDING, id));
            return "missing";
        }
        String keyed = direction == Direction.POSITIVE ? "plus" : "minus";
        String facet =
                question.member("domain").text() + question.member("facet").integer(1, 6);
        if (!question.member("keyed").text().equals(keyed) || !facet.equals(row.text("facet"))) {
            row.fault("The key (%s %s) disagrees with that of the English wording (%s %s)."
                    .formatted(
                            row.text("facet"),
                            keyed,
                            facet,
                            question.member("keyed").text()));
        }
        return question.member("text").text();
    }

    private static List<Scale> scales(ContentNode root) {
        List<Scale> scales = new ArrayList<>();
        for (ContentNode domain : root.member("domains").elements()) {
            scales.add(scale(domain, Optional.empty()));
        }
        for (ContentNode facet : root.member("facets").elements()) {
            scales.add(scale(
                    facet, Optional.of(ScaleId.of(facet.member("id").text().substring(0, 1)))));
        }
        return scales;
    }

    private static Scale scale(ContentNode node, Optional<ScaleId> parent) {
        ScaleId id = ScaleId.of(node.member("id").text());
        boolean withheld = id.value().startsWith(WITHHELD_DOMAIN)
                || node.optional("notForEmployers").map(ContentNode::flag).orElse(false);
        Map<String, LocalizedText> texts = new LinkedHashMap<>();
        for (String role : List.of("low", "middle", "high", "atWork")) {
            node.optional(role).ifPresent(text -> texts.put(role, text.localized()));
        }
        return new Scale(
                id,
                parent,
                node.member("name").localized(),
                node.member("technicalName").localized(),
                node.member("measures").localized(),
                texts,
                omittedFromReports(node),
                !withheld);
    }

    private static Set<Language> omittedFromReports(ContentNode node) {
        Set<Language> languages = EnumSet.noneOf(Language.class);
        node.optional("omittedFromReports").ifPresent(list -> {
            for (ContentNode language : list.elements()) {
                switch (language.text()) {
                    case "zh" -> languages.add(Language.ZH);
                    case "en" -> languages.add(Language.EN);
                    default -> language.fault("The language (%s) must be zh or en.".formatted(language.text()));
                }
            }
        });
        return languages;
    }
}
