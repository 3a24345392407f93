package org.liangcai.itembank.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.liangcai.itembank.Instrument;
import org.liangcai.itembank.Instrument.Scale;
import org.liangcai.itembank.InstrumentId;
import org.liangcai.itembank.Item;
import org.liangcai.itembank.ItemContent;
import org.liangcai.itembank.ItemId;
import org.liangcai.itembank.LocalizedText;
import org.liangcai.itembank.ScaleId;
import org.liangcai.itembank.ScoringRule;
import org.liangcai.itembank.worksample.CopyTexts;
import org.liangcai.itembank.worksample.PaperRecord;

/** The work samples: parallel versions of the same task, each made from a seed that the content file names. */
enum WorkSampleContent {
    TYPING("typing", "TY") {
        @Override
        ItemContent task(long seed, LocalizedText instruction) {
            return new ItemContent.CopyTyping(instruction, CopyTexts.of(seed));
        }

        @Override
        ScoringRule rule(long seed, List<Scale> scales) {
            return new ScoringRule.CopiedText(scales.get(0).id(), scales.get(1).id());
        }
    },
    FORMS("forms", "FF") {
        @Override
        ItemContent task(long seed, LocalizedText instruction) {
            return PaperRecord.of(seed).form(instruction);
        }

        @Override
        ScoringRule rule(long seed, List<Scale> scales) {
            return PaperRecord.of(seed).keys(scales.getFirst().id());
        }
    };

    private final InstrumentId id;
    private final String prefix;

    WorkSampleContent(String name, String prefix) {
        this.id = InstrumentId.of(name);
        this.prefix = prefix;
    }

    /** What is to be done. */
    abstract ItemContent task(long seed, LocalizedText instruction);

    /** How it counts. */
    abstract ScoringRule rule(long seed, List<Scale> scales);

    InstrumentContent load(ContentSource source, ContentFaults faults, InstrumentHeadings headings) {
        ContentNode root = new JsonReader(source, faults).read("worksample/%s.json".formatted(id));
        List<Scale> scales = root.member("scales").elements().stream()
                .map(WorkSampleContent::scale)
                .toList();
        LocalizedText instruction = root.member("instruction").localized();
        List<Item> items = new ArrayList<>();
        for (ContentNode seed : root.member("seeds").elements()) {
            long number = seed.integer(1, 1_000_000);
            items.add(item("%s-%02d".formatted(prefix, items.size() + 1), 1, number, instruction, rule(number, scales)));
        }
        ContentNode practice = root.member("practice");
        long seed = practice.member("seed").integer(1, 1_000_000);
        Item first = item(
                prefix + "-PR-1",
                practice.optional("version")
                        .map(node -> node.integer(1, 1_000_000))
                        .orElse(1),
                seed,
                instruction,
                new ScoringRule.Practice(practice.member("feedback").localized(), Optional.empty()));
        return InstrumentContent.written(
                new Instrument(id, headings.name(id), headings.notes(id), headings.notesWithNorm(id), scales),
                root.member("instructions").localizedList(),
                items,
                List.of(first));
    }

    private Item item(String name, int version, long seed, LocalizedText instruction, ScoringRule rule) {
        return new Item(ItemId.of(name), version, id, task(seed, instruction), rule, Optional.empty());
    }

    private static Scale scale(ContentNode node) {
        LocalizedText name = node.member("name").localized();
        return new Scale(
                ScaleId.of(node.member("id").text()),
                Optional.empty(),
                name,
                node.optional("technicalName").map(ContentNode::localized).orElse(name),
                node.member("measures").localized(),
                Map.of(),
                Set.of(),
                false);
    }
}
