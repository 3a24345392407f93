package org.liangcai.assessment.norming;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.liangcai.assessment.visit.Purpose;
import org.liangcai.norms.ConstructId;
import org.liangcai.norms.NormGroup;
import org.liangcai.norms.NormIndex;
import org.liangcai.norms.NormTable;
import org.liangcai.norms.NormedScore;
import org.liangcai.norms.RawRange;
import org.liangcai.norms.scale.StandardNormal;
import org.liangcai.psychometrics.numerics.SpecialFunctions;

/**
 * Compares people with the norm in use: were they drawn from its people, their z would have mean 0, standard deviation 1 and a normal
 * shape.
 */
final class NormDrift {

    private static final int PARTS = 8;
    /** Raw scores closer than this differ by rounding only. */
    private static final double SAME = 1e-9;

    private static final double LIMIT = StandardNormal.quantile(0.975);

    private final NormTable table;
    private final NormIndex index;
    private final Purpose purpose;
    private final List<LocalScore> people;

    /** @param purpose what the norm is in use for; in selection everybody is compared with everybody */
    NormDrift(NormTable table, Purpose purpose, List<LocalScore> people) {
        this.table = table;
        this.index = NormIndex.of(table);
        this.purpose = purpose;
        this.people = people;
    }

    List<NormCheck.Construct> constructs() {
        return table.constructs().stream()
                .map(norm -> construct(norm.construct(), norm.range()))
                .toList();
    }

    private NormCheck.Construct construct(ConstructId construct, RawRange range) {
        double[] zs = new double[people.size()];
        double[] shares = new double[PARTS];
        double half = unit(construct) / 2;
        int count = 0;
        for (LocalScore person : people) {
            Double raw = person.raws().get(construct);
            NormGroup group = SwitchComparison.group(purpose, person);
            OptionalDouble z = raw == null ? OptionalDouble.empty() : z(construct, raw, group);
            if (raw != null && z.isPresent()) {
                zs[count++] = z.getAsDouble();
                spread(shares, construct, raw, half, group, range);
            }
        }
        return new NormCheck.Construct(
                construct, count, count < NormCheck.FEWEST ? Optional.empty() : Optional.of(fit(zs, count, shares)));
    }

    private OptionalDouble z(ConstructId construct, double raw, NormGroup group) {
        return index.norm(construct, raw, group) instanceof NormedScore score
                ? OptionalDouble.of(score.z())
                : OptionalDouble.empty();
    }

    /** How far raw scores lie apart at least: 1 where all are whole, a tenth for means of ten ratings, next to nothing for abilities. */
    private double unit(ConstructId construct) {
        double[] raws = people.stream()
                .flatMap(person -> Stream.ofNullable(person.raws().get(construct)))
                .mapToDouble(Double::doubleValue)
                .sorted()
                .toArray();
        if (Arrays.stream(raws).allMatch(raw -> raw == Math.rint(raw))) {
            return 1;
        }
        return IntStream.range(1, raws.length)
                .mapToDouble(i -> raws[i] - raws[i - 1])
                .filter(gap -> gap > SAME)
                .min()
                .orElse(0);
    }

    /** A raw score stands for everything that is nearest to it, so a person is spread over the parts it reaches into. */
    private void spread(
            double[] shares, ConstructId construct, double raw, double half, NormGroup group, RawRange range) {
        double below =
                raw - half < range.minimum() ? 0 : StandardNormal.lowerTail(zOrEnd(construct, raw - half, group));
        double above =
                raw + half > range.maximum() ? 1 : StandardNormal.lowerTail(zOrEnd(construct, raw + half, group));
        double reach = above - below;
        for (int part = 0; part < PARTS; part++) {
            double from = (double) part / PARTS;
            double to = (double) (part + 1) / PARTS;
            double common = Math.min(above, to) - Math.max(below, from);
            if (reach <= 0) {
                shares[part] += from <= below && below < to || part == PARTS - 1 && below >= 1 ? 1 : 0;
            } else if (common > 0) {
                shares[part] += common / reach;
            }
        }
    }

    private double zOrEnd(ConstructId construct, double raw, NormGroup group) {
        return z(construct, raw, group)
                .orElseThrow(() ->
                        new IllegalStateException("The raw score (%s) of (%s) is possible.".formatted(raw, construct)));
    }

    private static NormCheck.Fit fit(double[] zs, int count, double[] shares) {
        double mean = 0;
        for (int i = 0; i < count; i++) {
            mean += zs[i] / count;
        }
        double squares = 0;
        for (int i = 0; i < count; i++) {
            squares += (zs[i] - mean) * (zs[i] - mean);
        }
        double deviation = StrictMath.sqrt(squares / (count - 1));
        double half = LIMIT * deviation / StrictMath.sqrt(count);
        double factor = StrictMath.exp(LIMIT / StrictMath.sqrt(2.0 * (count - 1)));
        double expected = (double) count / PARTS;
        double chiSquare = 0;
        for (double share : shares) {
            chiSquare += (share - expected) * (share - expected) / expected;
        }
        return new NormCheck.Fit(
                mean,
                mean - half,
                mean + half,
                deviation,
                deviation / factor,
                deviation * factor,
                chiSquare,
                SpecialFunctions.chiSquareUpperTail(chiSquare, PARTS - 1));
    }
}
