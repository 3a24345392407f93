package org.liangcai.assessment.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.liangcai.assessment.scoring.ScaleScore.Scored;
import org.liangcai.assessment.visit.Person;
import org.liangcai.assessment.visit.Purpose;
import org.liangcai.assessment.visit.Sex;
import org.liangcai.itembank.Instrument;
import org.liangcai.itembank.LocalizedText;
import org.liangcai.norms.BilingualText;
import org.liangcai.norms.ConstructId;
import org.liangcai.norms.GuidanceNormGroup;
import org.liangcai.norms.NormGroup;
import org.liangcai.norms.NormReference;
import org.liangcai.norms.NormResult;
import org.liangcai.norms.NormSex;
import org.liangcai.norms.NormTable;
import org.liangcai.norms.NormedScore;
import org.liangcai.norms.NotNormed;
import org.liangcai.norms.RawRange;
import org.liangcai.norms.SelectionNormGroup;

/**
 * The one way from a score to a norm, whatever the instrument: compares the scales of a section with the table in use for its form.
 * Where there is no table, scores stay as they are.
 */
final class NormComparison {

    private final Optional<NormTable> table;
    private final NormGroup group;
    private final List<LocalizedText> notes;

    private NormComparison(Optional<NormTable> table, NormGroup group, List<LocalizedText> notes) {
        this.table = table;
        this.group = group;
        this.notes = List.copyOf(notes);
    }

    /** Whose standard error a compared score has. */
    enum Error {
        /** That of the norm group: a person's few answers say little about their own error. */
        OF_THE_GROUP,
        /** That of the person, which is known: the posterior of an ability, or a count. */
        OF_THE_PERSON
    }

    /**
     * Comparison with the group that the purpose allows.
     *
     * @param age in completed years at the time of testing; only guidance looks at it
     * @param notes what a reader must be told beside every comparison
     */
    static NormComparison with(
            Optional<NormTable> table, Purpose purpose, Person person, int age, List<LocalizedText> notes) {
        NormGroup group = switch (purpose) {
            case SELECTION -> new SelectionNormGroup();
            case GUIDANCE -> GuidanceNormGroup.of(age, person.sex().map(NormComparison::normSex));
        };
        return new NormComparison(table, group, notes);
    }

    private static NormSex normSex(Sex sex) {
        return switch (sex) {
            case FEMALE -> NormSex.FEMALE;
            case MALE -> NormSex.MALE;
        };
    }

    /** What must be said about the instrument, with a norm or without. */
    List<LocalizedText> notes(Instrument instrument) {
        return table.isPresent() ? instrument.notesWithNorm() : instrument.notes();
    }

    /**
     * A score with its place in the norm group.
     *
     * @param raw the score as it is without a norm
     * @param reading what a reader must be told about this scale beside its place
     */
    Scored compared(Scored raw, Error error, LocalizedText... reading) {
        return table.map(norms -> compared(norms, raw, error, List.of(reading))).orElse(raw);
    }

    private Scored compared(NormTable norms, Scored raw, Error error, List<LocalizedText> reading) {
        ConstructId construct = ConstructId.of(raw.scale().value());
        var told = new ArrayList<>(notes);
        told.addAll(reading);
        double place = norms.construct(construct)
                .map(norm -> within(norm.range(), raw))
                .orElse(raw.value());
        norms.construct(construct)
                .flatMap(norm -> norm.valued())
                .flatMap(valued -> beyond(valued, raw.value()))
                .ifPresent(told::add);
        return switch (look(norms, construct, place, raw.standardError(), error)) {
            case NormedScore normed ->
                new Scored(
                        raw.scale(),
                        raw.name(),
                        raw.value(),
                        normed.standardError(),
                        shape(raw, error),
                        raw.range(),
                        error == Error.OF_THE_PERSON
                                ? raw.errorSource()
                                : text(normed.norm().reliabilityNote()),
                        comparison(normed, told));
            case NotNormed reason ->
                new Scored(
                        raw.scale(),
                        raw.name(),
                        raw.value(),
                        raw.standardError(),
                        raw.shape(),
                        raw.range(),
                        raw.errorSource(),
                        new Comparison.NoNorm(text(reason.explanation())));
        };
    }

    private static BandShape shape(Scored raw, Error error) {
        return switch (error) {
            case OF_THE_GROUP -> new BandShape.Normal();
            case OF_THE_PERSON -> raw.shape();
        };
    }

    private NormResult look(NormTable norms, ConstructId construct, double place, double standardError, Error error) {
        return switch (error) {
            case OF_THE_GROUP -> norms.norm(construct, place, group);
            case OF_THE_PERSON -> norms.norm(construct, place, standardError, group);
        };
    }

    /** Where a scale has no end, somebody may lie beyond everything the table was made for; that person's place is at its end. */
    private static double within(RawRange range, Scored raw) {
        double least = Double.isInfinite(raw.range().minimum()) ? range.minimum() : raw.value();
        double most = Double.isInfinite(raw.range().maximum()) ? range.maximum() : raw.value();
        return Math.min(Math.max(raw.value(), least), most);
    }

    private static Optional<LocalizedText> beyond(RawRange valued, double value) {
        if (value > valued.maximum()) {
            return Optional.of(
                    new LocalizedText(
                            "这个分数高于常模样本里的所有分数，给出的是最高分的位置，只说明“至少这么高”。",
                            "This score is above every score of the norm sample. The place given is that of the highest and says no more than “at least there”."));
        }
        return value < valued.minimum()
                ? Optional.of(
                        new LocalizedText(
                                "这个分数低于常模样本里的所有分数，给出的是最低分的位置，只说明“至多这么高”。",
                                "This score is below every score of the norm sample. The place given is that of the lowest and says no more than “at most there”."))
                : Optional.empty();
    }

    private static Comparison.Normed comparison(NormedScore normed, List<LocalizedText> told) {
        NormReference norm = normed.norm();
        var notes = new ArrayList<LocalizedText>();
        normed.notes().forEach(note -> notes.add(text(note)));
        notes.addAll(told);
        return new Comparison.Normed(
                normed.tScore(),
                normed.tBand().lower(),
                normed.tBand().upper(),
                normed.percentileRank(),
                normed.percentileBand().lower(),
                normed.percentileBand().upper(),
                normed.reliability(),
                text(normed.groupDescription()),
                new Comparison.NormSource(
                        norm.id().value(),
                        norm.version(),
                        norm.dated(),
                        text(norm.title()),
                        text(norm.sample().population()),
                        text(norm.sample().description()),
                        text(norm.method()),
                        norm.source().citation()),
                notes);
    }

    private static LocalizedText text(BilingualText text) {
        return new LocalizedText(text.zh(), text.en());
    }
}
