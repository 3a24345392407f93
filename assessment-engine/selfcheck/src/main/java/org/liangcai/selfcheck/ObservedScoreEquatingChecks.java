package org.liangcai.selfcheck;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.liangcai.psychometrics.equating.AnchorMethod;
import org.liangcai.psychometrics.equating.BivariateLogLinearModel;
import org.liangcai.psychometrics.equating.EquatingMethod;
import org.liangcai.psychometrics.equating.EquivalentGroups;
import org.liangcai.psychometrics.equating.JointDistribution;
import org.liangcai.psychometrics.equating.LogLinearModel;
import org.liangcai.psychometrics.equating.NonequivalentGroups;
import org.liangcai.psychometrics.equating.ScoreConversion;
import org.liangcai.psychometrics.equating.ScoreDistribution;

/** Observed-score equating, {@code linking.observed-score}: equivalent groups and groups with an anchor. */
final class ObservedScoreEquatingChecks {

    private ObservedScoreEquatingChecks() {}

    static Map<String, Capability> capabilities() {
        return Map.of("linking.observed-score", Case::new);
    }

    /** A column of a concordance, as its name says: method, assumption about the groups and degree of smoothing. */
    private record Wanted(EquatingMethod method, Optional<AnchorMethod> anchor, OptionalInt degree) {

        private static final Pattern SMOOTHED = Pattern.compile("log-?_?lin(?:ear)?_?(\\d+)");

        static Wanted of(String column) {
            String name = column.toLowerCase(Locale.ROOT);
            Matcher smoothed = SMOOTHED.matcher(name);
            OptionalInt degree =
                    smoothed.find() ? OptionalInt.of(Integer.parseInt(smoothed.group(1))) : OptionalInt.empty();
            String rest = smoothed.replaceAll("");
            return new Wanted(method(rest, column), anchor(rest), degree);
        }

        private static EquatingMethod method(String name, String column) {
            if (name.contains("equip") || name.contains("frequency") || name.equals("fe")) {
                return EquatingMethod.EQUIPERCENTILE;
            }
            if (name.contains("arc")) {
                return EquatingMethod.CIRCLE_ARC;
            }
            if (name.contains("mean")) {
                return EquatingMethod.MEAN;
            }
            if (name.contains("ident")) {
                return EquatingMethod.IDENTITY;
            }
            if (name.contains("lin") || anchor(name).isPresent()) {
                return EquatingMethod.LINEAR;
            }
            throw new UnsupportedValueException("The method of equating (%s) is not known.".formatted(column));
        }

        private static Optional<AnchorMethod> anchor(String name) {
            if (name.contains("tucker")) {
                return Optional.of(AnchorMethod.TUCKER);
            }
            if (name.contains("levine")) {
                boolean external = name.contains("ext");
                boolean trueScores = name.contains("true") || name.contains("lts");
                return Optional.of(
                        trueScores
                                ? external ? AnchorMethod.LEVINE_TRUE_EXTERNAL : AnchorMethod.LEVINE_TRUE_INTERNAL
                                : external ? AnchorMethod.LEVINE_EXTERNAL : AnchorMethod.LEVINE_INTERNAL);
            }
            if (name.contains("chain")) {
                return Optional.of(AnchorMethod.CHAINED);
            }
            if (name.contains("braun") || name.contains("holland")) {
                return Optional.of(AnchorMethod.BRAUN_HOLLAND);
            }
            if (name.contains("nominal")) {
                return Optional.of(AnchorMethod.NOMINAL_WEIGHTS);
            }
            return name.contains("freq") || name.equals("fe") || name.startsWith("fe_") || name.endsWith("_fe")
                    ? Optional.of(AnchorMethod.FREQUENCY_ESTIMATION)
                    : Optional.empty();
        }
    }

    private record Case(ReferenceCase reference) implements Answers {

        @Override
        public Answer value(String name) {
            return switch (name) {
                case "concordance" -> concordance();
                case "presmoothed" -> presmoothed();
                case "moments" -> moments();
                default -> throw new UnsupportedValueException("The value (%s) is not known.".formatted(name));
            };
        }

