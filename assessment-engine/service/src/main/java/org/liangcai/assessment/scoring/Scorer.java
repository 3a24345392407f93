package org.liangcai.assessment.scoring;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.liangcai.assessment.session.SectionRecord;
import org.liangcai.assessment.session.VisitRecord;
import org.liangcai.assessment.visit.Purpose;
import org.liangcai.itembank.ItemBank;
import org.liangcai.itembank.content.QualityIndexTexts;
import org.liangcai.itembank.form.Battery;
import org.liangcai.norms.NormTable;
import org.liangcai.norms.NormTables;

/**
 * Works out the scores of a visit: a pure function of the record, the item bank and the norm tables, which are immutable snapshots.
 * The same record always gives the same bits. Safe for use by many threads.
 */
public final class Scorer {

    private static final String PERSONALITY = "personality";
    private static final String PERSONALITY_FORM = "120";

    /** Birth years are compared with the calendar year of testing in the country the station stands in. */
    private static final ZoneId STATION_ZONE = ZoneId.of("Asia/Shanghai");

    private final ItemBank bank;
    private final Optional<NormTable> personalityNorms;
    private final QualityIndices quality;
    private final String engineVersion;

    public Scorer(ItemBank bank, NormTables norms, QualityIndexTexts qualityTexts, String engineVersion) {
        this.bank = bank;
        this.personalityNorms =
                norms.forForm(PERSONALITY, PERSONALITY_FORM).stream().findFirst();
        this.quality = new QualityIndices(qualityTexts);
        this.engineVersion = engineVersion;
    }

    /**
     * The scores of a visit as far as it has come. Sections of which nothing was answered are left out.
     *
     * @param record what was answered
     * @param purpose whose norms apply: a norm split by sex and age has no place in selection
     */
    public VisitScores score(VisitRecord record, Purpose purpose) {
        List<SectionAnswers> sections = record.sections().stream()
                .filter(section -> !section.answers().isEmpty())
                .map(section -> SectionAnswers.of(section, bank))
                .toList();
        return new VisitScores(
                record.visit().id(),
                sections.stream()
                        .map(section -> score(section, record, purpose))
                        .toList(),
                quality.of(sections),
                provenance(record, sections, purpose));
    }

    private InstrumentScores score(SectionAnswers section, VisitRecord record, Purpose purpose) {
        return switch (section.instrument().id().value()) {
            case PERSONALITY ->
                PersonalityScoring.against(
                                personalityNorms, purpose, record.visit().person(), age(record))
                        .score(section);
            case "interests" -> InterestScoring.score(section);
            case "values" -> ValueScoring.score(section);
            case "judgement" -> JudgementScoring.score(section);
            case "checking", "typing", "forms" -> PerformanceScoring.score(section);
            default -> AptitudeScoring.score(section);
        };
    }

    /** The age reached in the year of testing; only the birth year is known. */
    private static int age(VisitRecord record) {
        Instant tested = record.completedAt().orElse(record.visit().openedAt());
        return Math.max(
                0,
                tested.atZone(STATION_ZONE).getYear() - record.visit().person().birthYear());
    }

    private Provenance provenance(VisitRecord record, List<SectionAnswers> sections, Purpose purpose) {
        return new Provenance(
                record.visit().battery().value(),
                bank.battery(record.visit().battery()).map(Battery::version).orElse(0),
                itemVersions(record.sections()),
                personalityNorms
                        .filter(table -> sections.stream()
                                .anyMatch(section ->
                                        section.instrument().id().value().equals(PERSONALITY)))
                        .map(table -> "%s, version %d (%s)".formatted(table.id(), table.version(), table.dated()))
                        .orElse("none"),
                purpose,
                AptitudeScoring.ESTIMATOR,
                engineVersion);
    }

    private static String itemVersions(List<SectionRecord> sections) {
        String versions = sections.stream()
                .flatMap(section -> section.answers().stream())
                .map(answer -> answer.item() + ":" + answer.version())
                .sorted()
                .collect(Collectors.joining("\n"));
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(versions.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every Java platform has SHA-256.", missing);
        }
    }
}
