package org.liangcai.assessment.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.liangcai.assessment.report.IssuedReport.PrintedFigure;
import org.liangcai.assessment.report.ReportContent.Section;
import org.liangcai.assessment.visit.Consent;

/** The report for the person: what can be done with it, then pictures and words, then figures, then small print. */
final class JobSeekerReport {

    private final ReportContext context;
    private final Optional<InterestTopic> interests;
    private final Optional<OccupationTopic> occupations;
    private final Optional<ValueTopic> values;
    private final Optional<PersonalityTopic> personality;
    private final Optional<AptitudeTopic> aptitude;
    private final Optional<PerformanceTopic> performance;
    private final Optional<BankFormTopic> bankForms;
    private final Optional<JudgementTopic> judgement;
    private final List<InterviewTopic> interviews;

    private JobSeekerReport(ReportContext context) {
        this.context = context;
        ReportTopics topics = new ReportTopics(context);
        this.interests = topics.interests().filter(InterestTopic::complete);
        this.occupations = topics.occupations();
        this.values = topics.values().filter(ValueTopic::scored);
        this.personality = topics.personality();
        this.aptitude = topics.aptitude();
        this.performance = topics.performance();
        this.bankForms = topics.bankForms();
        this.judgement = topics.judgement();
        this.interviews = topics.interviews();
    }

    static ReportContent of(ReportSource source) {
        return new JobSeekerReport(new ReportContext(source)).content();
    }

    private ReportContent content() {
        List<Section> sections = new ArrayList<>();
        sections.add(next());
        interests.ifPresent(topic -> sections.add(section("interests.heading", interestBlocks(topic))));
        occupations.ifPresent(topic -> sections.add(section("occupations.heading", topic.forJobSeekers())));
        values.ifPresent(topic -> sections.add(section("values.heading", valueBlocks(topic))));
        personality.ifPresent(topic -> sections.add(section("personality.heading", personalityBlocks(topic))));
        sections.addAll(reasoning());
        for (InterviewTopic interview : interviews) {
            sections.add(new Section(
                    interview.heading(),
                    List.of(
                            new Block.Paragraph(context.say("interview.words")),
                            interview.overall(),
                            interview.picture())));
        }
        List<Block> tables = tables();
        if (!tables.isEmpty()) {
            tables.addFirst(new Block.Paragraph(context.say("figures.intro")));
            sections.add(section("figures.heading", tables));
        }
        sections.add(smallPrint());
        return new ReportContent(
                context.in(ReportKind.JOB_SEEKER.title()), PersonDetails.brief(context), sections, figures());
    }

    private Section section(String heading, List<Block> blocks) {
        return new Section(context.say(heading), blocks);
    }

    private Section next() {
        List<String> steps = new ArrayList<>();
        interests.ifPresent(topic -> steps.addAll(topic.tries()));
        if (occupations.map(OccupationTopic::ranked).orElse(false)) {
            steps.add(context.say("next.occupations"));
        }
        values.flatMap(ValueTopic::askNext).ifPresent(steps::add);
        boolean questionnaires = interests.isPresent() || values.isPresent() || personality.isPresent();
        steps.add(context.say(questionnaires ? "next.counsellor" : "next.counsellor.tests"));
        List<Block> blocks = new ArrayList<>(List.of(
                new Block.Paragraph(context.say(steps.size() == 1 ? "next.intro.one" : "next.intro")),
                new Block.Steps(steps),
                new Block.Notice(context.say("next.decides"))));
        List<String> glance = glance();
        if (!glance.isEmpty()) {
            blocks.add(new Block.Entry(context.say("glance.heading"), glance));
        }
        return section("next.heading", blocks);
    }

    /** What the report says, in a few lines. */
    private List<String> glance() {
        List<String> lines = new ArrayList<>();
        interests.ifPresent(topic -> lines.add(topic.glance()));
        occupations.ifPresent(topic -> topic.figures()
                .forEach(figure -> lines.add(context.say("glance.line", figure.name(), figure.value()))));
        values.ifPresent(topic -> lines.add(context.say(
                "glance.values",
                context.list(topic.first().stream()
                        .map(score -> context.in(score.name()))
                        .toList()))));
        personality.ifPresent(topic -> lines.addAll(topic.glance()));
        return lines;
    }