        private boolean anchored() {
            return !reference.hasInput("frequencies");
        }

        private EquivalentGroups groups() {
            if (anchored()) {
                NonequivalentGroups groups = anchoredGroups();
                return new EquivalentGroups(groups.x().scores(), groups.y().scores());
            }
            DataTable table = reference.input("frequencies");
            return new EquivalentGroups(distribution(table, "x"), distribution(table, "y"));
        }

        private static ScoreDistribution distribution(DataTable table, String column) {
            double[] scores = table.numbers("score");
            double[] frequencies = table.numbers(column);
            // A form with fewer possible scores has no frequency at the ends.
            List<Integer> rows = IntStream.range(0, scores.length)
                    .filter(row -> !Double.isNaN(frequencies[row]))
                    .boxed()
                    .toList();
            for (int i = 1; i < rows.size(); i++) {
                if (scores[rows.get(i)] != scores[rows.get(i - 1)] + 1) {
                    throw new UnsupportedValueException("The scores must follow each other by 1 (%s after %s)."
                            .formatted(scores[rows.get(i)], scores[rows.get(i - 1)]));
                }
            }
            return ScoreDistribution.of(
                    Math.toIntExact(Math.round(scores[rows.getFirst()])),
                    rows.stream().mapToDouble(row -> frequencies[row]).toArray());
        }

        private NonequivalentGroups anchoredGroups() {
            DataTable x = firstInput("x", "form_x", "formx", "frequencies_x", "x_frequencies", "x_scores");
            DataTable y = firstInput("y", "form_y", "formy", "frequencies_y", "y_frequencies", "y_scores");
            double[][] anchors = {column(x, 1), column(y, 1)};
            int lowest = (int)
                    Arrays.stream(anchors).flatMapToDouble(Arrays::stream).min().orElse(0);
            int highest = (int)
                    Arrays.stream(anchors).flatMapToDouble(Arrays::stream).max().orElse(0);
            JointDistribution ofX = joint(x, Math.min(0, lowest), highest("anchor_max", highest), "x_max");
            JointDistribution ofY = joint(y, Math.min(0, lowest), highest("anchor_max", highest), "y_max");
            return reference.option("ws").isNumber()
                    ? new NonequivalentGroups(ofX, ofY, reference.option("ws").asDouble())
                    : NonequivalentGroups.weightedBySize(ofX, ofY);
        }

        private int highest(String option, int otherwise) {
            return reference.option(option).asInt(otherwise);
        }

        private DataTable firstInput(String... names) {
            return Arrays.stream(names)
                    .filter(reference::hasInput)
                    .findFirst()
                    .map(reference::input)
                    .orElseThrow(() -> new UnsupportedValueException(
                            "The case has none of the inputs %s.".formatted(Arrays.toString(names))));
        }

        private static double[] column(DataTable table, int index) {
            return table.numbers(table.columns().get(index));
        }

        private JointDistribution joint(DataTable table, int lowestAnchor, int highestAnchor, String option) {
            double[] totals = column(table, 0);
            double[] anchors = column(table, 1);
            boolean counted = table.columns().size() > 2;
            double[] counts = counted ? column(table, 2) : new double[totals.length];
            if (!counted) {
                Arrays.fill(counts, 1);
            }
            int lowest = (int) Math.min(0, Arrays.stream(totals).min().orElse(0));
            int most = highest(option, (int) Arrays.stream(totals).max().orElse(0));
            double[][] frequencies = new double[most - lowest + 1][highestAnchor - lowestAnchor + 1];
            for (int row = 0; row < totals.length; row++) {
                frequencies[(int) Math.round(totals[row]) - lowest][(int) Math.round(anchors[row]) - lowestAnchor] +=
                        counts[row];
            }
            return JointDistribution.of(lowest, lowestAnchor, frequencies);
        }

