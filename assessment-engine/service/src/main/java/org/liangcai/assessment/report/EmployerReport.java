package org.liangcai.assessment.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.liangcai.assessment.matching.JobProfile;
import org.liangcai.assessment.report.Block.Column;
import org.liangcai.assessment.report.IssuedReport.PrintedFigure;
import org.liangcai.assessment.report.ReportContent.Section;
import org.liangcai.assessment.scoring.InstrumentScores.AptitudeScores;
import org.liangcai.assessment.scoring.ScaleScore.Scored;
import org.liangcai.assessment.scoring.UsedNorm;

/**
 * The report for an employer: job-relevant results only. Judgement and the ratings of a structured interview say something about doing
 * the work. Reasoning tests are shown if the job lists an ability they measure, and of personality only those broad scales that one of
 * the job's work styles calls for; without a job none of either. Four questions are too few to judge anybody by, so that facets stay out. Interests and work values say what
 * somebody likes, not how well somebody works, and were asked for the person's own guidance; they stay out, as do themes of the
 * judgement test, sex, age and the signs of how the questionnaires were filled in.
 */
final class EmployerReport {

    /** Instruments whose results employers never see. */
    private static final Set<String> NEVER_SHOWN = Set.of("interests", "values", "checking", "typing", "forms");

    private final ReportContext context;
    private final ReportTopics topics;
    private final JobRelevance relevance;

    private EmployerReport(ReportContext context) {
        this.context = context;
        this.topics = new ReportTopics(context);
        this.relevance = new JobRelevance(context.source().job());
    }

    static ReportContent of(ReportSource source) {
        return new EmployerReport(new ReportContext(source)).content();
    }

    /** Whether there is anything an employer may see: a report without a result is not issued. */
    static boolean hasResults(ReportSource source) {
        return !new EmployerReport(new ReportContext(source)).results().isEmpty();
    }

    private ReportContent content() {
        List<Section> sections = new ArrayList<>();
        sections.add(section(
                "reading.heading",
                List.of(new Block.Notice(context.say("reading.employer")), new Block.Paragraph(what()))));
        context.source().job().ifPresent(job -> sections.add(job(job)));
        sections.addAll(results());
        sections.add(smallPrint());
        return new ReportContent(context.in(ReportKind.EMPLOYER.title()), details(), sections, figures());
    }

    private List<Section> results() {
        List<Section> sections = new ArrayList<>();
        topics.interviews().forEach(topic -> sections.add(new Section(topic.heading(), interview(topic))));
        aptitude().ifPresent(topic -> sections.add(section("aptitude.heading", aptitude(topic))));
        judgement().ifPresent(topic -> sections.add(section("judgement.heading", judgement(topic))));
        personality().ifPresent(topic -> sections.add(section("personality.title", personality(topic))));
        return sections;
    }

    private Optional<AptitudeTopic> aptitude() {
        return topics.aptitude(this::calledFor).filter(AptitudeTopic::scored);
    }

    private boolean calledFor(AptitudeScores test) {
        return !relevance.abilitiesOf(test).isEmpty();
    }

    private List<AptitudeScores> tests() {
        return context.source().scores().aptitudes();
    }

    private Optional<JudgementTopic> judgement() {
        return topics.judgement().filter(JudgementTopic::scored);
    }

    private Optional<PersonalityTopic> personality() {
        return topics.personality().filter(topic -> !shown(topic).isEmpty());
    }

    /** What is here, by name. */
    private String what() {
        List<String> here = new ArrayList<>();
        if (!topics.interviews().isEmpty()) {
            here.add(context.say("employer.what.interview"));
        }
        aptitude().ifPresent(_ -> here.add(context.say("employer.what.aptitude")));
        judgement().ifPresent(_ -> here.add(context.say("employer.what.judgement")));
        personality().ifPresent(_ -> here.add(context.say("employer.what.personality")));
        String what = context.say("employer.what", context.list(here));
        return personality().isPresent() ? context.sentences(what, context.say("employer.what.compared")) : what;
    }