    private List<Block> interestBlocks(InterestTopic topic) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Paragraph(context.say("interests.intro")));
        topic.caution().ifPresent(blocks::add);
        blocks.add(topic.picture());
        blocks.addAll(topic.words());
        blocks.addAll(topic.places().blocks());
        return blocks;
    }

    private List<Block> valueBlocks(ValueTopic topic) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Paragraph(context.say("values.intro")));
        topic.caution().ifPresent(blocks::add);
        blocks.add(topic.picture());
        blocks.addAll(topic.words());
        blocks.addAll(topic.places().blocks());
        return blocks;
    }

    private List<Block> personalityBlocks(PersonalityTopic topic) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Paragraph(context.say("personality.intro")));
        topic.caution().ifPresent(blocks::add);
        topic.picture(topic.domains()).ifPresent(blocks::add);
        blocks.addAll(topic.words());
        return blocks;
    }

    private List<Section> reasoning() {
        List<Section> sections = new ArrayList<>();
        aptitude.ifPresent(topic -> topic.picture()
                .ifPresent(picture ->
                        sections.add(section("aptitude.heading", with(topic.places(), topic.words(), picture)))));
        performance.ifPresent(topic -> sections.add(section("performance.heading", performanceBlocks(topic))));
        bankForms.ifPresent(topic -> sections.add(section("bankForms.heading", List.of(topic.words(), topic.table()))));
        judgement.ifPresent(topic -> topic.picture()
                .ifPresent(picture ->
                        sections.add(section("judgement.heading", with(topic.places(false), topic.words(), picture)))));
        return sections;
    }

    private static List<Block> with(NormPlaces places, Block... first) {
        List<Block> blocks = new ArrayList<>(List.of(first));
        blocks.addAll(places.blocks());
        return blocks;
    }

    private static List<Block> performanceBlocks(PerformanceTopic topic) {
        List<Block> blocks = with(topic.places(), topic.words(), topic.table());
        blocks.addAll(topic.remarks());
        return blocks;
    }

    /** The figures behind the pictures. */
    private List<Block> tables() {
        List<Block> blocks = new ArrayList<>();
        interests.ifPresent(topic -> {
            blocks.add(topic.table());
            topic.places().table().ifPresent(blocks::add);
        });
        values.ifPresent(topic -> {
            blocks.add(topic.table());
            topic.places().table().ifPresent(blocks::add);
        });
        personality.ifPresent(topic -> blocks.addAll(topic.placeTables()));
        aptitude.ifPresent(topic -> {
            blocks.add(topic.table());
            topic.places().table().ifPresent(blocks::add);
        });
        performance.flatMap(topic -> topic.places().table()).ifPresent(blocks::add);
        judgement.ifPresent(topic -> {
            blocks.add(topic.overallTable());
            topic.places(false).table().ifPresent(blocks::add);
        });
        interviews.forEach(topic -> blocks.add(topic.table()));
        return blocks;
    }

    private Section smallPrint() {
        List<Block> blocks = new ArrayList<>();
        interests.ifPresent(topic -> SmallPrint.add(blocks, context.say("interests.heading"), topic.smallPrint()));
        occupations.ifPresent(topic -> SmallPrint.add(blocks, context.say("occupations.heading"), topic.smallPrint()));
        values.ifPresent(topic -> SmallPrint.add(blocks, context.say("values.heading"), topic.smallPrint()));
        personality.ifPresent(topic -> {
            SmallPrint.add(blocks, context.say("personality.heading"), topic.smallPrint());
            SmallPrint.add(blocks, context.say("personality.missing"), topic.missing());
        });
        aptitude.ifPresent(topic -> SmallPrint.add(blocks, context.say("aptitude.heading"), topic.smallPrint()));
        performance.ifPresent(topic -> SmallPrint.add(blocks, context.say("performance.heading"), topic.smallPrint()));
        bankForms.ifPresent(topic -> SmallPrint.add(blocks, context.say("bankForms.heading"), topic.smallPrint()));
        judgement.ifPresent(topic -> SmallPrint.add(blocks, context.say("judgement.heading"), topic.smallPrint()));
        interviews.forEach(topic -> SmallPrint.add(blocks, topic.heading(), topic.smallPrint()));
        SmallPrint.add(
                blocks,
                context.say("smallprint.about"),
                List.of(
                        context.say("smallprint.band"),
                        privacy(),
                        context.say("smallprint.complaint"),
                        context.say(
                                "smallprint.conditions",
                                context.in(
                                        context.source().scores().provenance().conditions())),
                        SmallPrint.provenance(context)));
        return section("smallprint.heading", blocks);
    }

    /** Who sees this report, and what an employer may see instead if the person has agreed to that. */
    private String privacy() {
        boolean employers =
                context.source().record().consent().filter(Consent::employer).isPresent();
        return context.say(employers ? "smallprint.privacy.employer" : "smallprint.privacy");
    }

    private List<PrintedFigure> figures() {
        List<PrintedFigure> figures = new ArrayList<>();
        interests.ifPresent(topic -> figures.addAll(topic.figures()));
        occupations.ifPresent(topic -> figures.addAll(topic.figures()));
        values.ifPresent(topic -> figures.addAll(topic.figures()));
        personality.ifPresent(topic -> figures.addAll(topic.figures(topic.domains())));
        aptitude.ifPresent(topic -> figures.addAll(topic.figures()));
        performance.ifPresent(topic -> figures.addAll(topic.figures()));
        bankForms.ifPresent(topic -> figures.addAll(topic.figures()));
        judgement.ifPresent(topic -> figures.addAll(topic.figures()));
        interviews.forEach(topic -> figures.add(topic.figure()));
        return figures;
    }
}