        private Answer concordance() {
            List<String> columns = new ArrayList<>(layout("concordance"));
            String scoreColumn = columns.removeFirst();
            ScoreDistribution scale = groups().x();
            Answer.TableBuilder table = Answer.table().number(scoreColumn, scale.size(), row -> scale.lowest() + row);
            for (String column : columns) {
                table.number(column, conversion(Wanted.of(column)).table(scale.lowest(), scale.highest()));
            }
            return table.build();
        }

        private List<String> layout(String value) {
            return reference
                    .reference(value)
                    .path("columns")
                    .valueStream()
                    .map(node -> node.asString())
                    .toList();
        }

        private ScoreConversion conversion(Wanted wanted) {
            if (!anchored()) {
                EquivalentGroups groups = wanted.degree().isPresent()
                        ? groups().presmoothed(wanted.degree().getAsInt())
                        : groups();
                return groups.equate(wanted.method());
            }
            AnchorMethod anchor = wanted.anchor()
                    .orElse(
                            wanted.method() == EquatingMethod.EQUIPERCENTILE
                                    ? AnchorMethod.FREQUENCY_ESTIMATION
                                    : AnchorMethod.TUCKER);
            if (!reference.option("internal").asBoolean(true)) {
                anchor = switch (anchor) {
                    case LEVINE_INTERNAL -> AnchorMethod.LEVINE_EXTERNAL;
                    case LEVINE_TRUE_INTERNAL -> AnchorMethod.LEVINE_TRUE_EXTERNAL;
                    case AnchorMethod other -> other;
                };
            }
            NonequivalentGroups groups = anchoredGroups();
            if (wanted.degree().isPresent()) {
                int degree = wanted.degree().getAsInt();
                BivariateLogLinearModel.Terms terms = new BivariateLogLinearModel.Terms(
                        degree, degree, reference.option("xdegree").asInt(1));
                groups = new NonequivalentGroups(
                        BivariateLogLinearModel.fit(groups.x(), terms).smoothed(),
                        BivariateLogLinearModel.fit(groups.y(), terms).smoothed(),
                        groups.weightOfX());
            }
            return groups.equate(wanted.method(), anchor);
        }

        private Answer presmoothed() {
            EquivalentGroups groups = groups();
            int degree = degree();
            ScoreDistribution x = LogLinearModel.fit(groups.x(), degree).smoothed();
            ScoreDistribution y = LogLinearModel.fit(groups.y(), degree).smoothed();
            int lowest = Math.min(x.lowest(), y.lowest());
            int size = Math.max(x.highest(), y.highest()) - lowest + 1;
            return Answer.table()
                    .number("score", size, row -> lowest + row)
                    .number("x", size, row -> x.frequency(lowest + row))
                    .number("y", size, row -> y.frequency(lowest + row))
                    .build();
        }

        private int degree() {
            if (reference.option("degree").isNumber()) {
                return reference.option("degree").asInt();
            }
            return layout("concordance").stream()
                    .filter(column -> column.toLowerCase(Locale.ROOT).contains("loglin"))
                    .map(Wanted::of)
                    .flatMapToInt(wanted -> wanted.degree().stream())
                    .findFirst()
                    .orElseThrow(
                            () -> new UnsupportedValueException("The case does not say to which degree to smooth."));
        }

        private Answer moments() {
            EquivalentGroups groups = groups();
            Answer.FieldsBuilder fields =
                    Answer.fields().with("x", moments(groups.x())).with("y", moments(groups.y()));
            if (anchored()) {
                NonequivalentGroups joint = anchoredGroups();
                fields.with("xv", moments(joint.x().anchors()))
                        .with("yv", moments(joint.y().anchors()));
            }
            return fields.build();
        }

        private static Answer moments(ScoreDistribution scores) {
            Map<String, Double> parts = Map.of(
                    "mean", scores.mean(),
                    "sd", scores.standardDeviation(),
                    "skew", scores.skewness(),
                    "kurt", scores.kurtosis(),
                    "min", (double) scores.lowestObserved(),
                    "max", (double) scores.highestObserved(),
                    "n", scores.total());
            return new Answer.Fields(parts.entrySet().stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, entry -> Answer.of(entry.getValue()))));
        }
    }
}
