package org.liangcai.itembank.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.context.ApplicationContext;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.liangcai.itembank.InstrumentId;
import org.liangcai.itembank.ItemBank;
import org.liangcai.itembank.ItemContent;
import org.liangcai.itembank.ItemId;
import org.liangcai.itembank.Language;
import org.liangcai.itembank.LocalizedText;
import org.liangcai.itembank.ScaleId;
import org.liangcai.itembank.ScoringRule;
import org.liangcai.itembank.form.Battery;
import org.liangcai.itembank.form.Conduct;
import org.liangcai.itembank.form.ContentBound;
import org.liangcai.itembank.form.Section;
import org.liangcai.itembank.kept.FormBlueprint;
import org.liangcai.itembank.kept.FormEvent;
import org.liangcai.itembank.kept.FormRecord;
import org.liangcai.itembank.kept.FormState;
import org.liangcai.itembank.kept.FormStep;
import org.liangcai.itembank.kept.KeptBattery;
import org.liangcai.itembank.kept.KeptForm;
import org.liangcai.itembank.kept.KeptForms;
import org.liangcai.itembank.kept.KeptId;
import org.liangcai.itembank.kept.KeptVersion;
import org.liangcai.itembank.ledger.ActiveItems;
import org.liangcai.itembank.ledger.Contents;
import org.liangcai.itembank.ledger.ItemVersion;
import org.liangcai.itembank.ledger.Ledger;
import org.liangcai.itembank.ledger.LedgerEvent;
import org.liangcai.itembank.ledger.NewVersion;
import org.liangcai.itembank.ledger.Shown;
import org.liangcai.itembank.ledger.Signature;
import org.liangcai.itembank.ledger.Step;
import org.liangcai.itembank.ledger.Translation;
import org.liangcai.testdatabase.OnBothDatabases;
import org.liangcai.testdatabase.TestDatabase;