    /** What was measured and is not here, each with the reason; empty if everything is here. */
    private Optional<String> leftOut() {
        List<String> reasons = new ArrayList<>();
        topics.interests().ifPresent(_ -> reasons.add(context.say("employer.leftOut.interests")));
        topics.values().ifPresent(_ -> reasons.add(context.say("employer.leftOut.values")));
        topics.personality()
                .ifPresent(topic -> reasons.add(context.say(
                        shown(topic).isEmpty() ? "employer.leftOut.personality" : "employer.leftOut.facets")));
        if (!tests().stream().allMatch(this::calledFor)) {
            reasons.add(context.say(
                    aptitude().isPresent() ? "employer.leftOut.otherAptitude" : "employer.leftOut.aptitude"));
        }
        topics.performance().ifPresent(_ -> reasons.add(context.say("employer.leftOut.performance")));
        topics.bankForms().ifPresent(_ -> reasons.add(context.say("employer.leftOut.bankForms")));
        return reasons.isEmpty()
                ? Optional.empty()
                : Optional.of(context.say("employer.leftOut", context.reasons(reasons)));
    }

    private static List<Block> interview(InterviewTopic topic) {
        return List.of(topic.overall(), topic.picture(), topic.table(), new Block.Small(topic.smallPrint()));
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
        blocks.add(new Block.Small(List.of(context.sentences(context.in(job.source()), context.say("job.edited")))));
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
        List<Block> blocks = new ArrayList<>(topic.forReaders().stream().toList());
        topic.picture().ifPresent(blocks::add);
        blocks.add(topic.table());
        blocks.addAll(topic.places().blocksAndTable());
        blocks.add(new Block.Points(tests().stream()
                .filter(this::calledFor)
                .map(test -> context.say(
                        "employer.calledFor.ability", context.in(test.name()), names(relevance.abilitiesOf(test))))
                .toList()));
        blocks.add(new Block.Small(topic.smallPrint()));
        return blocks;
    }

    private List<Block> judgement(JudgementTopic topic) {
        List<Block> blocks = new ArrayList<>(List.of(topic.forReaders()));
        topic.picture().ifPresent(blocks::add);
        blocks.add(topic.overallTable());
        blocks.addAll(topic.places(false).blocksAndTable());
        blocks.add(new Block.Small(topic.smallPrint()));
        return blocks;
    }

    /** Only traits that a work style of the job calls for; without a job there is none. */
    private List<Scored> shown(PersonalityTopic topic) {
        return topic.forEmployers().stream()
                .filter(score -> !relevance.stylesOf(score).isEmpty())
                .toList();
    }

    private List<Block> personality(PersonalityTopic topic) {
        List<Scored> shown = shown(topic);
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Paragraph(context.say("employer.personality")));
        topic.picture(shown).ifPresent(blocks::add);
        blocks.add(topic.plainTable(shown));
        blocks.add(new Block.Points(reasons(shown)));
        blocks.add(new Block.Small(topic.smallPrint()));
        return blocks;
    }

    private List<String> reasons(List<Scored> shown) {
        return shown.stream()
                .map(score ->
                        context.say("employer.calledFor", context.in(score.name()), names(relevance.stylesOf(score))))
                .toList();
    }

    private String names(List<JobProfile.Element> elements) {
        return context.list(
                elements.stream().map(element -> context.in(element.name())).toList());
    }

    private Section smallPrint() {
        List<String> texts = new ArrayList<>(leftOut().stream().toList());
        texts.add(context.say(context.source().job().isPresent() ? "employer.consent.job" : "employer.consent.noJob"));
        texts.add(context.say("smallprint.band"));
        texts.add(context.say("smallprint.complaint.reader"));
        texts.add(SmallPrint.provenance(context, this::named, aptitude().isPresent()));
        return section("smallprint.heading", List.of(new Block.Small(texts)));
    }

    /** A norm tells what was taken; of what an employer is not shown not even that is told. */
    private boolean named(UsedNorm norm) {
        return !NEVER_SHOWN.contains(norm.instrument())
                && tests().stream()
                        .filter(test -> test.instrument().value().equals(norm.instrument()))
                        .allMatch(this::calledFor);
    }

    private List<PrintedFigure> figures() {
        List<PrintedFigure> figures = new ArrayList<>();
        topics.interviews().forEach(topic -> figures.add(topic.figure()));
        aptitude().ifPresent(topic -> figures.addAll(topic.figures()));
        judgement().ifPresent(topic -> figures.addAll(topic.figures()));
        personality().ifPresent(topic -> figures.addAll(topic.figures(shown(topic))));
        return figures;
    }
}
