package org.liangcai.itembank.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.liangcai.itembank.Instrument;
import org.liangcai.itembank.Instrument.Scale;
import org.liangcai.itembank.InstrumentId;
import org.liangcai.itembank.Item;
import org.liangcai.itembank.ItemContent;
import org.liangcai.itembank.ItemId;
import org.liangcai.itembank.LocalizedText;
import org.liangcai.itembank.ScaleId;
import org.liangcai.itembank.ScoringRule;

/**
 * The situational judgement test: situations with expert keys. Its first scale, {@code judgement}, is the whole test and the parent of
 * the themes.
 */
final class JudgementContent {

    static final InstrumentId ID = InstrumentId.of("judgement");
    private static final ScaleId WHOLE = ScaleId.of("judgement");

    private JudgementContent() {}

    static InstrumentContent load(ContentSource source, ContentFaults faults, InstrumentHeadings headings) {
        ContentNode root = new JsonReader(source, faults).read("judgement/scenarios.json");
        List<Scale> scales = scales(root);
        Set<String> themes = scales.stream()
                .filter(scale -> scale.parent().isPresent())
                .map(scale -> scale.id().value())
                .collect(Collectors.toSet());
        List<Item> items = root.member("scenarios").elements().stream()
                .map(scenario -> situation(scenario, themes))
                .toList();
        Instrument instrument = new Instrument(
                ID,
                headings.name(ID),
                headings.notes(ID, root.member("keyNote").localized()),
                headings.notesWithNorm(ID, root.member("keyNote").localized()),
                scales);
        return InstrumentContent.written(
                instrument,
                root.member("instructions").localizedList(),
                items,
                List.of(practice(root.member("practice"))));
    }

    private static List<Scale> scales(ContentNode root) {
        List<Scale> scales = new ArrayList<>();
        ContentNode whole = root.member("whole");
        scales.add(scale(WHOLE, Optional.empty(), whole));
        for (ContentNode theme : root.member("themes").elements()) {
            scales.add(scale(ScaleId.of(theme.member("id").text()), Optional.of(WHOLE), theme));
        }
        return scales;
    }

    private static Scale scale(ScaleId id, Optional<ScaleId> parent, ContentNode node) {
        LocalizedText name = node.member("name").localized();
        return new Scale(id, parent, name, name, node.member("measures").localized(), Map.of(), Set.of(), true);
    }

    private static Item situation(ContentNode scenario, Set<String> themes) {
        ContentNode theme = scenario.member("theme");
        if (!themes.contains(theme.text())) {
            theme.fault("The theme (%s) must be one of %s."
                    .formatted(theme.text(), themes.stream().sorted().toList()));
        }
        List<LocalizedText> actions = new ArrayList<>();
        List<Double> effectiveness = new ArrayList<>();
        List<LocalizedText> rationales = new ArrayList<>();
        for (ContentNode action : scenario.member("actions").elements()) {
            actions.add(action.member("text").localized());
            effectiveness.add(action.member("effectiveness").number(1, 5));
            rationales.add(action.member("rationale").localized());
        }
        checkKey(scenario, effectiveness);
        return new Item(
                ItemId.of(scenario.member("id").text()),
                scenario.optional("version")
                        .map(node -> node.integer(1, 1_000_000))
                        .orElse(1),
                ID,
                new ItemContent.Situation(scenario.member("situation").localized(), padded(actions)),
                new ScoringRule.ExpertKey(ScaleId.of(theme.text()), effectiveness, rationales),
                Optional.empty());
    }

    /** A situation without one best and one worst action could not be answered rightly. */
    private static void checkKey(ContentNode scenario, List<Double> effectiveness) {
        if (effectiveness.size() < 3) {
            scenario.fault("A situation needs at least 3 actions, not (%d).".formatted(effectiveness.size()));
            return;
        }
        List<Double> sorted = effectiveness.stream().sorted().toList();
        int last = sorted.size() - 1;
        if (sorted.get(0).equals(sorted.get(1)) || sorted.get(last).equals(sorted.get(last - 1))) {
            scenario.fault("The effectiveness %s must have one best and one worst action.".formatted(effectiveness));
        }
    }

    private static Item practice(ContentNode practice) {
        return new Item(
                ItemId.of("SJ-PR-1"),
                1,
                ID,
                new ItemContent.Situation(
                        practice.member("situation").localized(),
                        padded(practice.member("actions").localizedList())),
                new ScoringRule.Practice(practice.member("feedback").localized(), Optional.empty()),
                Optional.empty());
    }

    /** Makes up the number of actions the record insists on, so that reading goes on after the fault has been reported. */
    private static List<LocalizedText> padded(List<LocalizedText> actions) {
        List<LocalizedText> complete = new ArrayList<>(actions);
        while (complete.size() < 3) {
            complete.add(new LocalizedText("缺", "missing"));
        }
        return complete;
    }
}