@OnBothDatabases
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KeptFormStoreTest {

    private static final Instant NOW = Instant.parse("2026-11-01T08:00:00Z");
    private static final Signature AUTHOR = Signature.of(new UUID(1, 1), "Author");
    private static final Signature SECOND = Signature.of(new UUID(1, 2), "Second");

    private final TestDatabase database = TestDatabase.fresh();
    private final ApplicationContext context = ApplicationContext.run(database.properties());
    private final KeptForms forms = context.getBean(KeptForms.class);
    private final Ledger ledger = context.getBean(Ledger.class);
    private final ItemBank bank = context.getBean(ItemBank.class);

    @AfterAll
    void close() {
        context.close();
        database.close();
    }

    private static LocalizedText text(String text) {
        return new LocalizedText("中" + text, text);
    }

    private static KeptForm fixed(String... items) {
        return new KeptForm(
                InstrumentId.of("own"),
                text("Form"),
                List.of(text("Read.")),
                List.of(),
                new KeptForm.Fixed(List.of(items).stream()
                        .map(item -> new ItemVersion(ItemId.of(item), 1))
                        .toList()),
                Optional.empty(),
                Conduct.STANDARD,
                Optional.of(new FormBlueprint(
                        items.length,
                        List.of(new FormBlueprint.TagBound("a", 0, 2)),
                        List.of(new FormBlueprint.Point(0, 1)),
                        1,
                        0)));
    }

    private FormRecord add(String id, org.liangcai.itembank.kept.Keepable contents) {
        return forms.add(List.of(new KeptForms.Addition(KeptId.of(id), contents)), AUTHOR, NOW, "new")
                .getFirst();
    }

    private FormRecord move(FormRecord record, FormEvent event) {
        assertThat(forms.append(List.of(new KeptForms.Change(record, "because", event)), SECOND, NOW))
                .isTrue();
        return forms.find(record.number()).orElseThrow();
    }

    private static KeptBattery battery(FormRecord form) {
        return new KeptBattery(
                text("Battery"), text("Measures."), Duration.ofMinutes(5), List.of(form.version()));
    }

    @Test
    void what_was_kept_comes_back_as_it_was_and_its_history_decides_its_state() {
        FormRecord draft = add("round-trip", fixed("A", "B"));
        FormRecord pool = add(
                "pool",
                new KeptForm(
                        InstrumentId.of("own"),
                        text("Pool"),
                        List.of(),
                        List.of(new ItemVersion(ItemId.of("P"), 3)),
                        new KeptForm.Pool(
                                List.of(new ItemVersion(ItemId.of("A"), 2), new ItemVersion(ItemId.of("B"), 1)),
                                1,
                                2,
                                0.5,
                                2,
                                List.of(new ContentBound("a", List.of(ItemId.of("A")), 0, 1)),
                                List.of(List.of(ItemId.of("A"), ItemId.of("B")))),
                        Optional.of(Duration.ofMinutes(3)),
                        Conduct.STANDARD,
                        Optional.empty()));

        assertThat(draft.contents()).isEqualTo(fixed("A", "B"));
        assertThat(forms.find(pool.version()).orElseThrow().contents()).isEqualTo(pool.contents());
        assertThat(draft.state()).isEqualTo(FormState.DRAFT);
        assertThat(draft.hindrance(FormStep.APPROVE, AUTHOR)).contains(FormRecord.Hindrance.SECOND_PERSON_NEEDED);
        assertThat(draft.hindrance(FormStep.APPROVE, SECOND)).isEmpty();
        FormRecord approved = move(draft, new FormEvent.Moved(FormStep.APPROVE));
        FormRecord used = move(approved, new FormEvent.FirstUsed());
        assertThat(used.state()).isEqualTo(FormState.IN_USE);
        assertThat(used.firstUsed()).contains(NOW);
        assertThat(used.history()).hasSize(3);
        assertThat(forms.append(
                        List.of(new KeptForms.Change(approved, "late", new FormEvent.Moved(FormStep.WITHDRAW))),
                        SECOND,
                        NOW))
                .isFalse();
        assertThat(forms.page(new KeptForms.Query("ROUND", Optional.of(FormState.IN_USE), Optional.empty()), 0, 10)
                        .records())
                .extracting(FormRecord::version)
                .containsExactly(used.version());
    }

    @Test
    void a_draft_that_gets_a_successor_is_withdrawn_and_an_approved_one_stays() {
        FormRecord first = add("next", fixed("A"));
        FormRecord second = add("next", fixed("A", "B"));
        move(second, new FormEvent.Moved(FormStep.APPROVE));
        FormRecord third = add("next", fixed("B"));

        assertThat(third.version()).isEqualTo(new KeptVersion(KeptId.of("next"), 3));
        assertThat(forms.versions(KeptId.of("next")))
                .extracting(FormRecord::state)
                .containsExactly(FormState.WITHDRAWN, FormState.APPROVED, FormState.DRAFT);
        assertThat(forms.find(first.number()).orElseThrow().history().getLast().reason())
                .isEqualTo("→ next.v2");
    }

    @Test
    void a_battery_is_offered_from_its_approval_to_its_withdrawal_and_found_ever_after() {
        FormRecord form = move(add("offered", fixed("A")), new FormEvent.Moved(FormStep.APPROVE));
        FormRecord draft = add("offered-battery", battery(form));
        var id = draft.version().battery();

        assertThat(bank.battery(id)).isEmpty();
        FormRecord approved = move(draft, new FormEvent.Moved(FormStep.APPROVE));
        assertThat(bank.offered(id)).map(Battery::version).contains(1);
        assertThat(bank.batteries()).extracting(Battery::id).contains(id);
        move(approved, new FormEvent.Moved(FormStep.WITHDRAW));
        assertThat(bank.offered(id)).isEmpty();
        assertThat(bank.battery(id)).isPresent();
        assertThat(forms.batteriesWith(form.version()))
                .extracting(FormRecord::version)
                .containsExactly(draft.version());
    }

    @Test
    void a_section_of_a_kept_form_holds_fast_to_its_versions_when_a_newer_one_becomes_active() {
        activate("pinned", "one");
        FormRecord form = move(add("pinning", fixed("pinned")), new FormEvent.Moved(FormStep.APPROVE));
        FormRecord kept = move(add("pinning-b", battery(form)), new FormEvent.Moved(FormStep.APPROVE));
        activate("pinned", "two");

        Section section = bank.battery(kept.version().battery()).orElseThrow().sections().getFirst();

        assertThat(bank.item(ItemId.of("pinned")).version()).isEqualTo(2);
        assertThat(bank.item(section, ItemId.of("pinned")).version()).isEqualTo(1);
        assertThat(section.pinned().orElseThrow().form()).isEqualTo("pinning.v1");
    }

    @Test
    void a_battery_cannot_hold_a_form_that_is_not_kept() {
        assertThatThrownBy(() -> add(
                        "broken",
                        new KeptBattery(
                                text("B"),
                                text("M"),
                                Duration.ofMinutes(1),
                                List.of(new KeptVersion(KeptId.of("nowhere"), 1)))))
                .isInstanceOf(RuntimeException.class);
        assertThat(forms.versions(KeptId.of("broken"))).isEmpty();
    }

    private void activate(String id, String wording) {
        ItemVersion added = ledger.add(
                        List.of(new NewVersion(
                                ItemId.of(id),
                                InstrumentId.of("own"),
                                NewVersion.Origin.WRITTEN,
                                Contents.of(new Shown(
                                        new ItemContent.TextChoice(
                                                text(wording), List.of(text("a"), text("b"))),
                                        new ScoringRule.SingleKey(ScaleId.of("own"), 1))),
                                Map.of(Language.ZH, Translation.ORIGINAL, Language.EN, Translation.REVIEWED),
                                Set.of(),
                                Set.of(),
                                List.of())),
                        Map.of(),
                        AUTHOR,
                        NOW,
                        "new")
                .added()
                .getFirst();
        for (var before : ledger.versions(ItemId.of(id))) {
            if (before.state() == org.liangcai.itembank.ledger.ItemState.ACTIVE) {
                ledger.append(List.of(
                        Ledger.Change.of(before, SECOND, NOW, "", new LedgerEvent.Moved(Step.RETIRE))));
            }
        }
        for (Step step : List.of(Step.SUBMIT, Step.APPROVE, Step.ACTIVATE)) {
            ledger.append(List.of(Ledger.Change.of(
                    ledger.find(added).orElseThrow(), SECOND, NOW, "because", new LedgerEvent.Moved(step))));
        }
        context.getBean(ActiveItems.class).refresh();
    }
}
