package org.liangcai.assessment.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.liangcai.assessment.Actor;
import org.liangcai.assessment.CommonRefusal;
import org.liangcai.assessment.InMemoryOffice;
import org.liangcai.assessment.Refusal;
import org.liangcai.assessment.RefusedException;
import org.liangcai.assessment.Role;
import org.liangcai.assessment.bank.BankService;
import org.liangcai.assessment.bank.WrittenItem;
import org.liangcai.assessment.forms.FormHead.Typed;
import org.liangcai.assessment.visit.Education;
import org.liangcai.assessment.visit.NewVisit;
import org.liangcai.assessment.visit.Purpose;
import org.liangcai.assessment.visit.Visit;
import org.liangcai.assessment.visit.VisitRefusal;
import org.liangcai.assessment.visit.VisitService;
import org.liangcai.itembank.InstrumentId;
import org.liangcai.itembank.ItemBank;
import org.liangcai.itembank.ItemId;
import org.liangcai.itembank.Language;
import org.liangcai.itembank.form.Battery;
import org.liangcai.itembank.form.Conduct;
import org.liangcai.itembank.form.Section;
import org.liangcai.itembank.kept.FormBlueprint.TagBound;
import org.liangcai.itembank.kept.FormRecord;
import org.liangcai.itembank.kept.FormState;
import org.liangcai.itembank.kept.FormStep;
import org.liangcai.itembank.ledger.ItemRecord;
import org.liangcai.itembank.ledger.ItemVersion;
import org.liangcai.itembank.ledger.Step;
import org.liangcai.itembank.ledger.Translation;
import org.liangcai.testdatabase.OnBothDatabases;

/** Forms from their items to the visit that freezes them, against a real database. */
@OnBothDatabases
class FormServiceTest {

    private static final InstrumentId INSTRUMENT = InstrumentId.of("office-skills");

    private static InMemoryOffice office;
    private static FormService forms;
    private static BankService bank;
    private static Actor author;
    private static Actor second;
    private static Actor counsellor;

    @BeforeAll
    static void open() {
        office = new InMemoryOffice();
        forms = office.get(FormService.class);
        bank = office.get(BankService.class);
        author = office.actor(Role.PSYCHOMETRICIAN);
        second = office.actor(Role.ADMINISTRATOR);
        counsellor = office.actor(Role.COUNSELLOR);
        bank.addInstrument(
                author,
                INSTRUMENT.value(),
                new WrittenItem.Typed("办公", "Office"),
                new WrittenItem.Typed("办公。", "Office."));
        for (int number = 1; number <= 4; number++) {
            activate("OF-" + number, "?", number % 2 == 0 ? "even" : "odd");
        }
    }

    @AfterAll
    static void close() {
        office.close();
    }

    private static ItemVersion activate(String id, String wording, String... tags) {
        ItemRecord item = bank.write(
                author,
                new WrittenItem.Choice(
                        id,
                        INSTRUMENT,
                        Language.ZH,
                        new WrittenItem.Typed(id + wording, id + wording),
                        List.of(new WrittenItem.Typed("甲", "a"), new WrittenItem.Typed("乙", "b")),
                        1),
                Set.copyOf(Arrays.asList(tags)),
                "new");
        item = bank.noteTranslations(
                second,
                item.number(),
                item.revision(),
                Map.of(Language.ZH, Translation.ORIGINAL, Language.EN, Translation.REVIEWED),
                "read");
        for (Step step : List.of(Step.SUBMIT, Step.APPROVE, Step.ACTIVATE)) {
            item = bank.move(second, item.number(), item.revision(), step, "fit");
        }
        return item.version();
    }

    private static FormHead head(String id) {
        return new FormHead(
                id,
                INSTRUMENT,
                new Typed("办公知识", "Office knowledge"),
                Typed.NONE,
                List.of(),
                Optional.empty(),
                Conduct.Navigation.LOCKED);
    }

    private static List<ItemVersion> items(String... ids) {
        return Arrays.stream(ids).map(id -> new ItemVersion(ItemId.of(id), 1)).toList();
    }

