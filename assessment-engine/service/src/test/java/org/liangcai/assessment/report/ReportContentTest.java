package org.liangcai.assessment.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.liangcai.assessment.scoring.AnswerSheet;
import org.liangcai.itembank.Instrument;
import org.liangcai.itembank.InstrumentId;
import org.liangcai.itembank.Language;
import org.liangcai.itembank.ScaleId;
import org.xml.sax.InputSource;

class ReportContentTest {

    private static final ReportPage PAGE = new ReportPage();
    private static final InstrumentId PERSONALITY = InstrumentId.of("personality");

    @ParameterizedTest
    @EnumSource(Language.class)
    void the_employers_report_shows_nothing_that_is_not_job_relevant(Language language) {
        String page = page(AnswerSheet.realistic(), ReportKind.EMPLOYER, language);

        for (Instrument.Scale scale : AnswerSheet.BANK.instrument(PERSONALITY).scales()) {
            if (!scale.forEmployers() || scale.parent().isPresent()) {
                assertThat(page)
                        .doesNotContain(">" + scale.technicalName().in(language) + "（" + scale.id())
                        .doesNotContain(scale.technicalName().in(language) + " (" + scale.id() + ")");
            }
        }
        for (Instrument.Scale scale :
                AnswerSheet.BANK.instrument(InstrumentId.of("interests")).scales()) {
            assertThat(page).doesNotContain(scale.name().in(language) + "<");
        }
        assertThat(page)
                .doesNotContain("1998", "男性", "men aged", "情绪敏感性", "Emotional sensitivity", "神经质", "Neuroticism")
                .doesNotContain("六边形", "hexagon", "李老师", "停机检修")
                .contains(language == Language.ZH ? "录用由人决定，不由程序决定" : "A person decides about hiring");
    }

    @Test
    void the_employers_report_compares_with_everybody_although_the_visit_was_for_guidance() {
        assertThat(plain(page(AnswerSheet.realistic(), ReportKind.EMPLOYER, Language.EN)))
                .contains("Compared with: all sexes and ages together, 8 cells with equal weights");
        assertThat(plain(page(AnswerSheet.realistic(), ReportKind.JOB_SEEKER, Language.EN)))
                .contains("Compared with: men aged 21–40");
    }

    @Test
    void the_employers_report_says_why_a_trait_is_shown_and_why_the_rest_is_left_out() {
        String page = plain(page(AnswerSheet.realistic(), ReportKind.EMPLOYER, Language.EN));

        assertThat(page)
                .contains("the job description has these related work styles")
                .contains("vocational interests – asked for the person’s own choice of direction");
    }

    @Test
    void the_job_seekers_report_begins_with_what_can_be_done_and_ends_with_the_small_print() {
        List<String> headings = ReportWriter.content(
                        ReportFixture.source(AnswerSheet.realistic(), ReportKind.JOB_SEEKER, Language.EN),
                        ReportKind.JOB_SEEKER)
                .sections()
                .stream()
                .map(ReportContent.Section::heading)
                .toList();

        assertThat(headings).first().isEqualTo("What you can do now");
        assertThat(headings).endsWith("Figures", "Small print");
    }

    @Test
    void the_job_seekers_report_gives_places_as_bands_and_never_a_type() {
        String page = plain(page(AnswerSheet.realistic(), ReportKind.JOB_SEEKER, Language.EN));

        assertThat(page)
                .contains(
                        "About like most people: of 100 people in the comparison group, between 18 and 56 lie lower than you.");
        assertThat(page).doesNotContain("introvert", "extravert type");
        assertThat(page).contains("USDOL/ETA has not approved, endorsed, or tested these modifications.");
    }

    @Test
    void the_political_facet_is_left_out_in_chinese() {
        ScaleId political = ScaleId.of("O6");
        Instrument.Scale scale =
                AnswerSheet.BANK.instrument(PERSONALITY).scale(political).orElseThrow();

        assertThat(page(AnswerSheet.realistic(), ReportKind.COUNSELLOR, Language.ZH))
                .doesNotContain(scale.technicalName().zh())
                .doesNotContain("（O6）");
        assertThat(page(AnswerSheet.realistic(), ReportKind.COUNSELLOR, Language.EN))
                .contains("(O6)");
    }

    @Test
    void the_counsellors_report_has_every_figure_the_signs_and_the_provenance() {
        String page = plain(page(AnswerSheet.realistic(), ReportKind.COUNSELLOR, Language.EN));

        assertThat(page)
                .contains("Year of birth")
                .contains("Depression (N3)")
                .contains("How the questions were answered")
                .contains("Huang et al., 2012")
                .contains("ipip-neo-120-johnson, version 1 (2014-08)")
                .contains("first twenty of 431 occupations")
                .contains("讲了上一份工作里停机检修的经过");
    }

