package org.liangcai.assessment.norming;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.liangcai.assessment.RefusedException;
import org.liangcai.assessment.scoring.InstrumentForm;
import org.liangcai.assessment.scoring.ScaleRanges;
import org.liangcai.assessment.scoring.ScaleScore.Range;
import org.liangcai.assessment.visit.Sex;
import org.liangcai.itembank.Instrument;
import org.liangcai.itembank.InstrumentId;
import org.liangcai.itembank.ItemBank;
import org.liangcai.itembank.LocalizedText;
import org.liangcai.itembank.ScaleId;
import org.liangcai.norms.AgeBand;
import org.liangcai.norms.ConstructId;
import org.liangcai.norms.ConstructNorm;
import org.liangcai.norms.NormSex;
import org.liangcai.norms.NormTable;
import org.liangcai.norms.NormTableId;
import org.liangcai.norms.NormTables;
import org.liangcai.norms.RawRange;
import org.liangcai.norms.building.BuiltNorm;
import org.liangcai.norms.building.NormBuilder;
import org.liangcai.norms.building.NormMethod;
import org.liangcai.norms.building.NormPlan;
import org.liangcai.norms.building.RakingWeights;
import org.liangcai.norms.building.RawPoints;
import org.liangcai.norms.building.RawScores;

/** Builds the table of a local norm and says in words what it stands on. The same scores and plan give the same table. */
final class LocalTableWriter {

    private static final int HIGHEST_DEGREE = 3;

    /** How many people of neighbouring ages are ranked together at least, where a band has so many. */
    static final int RANKED_TOGETHER = 200;

    /** How many raw scores have a value of their own where raw scores are not whole; between them z goes in a straight line. */
    private static final int MOST_POINTS = 500;

    /** How far beyond what was seen a scale without an end is let run, in standard deviations. */
    private static final double ROOM = 5;

    private final ItemBank bank;

    LocalTableWriter(ItemBank bank) {
        this.bank = bank;
    }

    /**
     * Builds the table.
     *
     * @param reference the norm in use where the scores' error comes from a publication; otherwise it comes from the people
     */
    BuiltLocalNorm build(
            LocalPlan plan, List<LocalScore> people, Optional<NormTable> reference, NormTables tables, Instant at) {
        NormTableId id = NormTableId.of("local-%s-%s-%s"
                .formatted(
                        plan.form().instrument(),
                        plan.form().form(),
                        plan.form().language().name().toLowerCase(Locale.ROOT)));
        int version = tables.latest(id).map(latest -> latest.version() + 1).orElse(1);
        Optional<RakingWeights> raking = plan.margins().map(margins -> margins.weights(people));
        double[] weights = raking.map(RakingWeights::weights).orElseGet(() -> ones(people.size()));
        var precision = new LocalPrecision(plan, people, weights, reference);
        List<ConstructId> constructs = constructs(plan, people, reference);
        if (constructs.isEmpty() || !constructs.stream().allMatch(precision::known)) {
            throw new RefusedException(LocalNormRefusal.LOCAL_NO_REFERENCE);
        }
        List<LocalPrecision.Scale> scales =
                constructs.stream().map(precision::scale).toList();
        List<LocalPrecision.Scale> leftOut =
                scales.stream().filter(precision::unfit).toList();
        if (leftOut.size() == scales.size() || reference.isPresent() && !leftOut.isEmpty()) {
            throw new RefusedException(
                    LocalNormRefusal.LOCAL_NOT_RELIABLE,
                    leftOut.getFirst().construct(),
                    figure(leftOut.getFirst().variance()),
                    figure(leftOut.getFirst().error()));
        }
        List<BuiltNorm> built = scales.stream()
                .filter(scale -> !leftOut.contains(scale))
                .map(scale -> build(precision, scale, version))
                .toList();
        var instrument = bank.instrument(InstrumentId.of(plan.form().instrument()));
        return new BuiltLocalNorm(
                plan,
                new LocalTableWords(plan, people, instrument, name(plan.form(), instrument))
                        .table(id, version, at, built, raking, precision.note(), leftOut),
                built,
                raking);
    }

    /** The scales in the order in which they are reported: those of the norm in use, or all that everybody has a score of. */
    private List<ConstructId> constructs(LocalPlan plan, List<LocalScore> people, Optional<NormTable> reference) {
        return reference
                .map(table -> table.constructs().stream()
                        .map(ConstructNorm::construct)
                        .toList())
                .orElseGet(() -> bank.instrument(InstrumentId.of(plan.form().instrument())).scales().stream()
                        .map(scale -> ConstructId.of(scale.id().value()))
                        .filter(construct ->
                                people.stream().allMatch(person -> person.raws().containsKey(construct)))
                        .toList());
    }

    private static String figure(double variance) {
        return String.format(Locale.ROOT, "%.2f", StrictMath.sqrt(variance));
    }

