package org.liangcai.assessment.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.liangcai.assessment.report.Block.Column;
import org.liangcai.assessment.report.IssuedReport.PrintedFigure;
import org.liangcai.assessment.report.ReportContent.Section;
import org.liangcai.assessment.scoring.Provenance;
import org.liangcai.assessment.scoring.QualityIndex;

/** The report for the counsellor: every figure with its error, the signs of how it was filled in, and where everything comes from. */
final class CounsellorReport {

    private final ReportContext context;
    private final ReportTopics topics;

    private CounsellorReport(ReportContext context) {
        this.context = context;
        this.topics = new ReportTopics(context);
    }

    static ReportContent of(ReportSource source) {
        return new CounsellorReport(new ReportContext(source)).content();
    }

    private ReportContent content() {
        List<Section> sections = new ArrayList<>();
        sections.add(section("reading.heading", List.of(new Block.Notice(reading()))));
        quality().ifPresent(sections::add);
        topics.interests().ifPresent(topic -> sections.add(section("interests.title", interests(topic))));
        topics.occupations().ifPresent(topic -> sections.add(section("occupations.title", occupations(topic))));
        topics.values().ifPresent(topic -> sections.add(section("values.title", values(topic))));
        topics.personality().ifPresent(topic -> sections.add(section("personality.title", personality(topic))));
        topics.aptitude().ifPresent(topic -> sections.add(section("aptitude.heading", aptitude(topic))));
        topics.performance().ifPresent(topic -> sections.add(section("performance.heading", performance(topic))));
        topics.bankForms().ifPresent(topic -> sections.add(section("bankForms.heading", bankForms(topic))));
        topics.judgement().ifPresent(topic -> sections.add(section("judgement.heading", judgement(topic))));
        topics.interviews()
                .forEach(topic -> sections.add(new Section(
                        topic.heading(),
                        List.of(
                                topic.overall(),
                                topic.picture(),
                                topic.table(),
                                topic.evidenceTable(),
                                new Block.Small(topic.smallPrint())))));
        sections.add(provenance());
        return new ReportContent(
                context.in(ReportKind.COUNSELLOR.title()), PersonDetails.full(context), sections, figures());
    }

    private String reading() {
        return SmallPrint.normed(context)
                ? context.sentences(context.say("reading.counsellor"), context.say("reading.counsellor.norms"))
                : context.say("reading.counsellor");
    }

    private Section section(String heading, List<Block> blocks) {
        return new Section(context.say(heading), blocks);
    }

    private Optional<Section> quality() {
        List<QualityIndex> indices = context.source().scores().quality();
        if (indices.isEmpty()) {
            return Optional.empty();
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Paragraph(context.say("quality.intro")));
        blocks.add(new Block.Table(
                context.say("quality.table"),
                List.of(
                        Column.words(context.say("column.sign")),
                        Column.words(context.say("column.questionnaire")),
                        Column.figures(context.say("column.count")),
                        Column.figures(context.say("column.threshold")),
                        Column.words(context.say("column.reading"))),
                indices.stream().map(this::qualityRow).toList()));
        List<String> sources = indices.stream()
                .map(index -> context.in(index.thresholdSource()))
                .distinct()
                .toList();
        blocks.add(new Block.Small(sources));
        return Optional.of(section("quality.heading", blocks));
    }

    private List<String> qualityRow(QualityIndex index) {
        return List.of(
                context.in(index.name()),
                index.instrument()
                        .map(instrument -> context.in(
                                context.source().bank().instrument(instrument).name()))
                        .orElse(context.say("quality.all")),
                context.say("quality.count", index.value(), index.outOf()),
                context.say("quality.threshold", index.threshold()),
                context.say(index.flagged() ? "quality.flagged" : "quality.notFlagged", context.in(index.reading())));
    }

    private List<Block> interests(InterestTopic topic) {
        List<Block> blocks = new ArrayList<>(topic.caution().stream().toList());
        if (topic.complete()) {
            blocks.add(topic.picture());
        }
        blocks.add(topic.table());
        topic.shapeTable().ifPresent(blocks::add);
        blocks.addAll(topic.places().blocksAndTable());
        blocks.add(new Block.Small(topic.smallPrint()));
        return blocks;
    }

    private List<Block> occupations(OccupationTopic topic) {
        List<Block> blocks = new ArrayList<>(topic.forCounsellors());
        blocks.add(new Block.Small(topic.smallPrint()));
        return blocks;
    }