    @ParameterizedTest
    @CsvSource({"JOB_SEEKER, ZH", "JOB_SEEKER, EN", "COUNSELLOR, ZH", "COUNSELLOR, EN", "EMPLOYER, ZH", "EMPLOYER, EN"})
    void every_page_is_well_formed_without_gaps_and_every_picture_has_its_words_and_a_table(
            ReportKind kind, Language language) throws Exception {
        String page = page(AnswerSheet.realistic(), kind, language);
        DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(page)));

        assertThat(plain(page)).doesNotContain("%s", "null", "Optional[", "NaN", "Infinity");
        long pictures = page.split("<svg ", -1).length - 1;
        assertThat(page.split("role=\"img\"", -1)).hasSize((int) pictures + 1);
        assertThat(page.split("<title id=|<title>", -1).length - 2).isEqualTo((int) pictures);
        assertThat(page.split("<table class=\"figures", -1).length - 1).isGreaterThanOrEqualTo((int) pictures - 1);
    }

    @Test
    void a_name_is_escaped_and_cannot_bring_markup_along() {
        String page =
                page(AnswerSheet.realistic().name("<script>alert(1)</script>"), ReportKind.JOB_SEEKER, Language.EN);

        assertThat(page).doesNotContain("<script>").contains("&lt;script&gt;");
    }

    @Test
    void a_report_on_part_of_the_battery_leaves_out_what_was_not_measured() {
        ReportSource source =
                ReportFixture.source(AnswerSheet.realistic().only("interests"), ReportKind.JOB_SEEKER, Language.ZH);
        ReportContent content = ReportWriter.content(source, ReportKind.JOB_SEEKER);

        assertThat(content.sections())
                .extracting(ReportContent.Section::heading)
                .contains("您的兴趣")
                .doesNotContain("您平时的样子", "您看重什么", "推理测验");
    }

    @Test
    void a_flat_profile_is_told_kindly_and_names_no_occupation() {
        String page = plain(page(AnswerSheet.full(), ReportKind.JOB_SEEKER, Language.ZH));

        assertThat(page).contains("看不出明显的形状，所以没有给职业排序").doesNotContain("名次是一个范围");
    }

    @Test
    void without_a_stated_sex_the_report_says_both_sexes() {
        assertThat(plain(page(AnswerSheet.realistic().sex(Optional.empty()), ReportKind.JOB_SEEKER, Language.EN)))
                .contains("ages 21–40, both sexes with equal weights");
    }

    @Test
    void both_languages_have_the_same_sentences_with_the_same_arguments() {
        Wording zh = Wording.in(Language.ZH);
        Wording en = Wording.in(Language.EN);

        assertThat(zh.keys()).isEqualTo(en.keys());
        for (String key : zh.keys()) {
            assertThat(zh.say(key).split("%s", -1)).as(key).hasSize(en.say(key).split("%s", -1).length);
            assertThat(zh.say(key)).as(key).doesNotContain("！", "你");
            assertThat(en.say(key)).as(key).doesNotContain("!");
        }
    }

    @Test
    void figures_are_set_as_they_should_be() {
        assertThat(Typesetting.in(Language.ZH).text("第3到第11，共431个"))
                .isEqualTo("第\u20093\u2009到第\u200911，共\u2009431\u2009个");
        assertThat(Typesetting.in(Language.EN).text("of 431")).isEqualTo("of 431");
        assertThat(Typesetting.decimal(-0.04, 1)).isEqualTo("0.0");
        assertThat(Typesetting.band(-1.2, 0.3, 1)).isEqualTo("−1.2 – 0.3");
        assertThat(Typesetting.percentile(0.4)).isEqualTo("<1");
        assertThat(Typesetting.percentile(99.3)).isEqualTo(">99");
    }

    private static String page(AnswerSheet sheet, ReportKind kind, Language language) {
        ReportContent content = ReportWriter.content(ReportFixture.source(sheet, kind, language), kind);
        return PAGE.render(
                content,
                kind,
                language,
                "K7MQ-4T2P-9XHD",
                "0123456789ab",
                "http://localhost:8080/verify/K7MQ-4T2P-9XHD");
    }

    /** The words of a page without markup. */
    private static String plain(String page) {
        return page.replaceAll("(?s)<style>.*?</style>", "")
                .replaceAll("<[^>]+>", " ")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&#39;", "'")
                .replace('\u2009', ' ')
                .replaceAll("\\s+", " ");
    }
}
