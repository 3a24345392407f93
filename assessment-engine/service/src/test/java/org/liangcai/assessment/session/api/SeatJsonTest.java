package org.liangcai.assessment.session.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.context.ApplicationContext;
import io.micronaut.serde.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.liangcai.assessment.RefusedException;
import org.liangcai.assessment.session.Accommodations;
import org.liangcai.assessment.session.SeatToken;
import org.liangcai.assessment.session.SeatView;
import org.liangcai.assessment.session.SessionPhase;
import org.liangcai.assessment.session.SubmittedResponse;
import org.liangcai.assessment.visit.Purpose;
import org.liangcai.itembank.Item;
import org.liangcai.itembank.ItemBank;
import org.liangcai.itembank.ItemId;
import org.liangcai.itembank.ItemResponse;
import org.liangcai.itembank.Language;
import org.liangcai.itembank.LocalizedText;
import org.liangcai.itembank.ScoringRule;
import org.liangcai.itembank.form.Battery;
import org.liangcai.itembank.form.Section;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What goes to a browser, on the items that are really in use. */
class SeatJsonTest {

    private static final Set<String> NAMES = Set.of(
            "phase",
            "language",
            "visit",
            "purpose",
            "battery",
            "expectedMinutes",
            "consent",
            "section",
            "id",
            "title",
            "number",
            "of",
            "instructions",
            "timeLimitMilliseconds",
            "practice",
            "practiceItems",
            "next",
            "timeOver",
            "item",
            "presentation",
            "kind",
            "position",
            "ofIsMaximum",
            "question",
            "statement",
            "labels",
            "figure",
            "options",
            "svg",
            "svgEnglish",
            "text",
            "fields",
            "label",
            "hint",
            "form",
            "description",
            "situation",
            "actions",
            "answer",
            "feedback",
            "timeLeftMilliseconds",
            "timeUsedMilliseconds",
            "nextSequence",
            "itemTimeLeftMilliseconds",
            "itemTimeLimitMilliseconds",
            "review",
            "away",
            "session",
            "navigation",
            "complete",
            "canGoBack",
            "flagged",
            "pause",
            "breakAllowed",
            "accommodations",
            "extraTimePercent",
            "itemTimersOff",
            "largerType",
            "highContrast",
            "keyboardOnly",
            "readAloud",
            "bothLanguages",
            "reference",
            "zh",
            "en");

    private static ApplicationContext context;
    private static ItemBank bank;

    @BeforeAll
    static void open() {
        context = ApplicationContext.run(Map.of(
                "datasources.default.url",
                "jdbc:h2:mem:seat-json;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1",
                "datasources.default.schema-generate",
                "NONE",
                "flyway.datasources.default.enabled",
                true));
        bank = context.getBean(ItemBank.class);
    }

    @AfterAll
    static void close() {
        context.close();
    }

    private static String write(Object value) throws IOException {
        return context.getBean(ObjectMapper.class).writeValueAsString(value);
    }

    private static String page(Battery battery, Section section, Item item) throws IOException {
        return write(SeatJson.of(new SeatView(
                SessionPhase.ITEM,
                Language.ZH,
                Purpose.GUIDANCE,
                battery.name(),
                battery.expectedDuration(),
                Optional.empty(),
                Optional.of(new SeatView.SectionView(
                        section.id(),
                        section.title(),
                        1,
                        battery.sections().size(),
                        section.instructions(),
                        section.timeLimit(),
                        section.conduct().itemTimeLimit(),
                        2,
                        Optional.of(section.title()),
                        false,
                        section.conduct().navigation(),
                        false)),
                Optional.of(new SeatView.ItemView("opaque", 1, 9, false, item.content(), false, false)),
                Optional.empty(),
                Optional.empty(),
                section.timeLimit(),
                Duration.ofSeconds(3),
                7,
                Optional.empty(),
                List.of(),
                false,
                "opaque",
                Optional.empty(),
                false,
                Accommodations.NONE,
                Optional.empty())));
    }

    private static Stream<ItemId> items(Section section) {
        Stream<ItemId> delivered = switch (section.delivery()) {
            case Section.Linear linear -> linear.items().stream();
            case Section.Randomised randomised -> randomised.pool().stream();
            case Section.Adaptive adaptive -> adaptive.pool().stream();
        };
        return Stream.concat(section.practice().stream(), delivered);
    }

    /** The words of an item that only its scoring rule holds. */
    private static Stream<String> secrets(Item item) {
        return switch (item.scoring()) {
            case ScoringRule.ExpertKey key ->
                key.rationales().stream().flatMap(text -> Stream.of(text.zh(), text.en()));
            case ScoringRule.Practice practice ->
                Stream.of(practice.feedback().zh(), practice.feedback().en());
            case ScoringRule.KeyedRating _,
                    ScoringRule.SingleKey _,
                    ScoringRule.Infrequency _,
                    ScoringRule.CopiedText _,
                    ScoringRule.FieldKeys _,
                    ScoringRule.Processing _,
                    ScoringRule.Unscored _ -> Stream.of();
        };
    }