    private static FormRecord move(Actor actor, FormRecord record, FormStep step) {
        return forms.move(actor, record.number(), record.revision(), step, "because");
    }

    private static FormRecord battery(String id, FormRecord form) {
        return forms.addBattery(
                author,
                new NewBattery(
                        id, new Typed("组合", "Battery"), new Typed("测办公。", "Office."), 5, List.of(form.version())),
                "for people");
    }

    private static Visit visit(FormRecord battery) {
        return office.get(VisitService.class)
                .open(
                        counsellor,
                        new NewVisit(
                                "王芳",
                                1990,
                                Optional.empty(),
                                Education.BACHELOR,
                                Purpose.GUIDANCE,
                                battery.version().battery(),
                                Language.ZH));
    }

    private static void assertRefused(ThrowingCallable call, Refusal reason, String zh, String en) {
        assertThatThrownBy(call).isInstanceOfSatisfying(RefusedException.class, refused -> {
            assertThat(refused.refusal()).isEqualTo(reason);
            assertThat(refused.message(Language.ZH)).isEqualTo(zh);
            assertThat(refused.message(Language.EN)).isEqualTo(en);
        });
    }

    @Test
    void a_form_is_approved_by_a_second_person_and_frozen_when_a_visit_is_first_opened_with_it() {
        FormRecord form = forms.addFixed(author, head("frozen"), items("OF-1", "OF-2"), "first");
        assertRefused(
                () -> move(author, form, FormStep.APPROVE),
                FormRefusal.FORM_SECOND_PERSON_NEEDED,
                "这一版是您自己编的，须由另一个人批准。请请同事来看。",
                "You made this version yourself; a second person has to approve it. Please ask a colleague to look at it.");
        FormRecord battery = battery("frozen-battery", form);
        assertRefused(
                () -> move(second, battery, FormStep.APPROVE),
                FormRefusal.FORM_PARTS_NOT_APPROVED,
                "测验单“frozen.v1”还没有批准，或者已经撤回，所以组合还不能批准。",
                "The form “frozen.v1” has not been approved or was withdrawn, so the battery cannot be approved yet.");
        move(second, form, FormStep.APPROVE);
        assertThatThrownBy(() -> visit(battery))
                .isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.refusal())
                        .isEqualTo(VisitRefusal.BATTERY_UNKNOWN));
        move(second, battery, FormStep.APPROVE);

        Visit first = visit(battery);
        visit(battery);

        FormRecord used = forms.record(author, form.number());
        assertThat(used.state()).isEqualTo(FormState.IN_USE);
        assertThat(used.firstUsed()).contains(first.openedAt());
        assertThat(used.history()).hasSize(3);
        assertThat(forms.record(author, battery.number()).state()).isEqualTo(FormState.IN_USE);
    }

    @Test
    void a_new_active_version_of_an_item_changes_neither_old_nor_new_visits_of_a_form() {
        activate("OF-9", " first", "odd");
        FormRecord form = forms.addFixed(author, head("held"), items("OF-9"), "first");
        move(second, form, FormStep.APPROVE);
        FormRecord battery = move(second, battery("held-battery", form), FormStep.APPROVE);
        Visit before = visit(battery);
        activate("OF-9", " second", "odd");
        Visit after = visit(battery);

        ItemBank items = office.get(ItemBank.class);
        for (Visit visit : List.of(before, after)) {
            Battery delivered = items.battery(visit.battery()).orElseThrow();
            Section section = delivered.sections().getFirst();
            assertThat(items.item(section, ItemId.of("OF-9")).version()).isEqualTo(1);
        }
        assertThat(items.item(ItemId.of("OF-9")).version()).isEqualTo(2);
        assertThatThrownBy(() -> forms.addFixed(author, head("stale"), items("OF-9"), "old"))
                .isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.refusal())
                        .isEqualTo(FormRefusal.FORM_ITEM_UNFIT));
    }

    @Test
    void a_form_that_is_withdrawn_takes_its_batteries_with_it_and_visits_go_on() {
        FormRecord form = forms.addFixed(author, head("gone"), items("OF-1"), "first");
        form = move(second, form, FormStep.APPROVE);
        FormRecord battery = move(second, battery("gone-battery", form), FormStep.APPROVE);
        Visit begun = visit(battery);
        move(author, forms.record(author, form.number()), FormStep.WITHDRAW);

        assertThat(forms.record(author, battery.number()).state()).isEqualTo(FormState.WITHDRAWN);
        assertThatThrownBy(() -> visit(battery)).isInstanceOf(RefusedException.class);
        assertThat(office.get(VisitService.class)
                        .visit(counsellor, begun.id())
                        .batteryName()
                        .en())
                .isEqualTo("Battery");
        assertThat(office.get(VisitService.class).batteries(counsellor))
                .extracting(one -> one.id().value())
                .doesNotContain("gone-battery.v1");
    }

    @Test
    void enemies_the_same_item_twice_and_items_without_parameters_in_a_pool_are_refused_by_name() {
        ItemRecord two = bank.versions(author, ItemId.of("OF-2")).getLast();
        bank.nameEnemies(author, two.number(), two.revision(), Set.of(ItemId.of("OF-3")));
        assertRefused(
                () -> forms.addFixed(author, head("x"), items("OF-2", "OF-3"), "why"),
                FormRefusal.FORM_ENEMIES,
                "“OF-2”和“OF-3”是互斥题，不能在同一份测验单里。没有保存任何内容。",
                "“OF-2” and “OF-3” are enemies and cannot stand in the same form. Nothing was saved.");
        assertRefused(
                () -> forms.addFixed(author, head("x"), items("OF-1", "OF-1"), "why"),
                FormRefusal.FORM_ITEM_TWICE,
                "题目“OF-1”在这份测验单里出现了不止一次。没有保存任何内容。",
                "The item “OF-1” stands in the form more than once. Nothing was saved.");
        assertRefused(
                () -> forms.addPool(
                        author,
                        head("x"),
                        items("OF-1", "OF-3"),
                        new PoolWish(1, 2, 0.4, 1, List.of(new TagBound("odd", 0, 1))),
                        "why"),
                FormRefusal.FORM_ITEM_NOT_ADAPTIVE,
                "题目“OF-1 v1”不能放进自适应题池：它必须判对错，而且有反应模型的参数。没有保存任何内容。",
                "The item “OF-1 v1” cannot be in an adaptive pool: it must be right or wrong and have parameters of a response model. Nothing was saved.");
        FormHead timed = new FormHead(
                "x",
                INSTRUMENT,
                new Typed("题", "t"),
                Typed.NONE,
                List.of(),
                Optional.of(5),
                Conduct.Navigation.LOCKED);
        assertThatThrownBy(() -> forms.addFixed(author, timed, items("OF-1"), "why"))
                .isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.refusal())
                        .isEqualTo(FormRefusal.FORM_TIMED_WITHOUT_PRACTICE));
        assertThat(forms.versions(author, org.liangcai.itembank.kept.KeptId.of("x")))
                .isEmpty();
    }

    @Test
    void nobody_else_sees_forms() {
        for (Actor other : List.of(counsellor, office.actor(Role.EMPLOYER), office.actor(Role.INVIGILATOR))) {
            assertThatThrownBy(() -> forms.instruments(other))
                    .isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.refusal())
                            .isEqualTo(CommonRefusal.NOT_ALLOWED));
        }
    }

    @Test
    void blueprints_are_read_line_by_line_and_the_line_that_is_wrong_is_named() {
        assertThat(BlueprintText.bounds("时间, 1, 2\n钱；3"))
                .containsExactly(
                        new TagBound("时间", 1, 2), new TagBound("钱", 3, BlueprintText.LONGEST_FORM));
        assertThat(BlueprintText.target("−1, 3.5\n0.5，4")).hasSize(2);
        assertRefused(
                () -> BlueprintText.bounds("时间, 3, 2"),
                FormRefusal.FORM_BOUNDS_UNFIT,
                "“时间, 3, 2”看不懂。每行写一个标签、最少几道、最多几道，例如：计算，2，4。没有保存任何内容。",
                "“时间, 3, 2” cannot be read. Please write a tag, the least and the most in each line, such as: arithmetic, 2, 4. Nothing was saved.");
    }
}
