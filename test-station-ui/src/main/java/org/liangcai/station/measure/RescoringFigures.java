package org.liangcai.station.measure;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.Consumer;
import org.liangcai.assessment.Actor;
import org.liangcai.assessment.Role;
import org.liangcai.assessment.norming.LocalForm;
import org.liangcai.assessment.norming.LocalScore;
import org.liangcai.assessment.norming.LocalScores;
import org.liangcai.assessment.norming.NormService;
import org.liangcai.assessment.norming.SwitchReport;
import org.liangcai.assessment.norming.SwitchReportService;
import org.liangcai.assessment.scoring.NormScope;
import org.liangcai.assessment.visit.Education;
import org.liangcai.assessment.visit.Purpose;
import org.liangcai.assessment.visit.Sex;
import org.liangcai.itembank.Language;
import org.liangcai.itembank.LocalizedText;
import org.liangcai.norms.ConstructId;
import org.liangcai.norms.ConstructNorm;
import org.liangcai.norms.NormCell;
import org.liangcai.norms.NormTable;
import org.liangcai.norms.NormTableId;
import org.liangcai.norms.NormVersion;
import org.liangcai.norms.file.NormFileWriter;
import org.liangcai.norms.file.ShippedNormTables;
import org.liangcai.norms.scale.StandardNormal;

/** Raw scores as the station stores them, read and scored by the norm in use and by a new one. */
final class RescoringFigures {

    private static final double ASKED = 10;
    private static final LocalForm FORM = new LocalForm("personality", "120", Language.ZH);
    private static final int BLOCK = 1_000;
    private static final int YOUNGEST = 20;
    private static final int AGES = 30;
    private static final Actor KEEPER =
            new Actor(new UUID(0, 1), "measure", Set.of(Role.PSYCHOMETRICIAN, Role.ADMINISTRATOR));

    private final MeasurePlan plan;
    private final Stopwatch stopwatch;
    private final Consumer<String> progress;
    private final LocalScores scores;
    private final NormService norms;
    private final SwitchReportService reports;
    private final YearMonth month;

    RescoringFigures(MeasurePlan plan, Stopwatch stopwatch, MeasuredDatabase database, Consumer<String> progress) {
        this.plan = plan;
        this.stopwatch = stopwatch;
        this.progress = progress;
        this.scores = database.get(LocalScores.class);
        this.norms = database.get(NormService.class);
        this.reports = database.get(SwitchReportService.class);
        this.month = YearMonth.from(database.get(Clock.class).instant().atZone(ZoneOffset.UTC));
    }

    List<Figure> all() {
        NormTable used = inUse();
        int raws = plan.people() * used.constructs().size();
        progress.accept("%,d 个原始分写入数据库…… Storing %,d raw scores …".formatted(raws, raws));
        store(used);
        NormVersion fresh = upload(used);
        progress.accept("用新常模重新评分…… Scoring them by a new norm …");
        List<Figure> figures = new ArrayList<>();
        for (Purpose purpose : Purpose.values()) {
            figures.add(stopwatch.of(
                    new LocalizedText(
                            "%,d 个已存原始分用新旧两个常模重新评分（%s）".formatted(raws, zh(purpose)),
                            "%,d stored raw scores read and scored by the old norm and a new one (%s)"
                                    .formatted(raws, en(purpose))),
                    ASKED,
                    Figure.Unit.SECONDS,
                    0,
                    1,
                    _ -> report(purpose, fresh)));
        }
        return figures;
    }

    private void report(Purpose purpose, NormVersion fresh) {
        SwitchReport report =
                reports.report(KEEPER, new NormScope(FORM.instrument(), FORM.form(), FORM.language(), purpose), fresh);
        if (report.people() != plan.people()) {
            throw new IllegalStateException(
                    "%d people were stored and %d were scored.".formatted(plan.people(), report.people()));
        }
    }

    private static NormTable inUse() {
        return ShippedNormTables.all().stream()
                .filter(table -> table.instrument().equals(FORM.instrument())
                        && table.form().equals(FORM.form()))
                .findFirst()
                .orElseThrow();
    }

    private void store(NormTable used) {
        var random = new SplittableRandom(1);
        for (int first = 0; first < plan.people(); first += BLOCK) {
            List<LocalScore> block = new ArrayList<>();
            for (int i = first; i < Math.min(plan.people(), first + BLOCK); i++) {
                block.add(person(used, i, random));
            }
            scores.add(block, List.of());
        }
    }

    private LocalScore person(NormTable used, int i, SplittableRandom random) {
        Map<ConstructId, Double> raws = new HashMap<>();
        for (ConstructNorm norm : used.constructs()) {
            NormCell cell = norm.cells().getFirst();
            double z = StandardNormal.quantile(random.nextDouble(1e-9, 1));
            raws.put(
                    norm.construct(),
                    Math.clamp(
                            Math.rint(cell.mean() + cell.standardDeviation() * z),
                            norm.range().minimum(),
                            norm.range().maximum()));
        }
        return new LocalScore(
                FORM,
                month,
                YOUNGEST + i % AGES,
                Optional.of(i % 2 == 0 ? Sex.FEMALE : Sex.MALE),
                Education.BACHELOR,
                true,
                true,
                raws);
    }

    /** The norm in use once more under another name: another table to work through, whatever it says. */
    private NormVersion upload(NormTable used) {
        var fresh = new NormTable(
                NormTableId.of("measure"),
                1,
                used.dated(),
                used.title(),
                used.instrument(),
                used.form(),
                used.sample(),
                used.source(),
                used.method(),
                used.reliabilityNote(),
                used.validAges(),
                used.outsideAges(),
                used.constructs());
        byte[] file =
                NormFileWriter.write(fresh, NormFileWriter.Origin.unknown()).getBytes(StandardCharsets.UTF_8);
        return switch (norms.upload(KEEPER, "measure.json", file, "measure")) {
            case NormService.Upload.Added(NormVersion version) -> version;
            case NormService.Upload.Faulty faulty -> throw new IllegalStateException(String.valueOf(faulty.faults()));
        };
    }

    private static String zh(Purpose purpose) {
        return switch (purpose) {
            case GUIDANCE -> "职业指导";
            case SELECTION -> "招聘选拔";
        };
    }

    private static String en(Purpose purpose) {
        return switch (purpose) {
            case GUIDANCE -> "guidance";
            case SELECTION -> "selection";
        };
    }
}
