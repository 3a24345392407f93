package org.liangcai.itembank.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.liangcai.itembank.Calibration;
import org.liangcai.itembank.InstrumentId;
import org.liangcai.itembank.ItemContent;
import org.liangcai.itembank.ItemId;
import org.liangcai.itembank.Language;
import org.liangcai.itembank.LocalizedText;
import org.liangcai.itembank.ScaleId;
import org.liangcai.itembank.ScoringRule;
import org.liangcai.psychometrics.model.LogisticModel;

class ItemRecordTest {

    private static final Instant NOW = Instant.parse("2026-11-01T08:00:00Z");
    private static final Signature AUTHOR = Signature.of(new UUID(1, 1), "Author");
    private static final Signature SECOND = Signature.of(new UUID(1, 2), "Second");

    static NewVersion version(String id, Translation chinese) {
        return new NewVersion(
                ItemId.of(id),
                InstrumentId.of("own"),
                NewVersion.Origin.WRITTEN,
                Contents.of(new Shown(
                        new ItemContent.RatingStatement(
                                new LocalizedText("是否符合？", "Does it fit?"),
                                new LocalizedText("我做事有计划。", "I plan my work."),
                                List.of(new LocalizedText("不", "no"), new LocalizedText("是", "yes"))),
                        new ScoringRule.KeyedRating(Set.of(ScaleId.of("own")), ScoringRule.Direction.POSITIVE))),
                Map.of(Language.ZH, chinese, Language.EN, Translation.ORIGINAL),
                Set.of("plan"),
                Set.of(),
                List.of());
    }

    private static ItemRecord after(NewVersion version, LedgerEvent... events) {
        List<LedgerEntry> history = new ArrayList<>();
        history.add(new LedgerEntry(1, AUTHOR, NOW, "new", new LedgerEvent.Added()));
        for (LedgerEvent event : events) {
            history.add(new LedgerEntry(history.size() + 1, SECOND, NOW, "because", event));
        }
        return ItemRecord.of(1, new ItemVersion(version.id(), 1), version, history);
    }

    private static ItemRecord in(ItemState state) {
        NewVersion version = version("A", Translation.REVIEWED);
        LedgerEvent submit = new LedgerEvent.Moved(Step.SUBMIT);
        LedgerEvent approve = new LedgerEvent.Moved(Step.APPROVE);
        LedgerEvent activate = new LedgerEvent.Moved(Step.ACTIVATE);
        return switch (state) {
            case DRAFT -> after(version);
            case IN_REVIEW -> after(version, submit);
            case PILOT -> after(version, submit, approve);
            case ACTIVE -> after(version, submit, approve, activate);
            case RETIRED -> after(version, new LedgerEvent.Moved(Step.RETIRE));
        };
    }

