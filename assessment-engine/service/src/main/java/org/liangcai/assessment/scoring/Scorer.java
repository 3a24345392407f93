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
import org.liangcai.assessment.visit.Consent;
import org.liangcai.assessment.visit.Purpose;
import org.liangcai.itembank.ItemBank;
import org.liangcai.itembank.Language;
import org.liangcai.itembank.content.QualityIndexTexts;
import org.liangcai.itembank.form.Battery;
import org.liangcai.itembank.form.Section;
import org.liangcai.norms.NormTable;

/**
 * Works out the scores of a visit: a pure function of the record, the item bank and the norm tables, which are immutable snapshots.
 * The same record always gives the same bits. Safe for use by many threads.
 */
public final class Scorer {

    /** The instrument whose scores are compared with a norm, where one is in use. */
    public static final String PERSONALITY = "personality";

    /** Its form. */
    public static final String PERSONALITY_FORM = "120";

    /** Birth years are compared with the calendar year of testing in the country the station stands in. */
    public static final ZoneId STATION_ZONE = ZoneId.of("Asia/Shanghai");

    private final ItemBank bank;
    private final NormsInUse norms;
    private final QualityIndices quality;
    private final String engineVersion;

    public Scorer(ItemBank bank, NormsInUse norms, QualityIndexTexts qualityTexts, String engineVersion) {
        this.bank = bank;
        this.norms = norms;
        this.quality = new QualityIndices(qualityTexts);
        this.engineVersion = engineVersion;
    }

    /**
     * The scores of a visit as far as it has come, by the norms that were in use when it was completed. Sections of which nothing was
     * answered are left out.
     *
     * @param record what was answered
     * @param purpose whose norms apply: a norm split by sex and age has no place in selection
     */
    public VisitScores score(VisitRecord record, Purpose purpose) {
        return score(record, purpose, inUse(record, purpose));
    }

    private Optional<NormTable> inUse(VisitRecord record, Purpose purpose) {
        return norms.at(new NormScope(PERSONALITY, PERSONALITY_FORM, language(record), purpose), tested(record));
    }

    /** The language in which the questions were answered: that of the consent, as it was chosen at the seat. */
    public static Language language(VisitRecord record) {
        return record.consent()
                .map(Consent::language)
                .orElseGet(() -> record.visit().language());
    }

    /**
     * The scores of a visit by a given norm table, whichever is in use.
     *
     * @param table the table; empty for scores without comparison
     */
    public VisitScores score(VisitRecord record, Purpose purpose, Optional<NormTable> table) {
        List<SectionAnswers> sections = record.sections().stream()
                .filter(section -> !section.answers().isEmpty())
                .map(section -> SectionAnswers.of(section, bank))
                .toList();
        return new VisitScores(
                record.visit().id(),
                sections.stream()
                        .map(section -> score(section, record, purpose, table))
                        .toList(),
                quality.of(sections),
                provenance(record, sections, purpose, table));
    }

    private InstrumentScores score(
            SectionAnswers section, VisitRecord record, Purpose purpose, Optional<NormTable> table) {
        Optional<Section> kept = bank.battery(record.visit().battery())
                .flatMap(battery -> battery.section(section.record().section()))
                .filter(form -> form.pinned().isPresent());
        return kept.isPresent()
                ? BankFormScoring.score(
                        section, kept.get(), kept.get().pinned().orElseThrow(), bank)
                : released(section, record, purpose, table);
    }

    private static InstrumentScores released(
            SectionAnswers section, VisitRecord record, Purpose purpose, Optional<NormTable> table) {
        return switch (section.instrument().id().value()) {
            case PERSONALITY ->
                PersonalityScoring.against(table, purpose, record.visit().person(), age(record))
                        .score(section);
            case "interests" -> InterestScoring.score(section);
            case "values" -> ValueScoring.score(section);
            case "judgement" -> JudgementScoring.score(section);
            case "checking", "typing", "forms" -> PerformanceScoring.score(section);
            default -> AptitudeScoring.score(section);
        };
    }

    /** The age reached in the year of testing; only the birth year is known. */
    public static int age(VisitRecord record) {
        return Math.max(
                0,
                tested(record).atZone(STATION_ZONE).getYear()
                        - record.visit().person().birthYear());
    }

    private static Instant tested(VisitRecord record) {
        return record.completedAt().orElse(record.visit().openedAt());
    }

    private Provenance provenance(
            VisitRecord record, List<SectionAnswers> sections, Purpose purpose, Optional<NormTable> norm) {
        Optional<NormTable> used = norm.filter(_ -> sections.stream()
                .anyMatch(section -> section.instrument().id().value().equals(PERSONALITY)));
        return new Provenance(
                record.visit().battery().value(),
                bank.battery(record.visit().battery()).map(Battery::version).orElse(0),
                itemVersions(record.sections()),
                used.map(table -> "%s, version %d (%s)".formatted(table.id(), table.version(), table.dated()))
                        .orElse("none"),
                purpose,
                AptitudeScoring.ESTIMATOR,
                engineVersion,
                record.accommodations().summary(),
                used
                        .map(table -> new UsedNorm(
                                table.instrument(), table.form(), table.id().value(), table.version()))
                        .stream()
                        .toList());
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
