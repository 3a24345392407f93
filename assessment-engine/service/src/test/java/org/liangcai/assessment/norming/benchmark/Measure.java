package org.liangcai.assessment.norming.benchmark;

import java.util.List;
import org.liangcai.assessment.InMemoryOffice;
import org.liangcai.assessment.Role;
import org.liangcai.assessment.norming.LocalForm;
import org.liangcai.assessment.norming.LocalPeople;
import org.liangcai.assessment.norming.LocalScore;
import org.liangcai.assessment.norming.LocalScores;
import org.liangcai.assessment.norming.NormOffice;
import org.liangcai.assessment.norming.NormService;
import org.liangcai.assessment.norming.SwitchReport;
import org.liangcai.assessment.norming.SwitchReportService;
import org.liangcai.assessment.visit.Purpose;
import org.liangcai.itembank.Language;
import org.liangcai.norms.NormTable;
import org.liangcai.norms.NormVersion;
import org.liangcai.norms.file.NormFileWriter;

/** Prints how long it takes to score a million raw scores, as they are stored, by the norm in use and by a new one. */
public final class Measure {

    private static final int PEOPLE = 28_572;

    private Measure() {}

    public static void main(String[] arguments) {
        try (InMemoryOffice office = new InMemoryOffice()) {
            NormTable fresh = NormOffice.shifted("measured", 1, 5);
            office.get(NormService.class)
                    .upload(
                            office.actor(Role.ADMINISTRATOR),
                            "measured.json",
                            NormFileWriter.write(fresh, NormFileWriter.Origin.unknown())
                                    .getBytes(java.nio.charset.StandardCharsets.UTF_8),
                            "measuring");
            LocalScores scores = office.get(LocalScores.class);
            scores.add(LocalPeople.drawn(PEOPLE, 0, 1, 1), List.of());
            long begin = System.nanoTime();
            List<LocalScore> stored = scores.of(LocalForm.personality(Language.ZH));
            System.out.printf(
                    "%d people with %d raw scores read from the database in %.2f s%n",
                    stored.size(),
                    stored.stream().mapToInt(score -> score.raws().size()).sum(),
                    (System.nanoTime() - begin) / 1e9);
            for (Purpose purpose : Purpose.values()) {
                begin = System.nanoTime();
                SwitchReport report = office.get(SwitchReportService.class)
                        .report(
                                office.actor(Role.ADMINISTRATOR),
                                NormOffice.scope(Language.ZH, purpose),
                                NormVersion.of(fresh));
                System.out.printf(
                        "a million stored raw scores read and scored by two norms (%s, %d rows): %.2f s%n",
                        purpose, report.rows().size(), (System.nanoTime() - begin) / 1e9);
            }
        }
    }
}
