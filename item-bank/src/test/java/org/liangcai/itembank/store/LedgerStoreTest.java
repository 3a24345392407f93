package org.liangcai.itembank.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.liangcai.itembank.Calibration;
import org.liangcai.itembank.Instrument;
import org.liangcai.itembank.InstrumentId;
import org.liangcai.itembank.ItemBank;
import org.liangcai.itembank.ItemContent;
import org.liangcai.itembank.ItemId;
import org.liangcai.itembank.Language;
import org.liangcai.itembank.LocalizedText;
import org.liangcai.itembank.ScaleId;
import org.liangcai.itembank.ScoringRule;
import org.liangcai.itembank.ledger.ActiveItems;
import org.liangcai.itembank.ledger.Contents;
import org.liangcai.itembank.ledger.Instruments;
import org.liangcai.itembank.ledger.ItemCalibration;
import org.liangcai.itembank.ledger.ItemRecord;
import org.liangcai.itembank.ledger.ItemState;
import org.liangcai.itembank.ledger.ItemUsages;
import org.liangcai.itembank.ledger.ItemVersion;
import org.liangcai.itembank.ledger.Ledger;
import org.liangcai.itembank.ledger.LedgerEvent;
import org.liangcai.itembank.ledger.NewVersion;
import org.liangcai.itembank.ledger.QuarantineEntry;
import org.liangcai.itembank.ledger.Quarantines;
import org.liangcai.itembank.ledger.Shown;
import org.liangcai.itembank.ledger.Signature;
import org.liangcai.itembank.ledger.Step;
import org.liangcai.itembank.ledger.Translation;
import org.liangcai.itembank.qti.model.MediaFile;
import org.liangcai.itembank.search.BankQuery;
import org.liangcai.itembank.search.BankSearch;
import org.liangcai.psychometrics.model.LogisticModel;
import org.liangcai.testdatabase.OnBothDatabases;
import org.liangcai.testdatabase.TestDatabase;

