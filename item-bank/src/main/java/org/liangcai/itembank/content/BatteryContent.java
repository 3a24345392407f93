package org.liangcai.itembank.content;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.liangcai.itembank.InstrumentId;
import org.liangcai.itembank.ItemId;
import org.liangcai.itembank.LocalizedText;
import org.liangcai.itembank.ReleasedItem;
import org.liangcai.itembank.form.Battery;
import org.liangcai.itembank.form.BatteryId;
import org.liangcai.itembank.form.Conduct;
import org.liangcai.itembank.form.Section;
import org.liangcai.itembank.form.SectionId;

/** The batteries of {@code batteries/batteries.json}: which sections, how they are delivered, how long they take. */
final class BatteryContent {

    static final String FILE = "batteries/batteries.json";

    private final Map<InstrumentId, InstrumentContent> instruments;
    private final Map<String, Section> sections = new LinkedHashMap<>();

    private BatteryContent(Map<InstrumentId, InstrumentContent> instruments) {
        this.instruments = instruments;
    }

    static List<Battery> load(
            ContentSource source, ContentFaults faults, Map<InstrumentId, InstrumentContent> instruments) {
        ContentNode root = new JsonReader(source, faults).read(FILE);
        BatteryContent content = new BatteryContent(instruments);
        for (ContentNode section : root.member("sections").elements()) {
            content.section(section)
                    .ifPresent(read -> content.sections.put(read.id().value(), read));
        }
        List<Battery> batteries = new ArrayList<>();
        for (ContentNode battery : root.member("batteries").elements()) {
            content.battery(battery).ifPresent(batteries::add);
        }
        return batteries;
    }

    private Optional<Battery> battery(ContentNode node) {
        List<Section> chosen = new ArrayList<>();
        for (ContentNode name : node.member("sections").elements()) {
            Section section = sections.get(name.text());
            if (section == null) {
                name.fault("The section (%s) must be one of %s.".formatted(name.text(), sections.keySet()));
            } else {
                chosen.add(section);
            }
        }
        BatteryId id = BatteryId.of(node.member("id").text());
        int version = node.member("version").integer(1, 1_000_000);
        LocalizedText name = node.member("name").localized();
        LocalizedText description = node.member("description").localized();
        Duration expected = Duration.ofMinutes(node.member("expectedMinutes").integer(1, 300));
        return chosen.isEmpty()
                ? Optional.empty()
                : Optional.of(new Battery(id, version, name, description, expected, chosen));
    }

    private Optional<Section> section(ContentNode node) {
        ContentNode named = node.member("instrument");
        InstrumentContent content = instruments.get(InstrumentId.of(named.text()));
        if (content == null) {
            named.fault("The instrument (%s) must be one of %s."
                    .formatted(
                            named.text(), instruments.keySet().stream().sorted().toList()));
            return Optional.empty();
        }
        Optional<Duration> limit =
                node.optional("timeLimitMinutes").map(minutes -> Duration.ofMinutes(minutes.integer(1, 120)));
        Optional<Section.Delivery> delivery = delivery(node, content);
        LocalizedText title = node.member("title").localized();
        SectionId id = SectionId.of(node.member("id").text());
        Optional<Conduct> conduct = node.optional("conduct").flatMap(stated -> ConductContent.read(stated, delivery));
        return delivery.map(way -> new Section(
                id,
                content.instrument().id(),
                title,
                content.instructions(),
                ids(content.practice()),
                way,
                limit,
                conduct));
    }

    private static Optional<Section.Delivery> delivery(ContentNode node, InstrumentContent content) {
        List<ItemId> items = ids(content.items());
        Optional<ContentNode> adaptive = node.optional("adaptive");
        Optional<ContentNode> randomised = node.optional("randomised");
        if (adaptive.isEmpty()) {
            return Optional.of(randomised
                    .<Section.Delivery>map(drawn ->
                            new Section.Randomised(items, drawn.member("length").integer(1, Math.max(1, items.size()))))
                    .orElseGet(() -> new Section.Linear(items)));
        }
        int minimum = adaptive.get().member("minimumLength").integer(1, 200);
        int maximum = adaptive.get().member("maximumLength").integer(1, 200);
        double target = adaptive.get().member("targetStandardError").number(0.01, 2);
        int randomesque = adaptive.get().member("randomesque").integer(1, 50);
        if (maximum < minimum || maximum > items.size()) {
            adaptive.get()
                    .fault("The lengths (%d to %d) must rise and not exceed the size of the pool (%d)."
                            .formatted(minimum, maximum, items.size()));
            return Optional.empty();
        }
        return Optional.of(new Section.Adaptive(items, minimum, maximum, target, randomesque));
    }

    private static List<ItemId> ids(List<ReleasedItem> items) {
        return items.stream().map(ReleasedItem::id).toList();
    }
}
