package org.liangcai.assessment.scoring;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.liangcai.assessment.StationTime;
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

    /** Finds the table for a form; empty where its scores are compared with nobody. */
    private interface Tables extends Function<InstrumentForm, Optional<NormTable>> {}

    /** A section with the table it is compared by. */
    private record Compared(SectionAnswers answers, Optional<Section> section, Optional<NormTable> table) {}

    /**
     * The scores of a visit as far as it has come, by the norms that were in use when it was completed. Sections of which nothing was
     * answered are left out.
     *
     * @param record what was answered
     * @param purpose whose norms apply: a norm split by sex and age has no place in selection
     */
    public VisitScores score(VisitRecord record, Purpose purpose) {
        Language language = language(record);
        Instant tested = tested(record);
        return score(
                record,
                purpose,
                form -> norms.at(new NormScope(form.instrument().value(), form.form(), language, purpose), tested));
    }

    /** The language in which the questions were answered: that of the consent, as it was chosen at the seat. */
    public static Language language(VisitRecord record) {
        return record.consent()
                .map(Consent::language)
                .orElseGet(() -> record.visit().language());
    }

    /**
     * The scores of a visit by given norm tables, whichever are in use.
     *
     * @param tables the tables, each for the form it belongs to; none for scores without comparison
     */
    public VisitScores score(VisitRecord record, Purpose purpose, List<NormTable> tables) {
        return score(
                record,
                purpose,
                form -> tables.stream()
                        .filter(table ->
                                table.instrument().equals(form.instrument().value())
                                        && table.form().equals(form.form()))
                        .findFirst());
    }

    private VisitScores score(VisitRecord record, Purpose purpose, Tables tables) {
        List<Compared> sections = record.sections().stream()
                .filter(section -> !section.answers().isEmpty())
                .map(section -> new Compared(
                        SectionAnswers.of(section, bank),
                        section(record, section),
                        form(record, section).flatMap(tables)))
                .toList();
        return new VisitScores(
                record.visit().id(),
                sections.stream()
                        .map(section -> score(section, record, purpose))
                        .toList(),
                quality.of(sections.stream().map(Compared::answers).toList()),
                provenance(record, purpose, sections));
    }

    /** The form a section of a visit was; empty for a form that the office keeps, which is compared with nobody. */
    public Optional<InstrumentForm> form(VisitRecord record, SectionRecord section) {
        return InstrumentForm.of(section.instrument(), section(record, section));
    }

    private Optional<Section> section(VisitRecord record, SectionRecord section) {
        return bank.battery(record.visit().battery()).flatMap(battery -> battery.section(section.section()));
    }

    private InstrumentScores score(Compared compared, VisitRecord record, Purpose purpose) {
        Optional<Section> kept = compared.section().filter(form -> form.pinned().isPresent());
        return kept.isPresent()
                ? BankFormScoring.score(
                        compared.answers(), kept.get(), kept.get().pinned().orElseThrow(), bank)
                : released(
                        compared.answers(),
                        NormComparison.with(
                                compared.table(),
                                purpose,
                                record.visit().person(),
                                age(record),
                                Conditions.notes(compared.answers().record(), record.accommodations(), purpose)));
    }

    private static InstrumentScores released(SectionAnswers section, NormComparison norm) {
        return switch (section.instrument().id().value()) {
            case "personality" -> PersonalityScoring.score(section, norm);
            case "interests" -> InterestScoring.score(section, norm);
            case "values" -> ValueScoring.score(section, norm);
            case "judgement" -> JudgementScoring.score(section, norm);
            case "checking", "typing", "forms" -> PerformanceScoring.score(section, norm);
            default -> AptitudeScoring.score(section, norm);
        };
    }

    /** The age reached in the year of testing; only the birth year is known. */
    public static int age(VisitRecord record) {
        return Math.max(
                0,
                tested(record).atZone(StationTime.ZONE).getYear()
                        - record.visit().person().birthYear());
    }

    private static Instant tested(VisitRecord record) {
        return record.completedAt().orElse(record.visit().openedAt());
    }

    private Provenance provenance(VisitRecord record, Purpose purpose, List<Compared> sections) {
        List<NormTable> used = sections.stream()
                .flatMap(section -> section.table().stream())
                .distinct()
                .toList();
        return new Provenance(
                record.visit().battery().value(),
                bank.battery(record.visit().battery()).map(Battery::version).orElse(0),
                itemVersions(record.sections()),
                used.isEmpty()
                        ? "none"
                        : used.stream()
                                .map(table ->
                                        "%s, version %d (%s)".formatted(table.id(), table.version(), table.dated()))
                                .collect(Collectors.joining(Provenance.BETWEEN_TABLES)),
                purpose,
                AptitudeScoring.ESTIMATOR,
                engineVersion,
                record.accommodations().summary(),
                used.stream()
                        .map(table -> new UsedNorm(
                                table.instrument(), table.form(), table.id().value(), table.version()))
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