    @Test
    void the_whole_matrix_of_states_and_steps() {
        Map<ItemState, Set<Step>> allowed = new EnumMap<>(ItemState.class);
        allowed.put(ItemState.DRAFT, Set.of(Step.SUBMIT, Step.RETIRE));
        allowed.put(ItemState.IN_REVIEW, Set.of(Step.APPROVE, Step.SEND_BACK, Step.RETIRE));
        allowed.put(ItemState.PILOT, Set.of(Step.ACTIVATE, Step.SEND_BACK, Step.RETIRE));
        allowed.put(ItemState.ACTIVE, Set.of(Step.RETIRE));
        allowed.put(ItemState.RETIRED, Set.of());
        for (ItemState state : ItemState.values()) {
            assertThat(in(state).state()).isEqualTo(state);
            for (Step step : Step.values()) {
                assertThat(in(state).refusal(step, SECOND).isEmpty())
                        .as("%s from %s", step, state)
                        .isEqualTo(Objects.requireNonNull(allowed.get(state)).contains(step));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Step.class,
            names = {"APPROVE", "ACTIVATE"})
    void nothing_goes_to_people_without_a_second_person(Step step) {
        ItemRecord item = in(step == Step.APPROVE ? ItemState.IN_REVIEW : ItemState.PILOT);
        assertThat(item.refusal(step, AUTHOR)).hasValue(LedgerRefusal.SECOND_PERSON_NEEDED);
        assertThat(item.refusal(step, Signature.of("command line"))).hasValue(LedgerRefusal.SECOND_PERSON_NEEDED);
        assertThat(item.refusal(step, SECOND)).isEmpty();
    }

    @Test
    void a_translation_that_nobody_has_read_holds_an_item_back() {
        ItemRecord translated = after(version("A", Translation.TRANSLATED), new LedgerEvent.Moved(Step.SUBMIT));
        assertThat(translated.refusal(Step.APPROVE, SECOND)).hasValue(LedgerRefusal.TRANSLATION_NOT_REVIEWED);
        ItemRecord reviewed = after(
                version("A", Translation.TRANSLATED),
                new LedgerEvent.Moved(Step.SUBMIT),
                new LedgerEvent.TranslationNoted(
                        Map.of(Language.ZH, Translation.REVIEWED, Language.EN, Translation.ORIGINAL)));
        assertThat(reviewed.refusal(Step.APPROVE, SECOND)).isEmpty();
    }

    @Test
    void parameters_estimated_after_an_item_became_active_do_not_change_what_scores_rest_on() {
        ItemRecord item = after(
                version("A", Translation.REVIEWED),
                new LedgerEvent.Calibrated(calibration(0.5)),
                new LedgerEvent.Moved(Step.SUBMIT),
                new LedgerEvent.Moved(Step.APPROVE),
                new LedgerEvent.Moved(Step.ACTIVATE),
                new LedgerEvent.Calibrated(calibration(0.9)));
        assertThat(item.calibrations()).hasSize(2);
        assertThat(item.calibrationInUse()).hasValue(calibration(0.5));
        assertThat(item.item()
                        .orElseThrow()
                        .parameters()
                        .orElseThrow()
                        .calibration()
                        .note()
                        .en())
                .isEqualTo("Pilot of spring (n = 400, 2026-05-01)");
    }

    private static ItemCalibration calibration(double difficulty) {
        return new ItemCalibration(
                LogisticModel.rasch(difficulty),
                Calibration.Basis.PEOPLE,
                new LocalizedText("春季试测", "Pilot of spring"),
                400,
                LocalDate.of(2026, 5, 1),
                Map.of("difficulty", 0.12),
                "fixed parameters of 12 anchor items");
    }

    @Test
    void a_calibration_says_what_is_wrong_with_it() {
        assertThatThrownBy(() -> new ItemCalibration(
                        LogisticModel.rasch(0),
                        Calibration.Basis.PEOPLE,
                        new LocalizedText("样本", "sample"),
                        0,
                        LocalDate.of(2026, 5, 1),
                        Map.of(),
                        "none"))
                .hasMessage(
                        "The sample size (0) must be positive for a calibration on people and 0 for one by design rules.");
    }

    @Test
    void only_active_versions_are_quarantined() {
        assertThat(in(ItemState.PILOT).quarantineRefusal(true)).hasValue(LedgerRefusal.NOT_ACTIVE);
        assertThat(in(ItemState.ACTIVE).quarantineRefusal(true)).isEmpty();
        assertThat(in(ItemState.ACTIVE).quarantineRefusal(false)).hasValue(LedgerRefusal.NOT_QUARANTINED);
    }

    @Test
    void what_the_station_cannot_show_stays_in_review() {
        NewVersion qti = new NewVersion(
                ItemId.of("Q"),
                InstrumentId.of("own"),
                NewVersion.Origin.IMPORTED,
                new Contents(
                        Optional.empty(),
                        Optional.of(new QtiSource(
                                "q.xml",
                                "<qti/>",
                                new java.util.TreeMap<>(),
                                List.of(),
                                List.of(new LocalizedText("滑块", "slider"))))),
                Map.of(Language.ZH, Translation.SAME_WORDING, Language.EN, Translation.ORIGINAL),
                Set.of(),
                Set.of(),
                List.of());
        assertThat(after(qti, new LedgerEvent.Moved(Step.SUBMIT)).refusal(Step.APPROVE, SECOND))
                .hasValue(LedgerRefusal.NOT_DELIVERABLE);
    }
}