@OnBothDatabases
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LedgerStoreTest {

    private final TestDatabase database = TestDatabase.fresh();
    private final ApplicationContext context = ApplicationContext.run(database.properties());
    private final Ledger ledger = context.getBean(Ledger.class);
    private final BankSearch search = context.getBean(BankSearch.class);
    private final ItemBank bank = context.getBean(ItemBank.class);
    private final ActiveItems active = context.getBean(ActiveItems.class);
    private static final Instant NOW = Instant.parse("2026-11-01T08:00:00Z");
    private static final Signature AUTHOR = Signature.of(new UUID(1, 1), "Author");
    private static final Signature SECOND = Signature.of(new UUID(1, 2), "Second");

    @AfterAll
    void close() {
        context.close();
        database.close();
    }

    private static NewVersion version(String id, String zh, String en, double difficulty, String... tags) {
        return new NewVersion(
                ItemId.of(id),
                InstrumentId.of("own"),
                NewVersion.Origin.WRITTEN,
                Contents.of(new Shown(
                        new ItemContent.RatingStatement(
                                new LocalizedText("是否符合？", "Does it fit?"),
                                new LocalizedText(zh, en),
                                List.of(new LocalizedText("不", "no"), new LocalizedText("是", "yes"))),
                        new ScoringRule.KeyedRating(Set.of(ScaleId.of("own")), ScoringRule.Direction.POSITIVE))),
                Map.of(Language.ZH, Translation.ORIGINAL, Language.EN, Translation.REVIEWED),
                Set.copyOf(Arrays.asList(tags)),
                Set.of(ItemId.of("enemy-of-" + id)),
                List.of(new ItemCalibration(
                        LogisticModel.rasch(difficulty),
                        Calibration.Basis.DESIGN_RULES,
                        new LocalizedText("规则", "rules"),
                        0,
                        LocalDate.of(2026, 1, 1),
                        Map.of(),
                        "none")));
    }

    private Ledger.Addition add(NewVersion... versions) {
        return ledger.add(List.of(versions), Map.of(), AUTHOR, NOW, "new");
    }

    private ItemRecord record(String id, int version) {
        return ledger.find(new ItemVersion(ItemId.of(id), version)).orElseThrow();
    }

    private ItemRecord move(String id, Step... steps) {
        for (Step step : steps) {
            ItemRecord known = record(id, 1);
            assertThat(ledger.append(
                            List.of(Ledger.Change.of(known, SECOND, NOW, "because", new LedgerEvent.Moved(step)))))
                    .isTrue();
        }
        active.refresh();
        return record(id, 1);
    }

    private List<String> found(BankQuery query) {
        return ledger.records(search.index().find(query, 0, 100).numbers()).stream()
                .map(item -> item.version().toString())
                .toList();
    }

    @Test
    void a_version_is_read_as_it_was_written_and_the_same_again_is_no_new_version() {
        NewVersion first = version("R-1", "我准时。", "I am punctual.", 0.5, "time");
        assertThat(add(first).added()).containsExactly(new ItemVersion(ItemId.of("R-1"), 1));
        assertThat(record("R-1", 1).added()).isEqualTo(first);
        assertThat(add(first).unchanged()).containsExactly(ItemId.of("R-1"));
        assertThat(add(version("R-1", "我总是准时。", "I am always punctual.", 0.5)).added())
                .containsExactly(new ItemVersion(ItemId.of("R-1"), 2));
        assertThat(record("R-1", 1).state()).isEqualTo(ItemState.RETIRED);
        assertThat(record("R-1", 1).added()).isEqualTo(first);
        assertThat(ledger.versions(ItemId.of("R-1"))).hasSize(2);
    }

    @Test
    void a_change_decided_on_an_older_state_is_refused_whole() {
        add(version("C-1", "一", "one", 0), version("C-2", "二", "two", 0));
        ItemRecord seen = record("C-1", 1);
        move("C-1", Step.SUBMIT);
        assertThat(ledger.append(List.of(
                        Ledger.Change.of(record("C-2", 1), AUTHOR, NOW, "", new LedgerEvent.Commented("fine")),
                        Ledger.Change.of(seen, AUTHOR, NOW, "", new LedgerEvent.Commented("late")))))
                .isFalse();
        assertThat(record("C-2", 1).history()).hasSize(1);
    }

    @Test
    void what_becomes_active_can_be_delivered_and_what_is_retired_can_still_be_scored() {
        context.getBean(Instruments.class)
                .add(new Instrument(InstrumentId.of("own"), new LocalizedText("自编", "Own"), List.of(), List.of()));
        add(version("D-1", "我有耐心。", "I am patient.", 0.3));
        move("D-1", Step.SUBMIT, Step.APPROVE);
        assertThat(active.inPilot(InstrumentId.of("own")))
                .extracting(ItemRecord::version)
                .contains(new ItemVersion(ItemId.of("D-1"), 1));
        move("D-1", Step.ACTIVATE);
        assertThat(bank.item(ItemId.of("D-1")).version()).isEqualTo(1);
        assertThat(bank.items(InstrumentId.of("own")))
                .extracting(item -> item.id().value())
                .contains("D-1");
        assertThat(bank.instrument(InstrumentId.of("own")).name().en()).isEqualTo("Own");
        move("D-1", Step.RETIRE);
        assertThat(bank.items(InstrumentId.of("own")))
                .extracting(item -> item.id().value())
                .doesNotContain("D-1");
        assertThat(bank.item(ItemId.of("D-1"), 1)).isPresent();
    }

    @Test
    void versions_are_found_by_words_of_both_languages_tags_states_and_parameters() {
        add(
                version("S-1", "我喜欢修理机器。", "I like mending ＭＡＣＨＩＮＥＳ.", -1, "hands", "tools"),
                version("S-2", "我喜欢帮助别人。", "I like helping people.", 1.5, "people"));
        move("S-2", Step.SUBMIT);
        assertThat(found(BankQuery.ALL.withText("修理"))).containsExactly("S-1 v1");
        assertThat(found(BankQuery.ALL.withText("machines mend"))).containsExactly("S-1 v1");
        assertThat(found(BankQuery.ALL.withText("喜欢 s-"))).containsExactly("S-2 v1", "S-1 v1");
        assertThat(found(BankQuery.ALL.withTags(Set.of("hands", "tools")))).containsExactly("S-1 v1");
        assertThat(found(BankQuery.ALL.withTags(Set.of("hands", "people")))).isEmpty();
        assertThat(found(BankQuery.ALL.withText("s-").withStates(Set.of(ItemState.IN_REVIEW))))
                .containsExactly("S-2 v1");
        assertThat(found(BankQuery.ALL.withText("s-").withDifficulty(new BankQuery.Range(1.5, 2))))
                .containsExactly("S-2 v1");
        assertThat(found(BankQuery.ALL.withItem(ItemId.of("S-1")))).containsExactly("S-1 v1");
        ItemRecord known = record("S-1", 1);
        ledger.append(List.of(Ledger.Change.of(known, SECOND, NOW, "", new LedgerEvent.Tagged(Set.of("workshop")))));
        assertThat(found(BankQuery.ALL.withTags(Set.of("hands")))).isEmpty();
        assertThat(found(BankQuery.ALL.withTags(Set.of("workshop")))).containsExactly("S-1 v1");
    }

    @Test
    void a_quarantine_holds_for_sessions_that_begin_after_it() {
        add(version("Q-1", "甲", "A", 0));
        move("Q-1", Step.SUBMIT, Step.APPROVE, Step.ACTIVATE);
        Quarantines quarantines = context.getBean(Quarantines.class);
        ItemVersion version = new ItemVersion(ItemId.of("Q-1"), 1);
        quarantines.append(new QuarantineEntry(version, true, Signature.of("watch"), NOW, "seen too often"));
        quarantines.append(new QuarantineEntry(version, true, Signature.of("watch"), NOW, "again"));
        quarantines.append(
                new QuarantineEntry(version, false, SECOND, NOW.plusSeconds(60), "looked at, nothing found"));
        active.refresh();
        assertThat(active.isWithheld(version.item(), NOW.minusSeconds(1))).isFalse();
        assertThat(active.isWithheld(version.item(), NOW.plusSeconds(1))).isTrue();
        assertThat(active.isWithheld(version.item(), NOW.plusSeconds(61))).isFalse();
        assertThat(record("Q-1", 1).history())
                .extracting(entry -> entry.event().getClass().getSimpleName())
                .endsWith("Quarantined", "QuarantineLifted");
    }

    @Test
    void a_session_is_counted_once() {
        ItemUsages usages = context.getBean(ItemUsages.class);
        ItemVersion version = new ItemVersion(ItemId.of("MX-0001"), 1);
        UUID visit = new UUID(7, 7);
        List<ItemUsages.ShownOnce> shown = List.of(
                new ItemUsages.ShownOnce(version, true, true, 4_000),
                new ItemUsages.ShownOnce(version, false, false, 0));
        assertThat(usages.count(visit, NOW, shown)).isTrue();
        assertThat(usages.count(visit, NOW, shown)).isFalse();
        assertThat(usages.of(version)).hasValueSatisfying(usage -> {
            assertThat(usage.deliveries()).isEqualTo(2);
            assertThat(usage.answered()).isEqualTo(1);
            assertThat(usage.correct()).isEqualTo(1);
            assertThat(usage.responseTime()).isEqualTo(Duration.ofSeconds(4));
        });
    }

    @Test
    void a_large_file_is_kept_in_pieces_and_read_whole() {
        byte[] bytes = new byte[1_234_567];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (i * 31);
        }
        ledger.add(List.of(), Map.of("abc", MediaFile.of(bytes)), AUTHOR, NOW, "");
        ledger.add(List.of(), Map.of("abc", MediaFile.of(bytes)), AUTHOR, NOW, "");
        assertThat(ledger.media("abc")).hasValue(MediaFile.of(bytes));
        assertThat(ledger.media("def")).isEmpty();
    }
}
