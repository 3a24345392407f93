package org.liangcai.itembank.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.liangcai.itembank.Calibration;
import org.liangcai.itembank.Instrument;
import org.liangcai.itembank.Instrument.Scale;
import org.liangcai.itembank.InstrumentId;
import org.liangcai.itembank.Item.Parameters;
import org.liangcai.itembank.ItemId;
import org.liangcai.itembank.LocalizedText;
import org.liangcai.itembank.ReleasedItem;
import org.liangcai.itembank.ScaleId;
import org.liangcai.itembank.ScoringRule;
import org.liangcai.itembank.generator.ItemSpecification;
import org.liangcai.psychometrics.model.LogisticModel;

/**
 * The aptitude tests: pools of generated items, each with its specification and the difficulty its design predicts. Discrimination is
 * the same for all items by design, the lower asymptote is the chance of guessing among the options; both wait for calibration.
 */
enum AptitudeContent {
    MATRICES("matrices", "MX"),
    SERIES("series", "NS"),
    LETTERS("letters", "LS"),
    WORDS("words", "WP"),
    CUBES("cubes", "CR"),
    CHECKING("checking", "CC") {
        /** A test of speed: how many right a minute, and how many wrong. */
        @Override
        List<Scale> scales(ScaleId id, LocalizedText name, ContentNode root) {
            ContentNode errors = root.member("errors");
            return List.of(
                    scale(id, root.member("speed").localized(), root),
                    new Scale(
                            ScaleId.of(id.value() + ".errors"),
                            Optional.empty(),
                            errors.member("name").localized(),
                            root.member("technicalName").localized(),
                            errors.member("measures").localized(),
                            Map.of(),
                            Set.of(),
                            true));
        }
    };

    /** A middling discrimination for reasoning items on the logistic metric; a design value, not an estimate. */
    static final double DESIGN_DISCRIMINATION = 1.2;

    private final String family;
    private final String prefix;

    AptitudeContent(String family, String prefix) {
        this.family = family;
        this.prefix = prefix;
    }

    InstrumentContent load(ContentSource source, ContentFaults faults, InstrumentHeadings headings) {
        InstrumentId id = InstrumentId.of(family);
        ContentNode root = new JsonReader(source, faults).read("aptitude/%s.json".formatted(family));
        ScaleId scale = ScaleId.of(family);
        LocalizedText calibrationNote = root.member("calibrationNote").localized();
        Instrument instrument = new Instrument(
                id,
                headings.name(id),
                headings.notes(id, calibrationNote),
                headings.notesWithNorm(id, calibrationNote),
                scales(scale, headings.name(id), root));
        return new InstrumentContent(
                instrument,
                root.member("instructions").localizedList(),
                pool(source, faults, new Calibration(Calibration.Basis.DESIGN_RULES, calibrationNote)),
                practice(root.member("practice")));
    }

    /** The scales in the order in which they are reported. */
    List<Scale> scales(ScaleId id, LocalizedText name, ContentNode root) {
        return List.of(scale(id, name, root));
    }

    static Scale scale(ScaleId id, LocalizedText name, ContentNode root) {
        return new Scale(
                id,
                Optional.empty(),
                name,
                root.member("technicalName").localized(),
                root.member("measures").localized(),
                Map.of(),
                Set.of(),
                true);
    }

    private List<ReleasedItem> pool(ContentSource source, ContentFaults faults, Calibration calibration) {
        List<ReleasedItem> items = new ArrayList<>();
        String file = "aptitude/%s.csv".formatted(family);
        for (CsvTable.Row row : CsvTable.read(source, file, faults, "id", "difficulty", "specification")) {
            // Without the sign of a zero, which no database keeps.
            double difficulty = row.number("difficulty") + 0.0;
            specification(row)
                    .ifPresent(specification -> items.add(new ReleasedItem.Generated(
                            ItemId.of(row.text("id")),
                            row.version(),
                            InstrumentId.of(family),
                            specification,
                            new ScoringRule.SingleKey(ScaleId.of(family), specification.key()),
                            Optional.of(new Parameters(model(difficulty, specification), calibration)))));
        }
        return items;
    }

    private static LogisticModel model(double difficulty, ItemSpecification specification) {
        return new LogisticModel(DESIGN_DISCRIMINATION, difficulty, 1.0 / specification.optionCount(), 1);
    }

    private static Optional<ItemSpecification> specification(CsvTable.Row row) {
        try {
            return Optional.of(ItemSpecification.parse(row.text("specification")));
        } catch (IllegalArgumentException malformed) {
            row.fault("The specification cannot be read: " + malformed.getMessage());
            return Optional.empty();
        }
    }

    private List<ReleasedItem> practice(ContentNode practice) {
        List<ReleasedItem> items = new ArrayList<>();
        for (ContentNode entry : practice.elements()) {
            ContentNode written = entry.member("specification");
            LocalizedText feedback = entry.member("feedback").localized();
            String id = "%s-PR-%d".formatted(prefix, items.size() + 1);
            int version = entry.optional("version")
                    .map(node -> node.integer(1, 1_000_000))
                    .orElse(1);
            try {
                ItemSpecification specification = ItemSpecification.parse(written.text());
                items.add(new ReleasedItem.Generated(
                        ItemId.of(id),
                        version,
                        InstrumentId.of(family),
                        specification,
                        new ScoringRule.Practice(feedback, Optional.of(specification.key())),
                        Optional.empty()));
            } catch (IllegalArgumentException malformed) {
                written.fault("The specification cannot be read: " + malformed.getMessage());
            }
        }
        return items;
    }
}
