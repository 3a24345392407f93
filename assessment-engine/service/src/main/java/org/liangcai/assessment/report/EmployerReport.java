package org.liangcai.assessment.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.liangcai.assessment.matching.JobProfile;
import org.liangcai.assessment.report.Block.Column;
import org.liangcai.assessment.report.IssuedReport.PrintedFigure;
import org.liangcai.assessment.report.ReportContent.Section;
import org.liangcai.assessment.scoring.ScaleScore.Scored;
import org.liangcai.assessment.scoring.UsedNorm;

/**
 * The report for an employer: job-relevant results only. Reasoning, judgement and the ratings of a structured interview say something
 * about doing the work. Of personality only the broad scales an employer may see are shown, for a job only those that one of its work
 * styles calls for; four questions are too few to judge anybody by, so that facets stay out. Interests and work values say what
 * somebody likes, not how well somebody works, and were asked for the person's own guidance; they stay out, as do themes of the
 * judgement test, sex, age and the signs of how the questionnaires were filled in.
 */
final class EmployerReport {

    /** Which of O*NET's work styles each broad scale is about; drawn up by the makers of this product, not validated. */
    private static final Map<String, List<String>> STYLES = Map.of(
            "E", List.of("Leadership", "Social Orientation", "Initiative"),
            "O", List.of("Innovation", "Analytical Thinking", "Adaptability/Flexibility"),
            "A", List.of("Cooperation", "Concern for Others"),
            "C",
                    List.of(
                            "Achievement/Effort",
                            "Persistence",
                            "Dependability",
                            "Attention to Detail",
                            "Initiative",
                            "Integrity"));

    /** Instruments whose results employers never see. */
    private static final Set<String> NEVER_SHOWN = Set.of("interests", "values", "checking", "typing", "forms");

    private final ReportContext context;
    private final ReportTopics topics;

    private EmployerReport(ReportContext context) {
        this.context = context;
        this.topics = new ReportTopics(context);
    }

    static ReportContent of(ReportSource source) {
        return new EmployerReport(new ReportContext(source)).content();
    }

    private ReportContent content() {
        List<Section> sections = new ArrayList<>();
        sections.add(section(
                "reading.heading",
                List.of(
                        new Block.Notice(context.say("reading.employer")),
                        new Block.Paragraph(context.say("employer.what")))));
        context.source().job().ifPresent(job -> sections.add(job(job)));
        int before = sections.size();
        topics.interviews()
                .forEach(topic -> sections.add(
                        new Section(topic.heading(), List.of(topic.picture(), topic.overall(), topic.table()))));
        topics.aptitude().ifPresent(topic -> sections.add(section("aptitude.heading", aptitude(topic))));
        topics.judgement().ifPresent(topic -> sections.add(section("judgement.heading", judgement(topic))));
        topics.personality()
                .filter(topic -> !shown(topic).isEmpty())
                .ifPresent(topic -> sections.add(section("personality.title", personality(topic))));
        if (sections.size() == before) {
            sections.add(
                    section("employer.nothing.heading", List.of(new Block.Paragraph(context.say("employer.nothing")))));
        }
        sections.add(smallPrint());
        return new ReportContent(context.in(ReportKind.EMPLOYER.title()), details(), sections, figures());
    }

    private List<PrintedFigure> details() {
        List<PrintedFigure> details = new ArrayList<>(PersonDetails.brief(context));
        context.source()
                .job()
                .ifPresent(job -> details.add(PersonDetails.detail(context, "detail.job", context.in(job.title()))));
        return details;
    }

    private Section section(String heading, List<Block> blocks) {
        return new Section(context.say(heading), blocks);
    }

    private Section job(JobProfile job) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Table(
                context.say("job.table"),
                List.of(Column.words(context.say("column.kind")), Column.words(context.say("column.element"))),
                Arrays.stream(JobProfile.Kind.values())
                        .filter(kind -> !elements(job, kind).isEmpty())
                        .map(kind -> List.of(context.in(kind.label()), context.list(elements(job, kind))))
                        .toList()));
        blocks.add(new Block.Small(List.of(context.in(job.source()))));
        return section("job.heading", blocks);
    }

    private List<String> elements(JobProfile job, JobProfile.Kind kind) {
        return job.elements().stream()
                .filter(element -> element.kind() == kind)
                .map(element -> context.say(
                        "job.element", context.in(element.name()), Typesetting.decimal(element.importance(), 1)))
                .toList();
    }

    private List<Block> aptitude(AptitudeTopic topic) {
        List<Block> blocks = new ArrayList<>();
        topic.picture().ifPresent(blocks::add);
        blocks.add(topic.table());
        blocks.addAll(topic.places().blocksAndTable());
        blocks.add(new Block.Small(topic.smallPrint()));
        return blocks;
    }

    private List<Block> judgement(JudgementTopic topic) {
        List<Block> blocks = new ArrayList<>();
        topic.picture().ifPresent(blocks::add);
        blocks.add(topic.overallTable());
        blocks.addAll(topic.places(false).blocksAndTable());
        blocks.add(new Block.Small(topic.smallPrint()));
        return blocks;
    }

    private List<Scored> shown(PersonalityTopic topic) {
        return topic.forEmployers().stream()
                .filter(score -> context.source()
                        .job()
                        .map(job -> !calledFor(job, score).isEmpty())
                        .orElse(true))
                .toList();
    }

    private static List<JobProfile.Element> calledFor(JobProfile job, Scored score) {
        List<String> styles = STYLES.getOrDefault(score.scale().value(), List.of());
        return job.elements().stream()
                .filter(element -> element.kind() == JobProfile.Kind.STYLE && styles.contains(element.key()))
                .toList();
    }

    private List<Block> personality(PersonalityTopic topic) {
        List<Scored> shown = shown(topic);
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Paragraph(context.say("employer.personality")));
        topic.picture(shown).ifPresent(blocks::add);
        blocks.add(topic.domainTable(shown));
        context.source().job().ifPresent(job -> blocks.add(new Block.Points(reasons(job, shown))));
        blocks.add(new Block.Small(topic.smallPrint()));
        return blocks;
    }

    private List<String> reasons(JobProfile job, List<Scored> shown) {
        return shown.stream()
                .map(score -> context.say(
                        "employer.calledFor",
                        context.in(score.name()),
                        context.list(calledFor(job, score).stream()
                                .map(element -> context.in(element.name()))
                                .toList())))
                .toList();
    }

    private Section smallPrint() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Small(List.of(
                context.say("employer.leftOut"),
                context.say("employer.consent"),
                context.say("smallprint.band"),
                context.say("smallprint.complaint"),
                SmallPrint.provenance(context, EmployerReport::shownToEmployers))));
        return section("smallprint.heading", blocks);
    }

    /** A norm tells what was taken; of what an employer is not shown not even that is told. */
    private static boolean shownToEmployers(UsedNorm norm) {
        return !NEVER_SHOWN.contains(norm.instrument());
    }

    private List<PrintedFigure> figures() {
        List<PrintedFigure> figures = new ArrayList<>();
        topics.interviews().forEach(topic -> figures.add(topic.figure()));
        topics.aptitude().ifPresent(topic -> figures.addAll(topic.figures()));
        topics.judgement().ifPresent(topic -> figures.addAll(topic.figures()));
        topics.personality().ifPresent(topic -> figures.addAll(topic.figures(shown(topic))));
        return figures;
    }
}