    /** What was taken; how it was given is said where an instrument is given in several ways. */
    private LocalizedText name(LocalForm form, Instrument instrument) {
        List<InstrumentForm> forms = InstrumentForm.of(bank.batteries()).stream()
                .filter(one -> one.instrument().equals(instrument.id()))
                .toList();
        return forms.stream()
                .filter(one -> forms.size() > 1 && one.form().equals(form.form()))
                .findFirst()
                .map(one -> new LocalizedText(
                        "%s（%s）"
                                .formatted(
                                        instrument.name().zh(),
                                        one.description().zh()),
                        "%s (%s)"
                                .formatted(
                                        instrument.name().en(),
                                        one.description().en())))
                .orElse(instrument.name());
    }

    private static double[] ones(int people) {
        double[] ones = new double[people];
        Arrays.fill(ones, 1);
        return ones;
    }

    private static BuiltNorm build(LocalPrecision precision, LocalPrecision.Scale scale, long seed) {
        LocalPlan plan = precision.plan();
        List<LocalScore> people = precision.people();
        double[] raws = precision.raws(scale.construct());
        Optional<ConstructNorm> reference = precision.reference().flatMap(table -> table.construct(scale.construct()));
        var scores = new RawScores(
                scale.construct(),
                raws,
                ages(plan, people),
                precision.weights(),
                plan.bySex()
                        ? people.stream()
                                .map(person -> normSex(person.sex().orElseThrow()))
                                .toList()
                        : List.of());
        var wanted = new NormPlan(
                plan.method(),
                plan.formula(),
                reference.map(ConstructNorm::range).orElseGet(() -> range(plan, scale, raws)),
                reference.isPresent() ? new RawPoints.Steps(1) : RawPoints.Listed.of(raws, MOST_POINTS),
                plan.cells(),
                plan.method() == NormMethod.CONVENTIONAL
                        ? LocalNormService.FEWEST
                        : LocalNormService.FEWEST_IN_CONTINUOUS_CELL,
                scale.reliability(),
                HIGHEST_DEGREE,
                plan.replications(),
                seed);
        try {
            return NormBuilder.build(scores, wanted);
        } catch (IllegalArgumentException noNorm) {
            // The sizes of the groups were checked before; what is left is a curve that gives no finite values.
            throw new RefusedException(LocalNormRefusal.LOCAL_NO_CURVE, scale.construct());
        }
    }

    /** What the scale can be; where it has no end, as far as the people here and some room beyond. */
    private static RawRange range(LocalPlan plan, LocalPrecision.Scale scale, double[] raws) {
        Range possible = ScaleRanges.of(
                InstrumentId.of(plan.form().instrument()),
                ScaleId.of(scale.construct().value()));
        double room = ROOM * StrictMath.sqrt(scale.variance());
        double least = Arrays.stream(raws).min().orElseThrow() - room;
        double most = Arrays.stream(raws).max().orElseThrow() + room;
        return new RawRange(
                Double.isInfinite(possible.minimum()) ? Math.floor(least) : possible.minimum(),
                Double.isInfinite(possible.maximum()) ? Math.ceil(most) : possible.maximum());
    }

    /**
     * The age each person is ranked at. Places are ranks among people of the same age, and among few people there are no high and no low
     * places; so neighbouring years of a band are joined until enough stand together, at their mean age. Where there is but one band, its
     * value is for all ages, and all are ranked together: a curve over age would follow what a few people of an age have by chance, and
     * be looked up in one place only.
     */
    private static double[] ages(LocalPlan plan, List<LocalScore> people) {
        double[] ages = new double[people.size()];
        for (AgeBand cell : plan.cells()) {
            List<List<Integer>> groups = new ArrayList<>();
            for (int age = cell.from(); age <= cell.to(); age++) {
                int year = age;
                List<Integer> members = IntStream.range(0, people.size())
                        .filter(person -> people.get(person).age() == year)
                        .boxed()
                        .toList();
                boolean full = plan.cells().size() > 1
                        && !groups.isEmpty()
                        && groups.getLast().size() >= RANKED_TOGETHER;
                if (groups.isEmpty() || full) {
                    groups.add(new ArrayList<>());
                }
                groups.getLast().addAll(members);
            }
            if (groups.size() > 1 && groups.getLast().size() < RANKED_TOGETHER) {
                groups.get(groups.size() - 2).addAll(groups.removeLast());
            }
            for (List<Integer> group : groups) {
                double mean = group.stream()
                        .mapToInt(person -> people.get(person).age())
                        .average()
                        .orElse(cell.from());
                group.forEach(person -> ages[person] = mean);
            }
        }
        return ages;
    }

    static NormSex normSex(Sex sex) {
        return switch (sex) {
            case FEMALE -> NormSex.FEMALE;
            case MALE -> NormSex.MALE;
        };
    }
}