    @Test
    void no_page_of_any_item_in_use_holds_a_key_a_scale_a_parameter_or_an_item_id() throws IOException {
        for (Battery battery : bank.batteries()) {
            for (Section section : battery.sections()) {
                for (ItemId id : items(section).toList()) {
                    Item item = bank.item(id);
                    String page = page(battery, section, item);
                    assertThat(names(JsonMapper.shared().readTree(page))).isSubsetOf(NAMES);
                    assertThat(page).doesNotContain('"' + id.value() + '"');
                    assertThat(secrets(item)).noneMatch(page::contains);
                    assertThat(page)
                            .as("drawings carry nothing that is not drawn")
                            .doesNotContain("data-", "<!--", "<metadata", "<title", "<desc", "<script", "class=");
                }
            }
        }
    }

    private static Set<String> names(JsonNode node) {
        Set<String> names = new TreeSet<>(node.propertyNames());
        node.forEach(child -> names.addAll(names(child)));
        return names;
    }

    @Test
    void fields_without_content_are_null_and_fields_of_other_kinds_of_items_are_not_there() throws IOException {
        Battery battery = bank.batteries().getFirst();
        Section section = battery.sections().getFirst();
        JsonNode page = JsonMapper.shared()
                .readTree(page(
                        battery,
                        section,
                        bank.item(((Section.Linear) section.delivery()).items().getFirst())));

        assertThat(page.get("consent").isNull()).isTrue();
        assertThat(page.get("answer").isNull()).isTrue();
        assertThat(page.get("section").get("timeLimitMilliseconds").isNull()).isTrue();
        assertThat(page.get("item").propertyNames())
                .containsExactlyInAnyOrder(
                        "presentation", "kind", "position", "of", "ofIsMaximum", "question", "statement", "labels");
        assertThat(page.get("language").asString()).isEqualTo("zh-CN");
        assertThat(page.get("timeUsedMilliseconds").asLong()).isEqualTo(3000);
    }

    @Test
    void an_answer_comes_back_in_the_form_in_which_it_is_sent() throws IOException {
        assertThat(write(ResponseJson.of(new ItemResponse.Rated(3)))).isEqualTo("{\"kind\":\"rated\",\"category\":3}");
        assertThat(write(ResponseJson.of(new ItemResponse.Chosen(2)))).isEqualTo("{\"kind\":\"chosen\",\"option\":2}");
        assertThat(write(ResponseJson.of(new ItemResponse.BestAndWorst(1, 4))))
                .isEqualTo("{\"kind\":\"bestAndWorst\",\"best\":1,\"worst\":4}");
        assertThat(write(ResponseJson.of(new ItemResponse.Typed("量才", 2))))
                .isEqualTo("{\"kind\":\"typed\",\"text\":\"量才\",\"corrections\":2}");
        assertThat(write(ResponseJson.of(ItemResponse.Entered.of(Map.of("R", List.of("A", "B"))))))
                .isEqualTo("{\"kind\":\"entered\",\"values\":{\"R\":[\"A\",\"B\"]}}");
        assertThat(ResponseJson.of("bestAndWorst", null, null, 1, 4).submitted())
                .isEqualTo(new SubmittedResponse.BestWorst(1, 4));
    }

    @Test
    void a_malformed_answer_is_refused_naming_the_fault() {
        for (Map.Entry<ResponseJson, String> fault : List.of(
                Map.entry(ResponseJson.of("rated", null, null, null, null), "缺少 response.category"),
                Map.entry(ResponseJson.of("bestAndWorst", null, null, 1, null), "缺少 response.worst"),
                Map.entry(
                        ResponseJson.of("guess", 1, null, null, null),
                        "response.kind 应为 rated、chosen、bestAndWorst、typed、filledIn 或 entered"))) {
            assertThatThrownBy(() -> fault.getKey().submitted())
                    .isInstanceOfSatisfying(
                            RefusedException.class,
                            refused -> assertThat(refused.message(Language.ZH))
                                    .isEqualTo("发送的内容无法读懂：%s。没有保存任何内容，请更正后重新发送。".formatted(fault.getValue())));
        }
    }

    @Test
    void feedback_on_practice_says_whether_the_answer_was_right() throws IOException {
        LocalizedText text = new LocalizedText("对。", "Right.");

        assertThat(write(SeatJson.FeedbackJson.of(new SeatView.Feedback(text, Optional.of(true)))))
                .isEqualTo("{\"text\":{\"zh\":\"对。\",\"en\":\"Right.\"},\"correct\":true}");
        assertThat(write(SeatJson.FeedbackJson.of(new SeatView.Feedback(text, Optional.empty()))))
                .isEqualTo("{\"text\":{\"zh\":\"对。\",\"en\":\"Right.\"},\"correct\":null}");
    }

    @Test
    void the_cookie_of_a_seat_cannot_be_read_by_scripts_or_used_by_other_sites() {
        assertThat(SeatCookie.set(new SeatToken("abc"), false))
                .isEqualTo("seat=abc; Path=/; Max-Age=43200; HttpOnly; SameSite=Strict");
        assertThat(SeatCookie.set(new SeatToken("abc"), true)).endsWith("; Secure");
    }
}