    private List<Block> values(ValueTopic topic) {
        List<Block> blocks = new ArrayList<>(topic.caution().stream().toList());
        if (topic.scored()) {
            blocks.add(topic.picture());
            blocks.add(topic.table());
            blocks.addAll(topic.places().blocksAndTable());
        }
        blocks.add(new Block.Small(topic.smallPrint()));
        return blocks;
    }

    private List<Block> personality(PersonalityTopic topic) {
        List<Block> blocks = new ArrayList<>(topic.caution().stream().toList());
        topic.picture(topic.domains()).ifPresent(blocks::add);
        blocks.add(topic.domainTable(topic.domains()));
        blocks.add(topic.facetTable());
        blocks.add(new Block.Small(topic.smallPrint()));
        if (!topic.missing().isEmpty()) {
            blocks.add(new Block.Small(topic.missing()));
        }
        return blocks;
    }

    private List<Block> aptitude(AptitudeTopic topic) {
        List<Block> blocks = new ArrayList<>(topic.forReaders().stream().toList());
        topic.picture().ifPresent(blocks::add);
        blocks.add(topic.table());
        blocks.addAll(topic.places().blocksAndTable());
        blocks.add(new Block.Small(topic.smallPrint()));
        return blocks;
    }

    private static List<Block> performance(PerformanceTopic topic) {
        List<Block> blocks = new ArrayList<>(List.of(topic.words(), topic.table()));
        blocks.addAll(topic.remarks());
        blocks.addAll(topic.places().blocksAndTable());
        blocks.add(new Block.Small(topic.smallPrint()));
        return blocks;
    }

    private static List<Block> bankForms(BankFormTopic topic) {
        List<Block> blocks = new ArrayList<>(List.of(topic.words(), topic.table()));
        topic.toRead().ifPresent(blocks::add);
        blocks.add(new Block.Small(topic.smallPrint()));
        return blocks;
    }

    private List<Block> judgement(JudgementTopic topic) {
        List<Block> blocks = new ArrayList<>(List.of(topic.forReaders()));
        topic.picture().ifPresent(blocks::add);
        blocks.add(topic.table());
        blocks.addAll(topic.places(true).blocksAndTable());
        blocks.add(new Block.Small(topic.smallPrint()));
        return blocks;
    }

    private Section provenance() {
        Provenance provenance = context.source().scores().provenance();
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(context.say("provenance.battery"), SmallPrint.battery(context)));
        rows.add(List.of(context.say("provenance.items"), provenance.itemVersions()));
        rows.add(List.of(context.say("provenance.norms"), SmallPrint.norms(context)));
        if (SmallPrint.normed(context)) {
            rows.add(List.of(
                    context.say("provenance.comparison"),
                    context.say("purpose." + provenance.comparison().name())));
        }
        topics.aptitude()
                .ifPresent(_ -> rows.add(
                        List.of(context.say("provenance.estimator"), SmallPrint.estimator(provenance, context))));
        rows.add(List.of(context.say("provenance.engine"), provenance.engineVersion()));
        rows.add(List.of(context.say("provenance.conditions"), context.in(provenance.conditions())));
        return section(
                "provenance.heading",
                List.of(
                        new Block.Table(
                                context.say("provenance.table"),
                                List.of(
                                        Column.words(context.say("column.property")),
                                        Column.words(context.say("column.value"))),
                                rows),
                        new Block.Small(
                                List.of(context.say("smallprint.band"), context.say("smallprint.complaint.reader")))));
    }

    private List<PrintedFigure> figures() {
        List<PrintedFigure> figures = new ArrayList<>();
        topics.interests().ifPresent(topic -> {
            figures.addAll(topic.code());
            figures.addAll(topic.figures());
        });
        topics.values().ifPresent(topic -> figures.addAll(topic.figures()));
        topics.personality().ifPresent(topic -> figures.addAll(topic.figures(topic.domains())));
        topics.aptitude().ifPresent(topic -> figures.addAll(topic.figures()));
        topics.performance().ifPresent(topic -> figures.addAll(topic.figures()));
        topics.bankForms().ifPresent(topic -> figures.addAll(topic.figures()));
        topics.judgement().ifPresent(topic -> figures.addAll(topic.figures()));
        topics.interviews().forEach(topic -> figures.add(topic.figure()));
        return figures;
    }
}
