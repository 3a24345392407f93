package org.liangcai.selfcheck;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.liangcai.psychometrics.ability.AbilityEstimate;
import org.liangcai.psychometrics.ability.Response;
import org.liangcai.psychometrics.adaptive.AdaptiveTest;
import org.liangcai.psychometrics.adaptive.AdministeredItem;
import org.liangcai.psychometrics.adaptive.CatEstimator;
import org.liangcai.psychometrics.adaptive.CatSession;
import org.liangcai.psychometrics.adaptive.Criterion;
import org.liangcai.psychometrics.adaptive.Decision;
import org.liangcai.psychometrics.adaptive.Ending;
import org.liangcai.psychometrics.adaptive.ExposurePolicy;
import org.liangcai.psychometrics.adaptive.ItemPool;
import org.liangcai.psychometrics.adaptive.ItemSelection;
import org.liangcai.psychometrics.adaptive.ResponseSource;
import org.liangcai.psychometrics.adaptive.Simulation;
import org.liangcai.psychometrics.adaptive.SimulationReport;
import org.liangcai.psychometrics.adaptive.Start;
import org.liangcai.psychometrics.adaptive.StopReason;
import org.liangcai.psychometrics.adaptive.StoppingRule;
import org.liangcai.psychometrics.numerics.Chunks;
import tools.jackson.databind.JsonNode;

/** Adaptive tests: criteria, provisional estimates, whole tests; simulations with exposure control. */
final class AdaptiveChecks {

    private AdaptiveChecks() {}

    static Map<String, Capability> capabilities() {
        return Map.of("cat.selection", Selecting::new, "cat.exposure", Exposing::new);
    }

    /** One examinee. */
    private static final class Selecting implements Answers {

        private static final String INFORMATION_AT = "item_information_at_";

        private final ReferenceCase reference;
        private final ItemPool pool;

        Selecting(ReferenceCase reference) {
            this.reference = reference;
            pool = AdaptiveBank.pool(reference);
        }

        @Override
        public List<String> unknownOptions() {
            return AdaptiveOptions.unknown(reference);
        }

        @Override
        public Answer value(String name) {
            if (name.startsWith("path_")) {
                return path(name);
            }
            if (name.startsWith(INFORMATION_AT)) {
                return information(name.substring(INFORMATION_AT.length()));
            }
            return switch (name) {
                case "theta_after_fixed_items" -> estimates();
                case "next_item" -> nextItems();
                case "criteria_values" -> criteria();
                default -> throw new UnsupportedValueException("The value (%s) is not known.".formatted(name));
            };
        }

        private Response response(int item) {
            DataTable responses = reference.input("responses");
            String column = responses.has("resp") ? "resp" : responses.columns().getLast();
            double cell = responses.number(item, column);
            return Double.isNaN(cell) ? Response.missing() : Response.of(Math.toIntExact(Math.round(cell)));
        }

        /** The session after the items that the case fixes. */
        private CatSession session(String estimator) {
            AdaptiveTest test = new AdaptiveTest(
                    pool,
                    AdaptiveOptions.estimator(reference, estimator),
                    ItemSelection.maximumInformation(),
                    StoppingRule.fixedLength(pool.size()),
                    0);
            List<AdministeredItem> administered = new ArrayList<>();
            for (JsonNode item : reference.option("administered")) {
                int index = item.asInt() - 1;
                administered.add(new AdministeredItem(index, response(index)));
            }
            return CatSession.resume(test, administered);
        }

        /** The session whose estimate the criteria are evaluated at. */
        private CatSession session() {
            return session(reference.option("method").asString("BM"));
        }

        private Answer estimates() {
            Answer.FieldsBuilder fields = Answer.fields();
            for (String method : reference.reference("theta_after_fixed_items").propertyNames()) {
                AbilityEstimate.Finite estimate = session(method).estimate();
                fields.with(
                        method,
                        Answer.fields()
                                .with("theta", estimate.theta())
                                .with("se", estimate.standardError())
                                .build());
            }
            return fields.build();
        }

        private Answer nextItems() {
            Answer.FieldsBuilder fields = Answer.fields();
            for (String name : reference.reference("next_item").propertyNames()) {
                Criterion criterion = AdaptiveOptions.criterion(reference, name);
                double[] values = session().values(criterion);
                int best = -1;
                for (int item = 0; item < values.length; item++) {
                    boolean better = best < 0
                            || (criterion.smallestWins() ? values[item] < values[best] : values[item] > values[best]);
                    best = !Double.isNaN(values[item]) && better ? item : best;
                }
                fields.with(
                        name,
                        Answer.fields()
                                .with("item", best + 1)
                                .with("info", values[best])
                                .build());
            }
            return fields.build();
        }

        private Answer information(String at) {
            double theta = AdaptiveOptions.isMethod(at) ? session(at).estimate().theta() : Double.parseDouble(at);
            double[] information = new double[pool.size()];
            for (int item = 0; item < information.length; item++) {
                information[item] = pool.information(item, theta);
            }
            return Answer.of(information);
        }

        private Answer criteria() {
            DataTable layout = reference.layout("criteria_values");
            Answer.TableBuilder table = Answer.table();
            for (String column : layout.columns()) {
                if (column.equals("item")) {
                    table.number(column, layout.numbers(column));
                } else {
                    double[] values = session().values(AdaptiveOptions.criterion(reference, column));
                    table.number(
                            column,
                            layout.size(),
                            row -> values[Math.toIntExact(Math.round(layout.number(row, "item"))) - 1]);
                }
            }
            return table.build();
        }

        private Answer path(String name) {
            CatSession session = CatSession.begin(new AdaptivePath(reference, name).test(pool));
            List<Double> thetas = new ArrayList<>();
            List<Double> errors = new ArrayList<>();
            Decision decision = session.next();
            while (decision instanceof Decision.Next(int item, AbilityEstimate.Finite estimate)) {
                session = session.answer(response(item));
                thetas.add(session.estimate().theta());
                errors.add(session.estimate().standardError());
                decision = session.next();
            }
            List<AdministeredItem> items = session.administered();
            AbilityEstimate.Finite last = decision.estimate();
            double reach = 1.959963984540054 * last.standardError();
            return Answer.fields()
                    .with(
                            "items",
                            Answer.of(items.stream()
                                    .mapToInt(item -> item.index() + 1)
                                    .toArray()))
                    .with(
                            "responses",
                            Answer.of(
                                    items.stream().mapToInt(Selecting::category).toArray()))
                    .with("theta_provisional", array(thetas))
                    .with("se_provisional", array(errors))
                    .with("theta_final", last.theta())
                    .with("se_final", last.standardError())
                    .with("ci_final", new double[] {last.theta() - reach, last.theta() + reach})
                    .with("stop_rule", Answer.of(word(((Decision.Stop) decision).reason())))
                    .with("n_items", items.size())
                    .build();
        }

        private static int category(AdministeredItem item) {
            return item.response() instanceof Response.Observed(int category) ? category : -1;
        }

        private static double[] array(List<Double> values) {
            return values.stream().mapToDouble(Double::doubleValue).toArray();
        }

        private static String word(StopReason reason) {
            return switch (reason) {
                case PRECISE_ENOUGH -> "precision";
                case CLASSIFIED -> "classification";
                case NOTHING_INFORMATIVE -> "minInfo";
                case STABLE -> "stable";
                case MAXIMUM_LENGTH, POOL_EXHAUSTED -> "length";
            };
        }
    }

    /** Many examinees. */
    private static final class Exposing implements Answers {

        private final ReferenceCase reference;
        private final ItemPool pool;
        private final Map<String, SimulationReport> reports = new LinkedHashMap<>();

        Exposing(ReferenceCase reference) {
            this.reference = reference;
            pool = AdaptiveBank.pool(reference);
        }

        @Override
        public List<String> unknownOptions() {
            return AdaptiveOptions.unknown(reference);
        }

        @Override
        public Answer value(String name) {
            return reference.reference(name).has("$csv") ? persons(report(name)) : summary(report(name));
        }

        private SimulationReport report(String value) {
            ExposurePolicy policy = policy(value);
            String criterion = part(value, "criterion", "itemSelect", "MFI", true);
            String method = part(value, "method", "method", "EAP", false);
            return reports.computeIfAbsent(policy + criterion + method, key -> simulate(policy, criterion, method));
        }

        /** A setting that is part of the value's name, or else an option, or else usual. */
        private String part(String value, String option, String otherOption, String usual, boolean criterion) {
            for (String part : value.split("_", -1)) {
                if (criterion ? AdaptiveOptions.isCriterion(part) : AdaptiveOptions.isMethod(part)) {
                    return part;
                }
            }
            return reference
                    .option(option)
                    .asString(reference.option(otherOption).asString(usual));
        }

        private ExposurePolicy policy(String value) {
            String name = value.toLowerCase(Locale.ROOT);
            if (name.contains("restricted")) {
                return new ExposurePolicy.Restricted(maximumRate());
            }
            if (name.contains("eligib")) {
                return new ExposurePolicy.Eligibility(maximumRate(), List.of(), ExposurePolicy.Update.RATES);
            }
            if (Arrays.stream(name.split("_", -1)).noneMatch(AdaptiveOptions::isCriterion)
                    && !name.contains("no_control")
                    && !name.contains("theta")) {
                throw new UnsupportedValueException("The value (%s) is not known.".formatted(value));
            }
            return new ExposurePolicy.None();
        }

        private double maximumRate() {
            if (reference.option("rmax").isMissingNode()) {
                throw new UnsupportedValueException("The case sets no greatest exposure rate (rmax).");
            }
            return reference.option("rmax").asDouble();
        }

        private SimulationReport simulate(ExposurePolicy policy, String criterion, String method) {
            CatEstimator estimator = AdaptiveOptions.estimator(reference, method);
            AdaptiveTest test = new AdaptiveTest(
                    pool,
                    estimator,
                    AdaptiveOptions.estimator(
                            reference, reference.option("final").asString(method)),
                    Start.at(reference.option("start_theta").asDouble(0)),
                    ItemSelection.by(AdaptiveOptions.criterion(reference, criterion)),
                    stopping(),
                    0);
            DataTable theta = reference.input("theta");
            double[] thetas =
                    theta.numbers(theta.has("theta") ? "theta" : theta.columns().getLast());
            DataTable table = reference.input("responses");
            if (table.columns().size() < pool.size()) {
                throw new IllegalArgumentException("The responses have %d columns, but the bank has %d items."
                        .formatted(table.columns().size(), pool.size()));
            }
            List<String> columns = table.columns()
                    .subList(
                            table.columns().size() - pool.size(),
                            table.columns().size());
            return new Simulation(
                            test,
                            Arrays.stream(thetas).boxed().toList(),
                            new ResponseSource.Recorded(CodedResponses.AS_THEY_ARE.of(table, columns)),
                            policy,
                            1,
                            Chunks.Mode.PARALLEL)
                    .run();
        }

        private StoppingRule stopping() {
            int longest = reference
                    .option("test_length")
                    .asInt(reference.option("max_items").asInt(20));
            return reference.option("se").isMissingNode()
                    ? StoppingRule.fixedLength(longest)
                    : StoppingRule.atMost(
                            longest, new Ending.Precision(reference.option("se").asDouble()));
        }

        private static Answer persons(SimulationReport report) {
            int persons = report.tests().size();
            return Answer.table()
                    .number(
                            "true",
                            persons,
                            person -> report.tests().get(person).trueTheta())
                    .number(
                            "estimate",
                            persons,
                            person -> report.tests().get(person).estimate().theta())
                    .number(
                            "se",
                            persons,
                            person -> report.tests().get(person).estimate().standardError())
                    .number(
                            "n_items",
                            persons,
                            person -> report.tests().get(person).administered().size())
                    .build();
        }

        private static Answer summary(SimulationReport report) {
            List<SimulationReport.Conditional> deciles = report.byQuantiles(10);
            return Answer.fields()
                    .with("bias", report.bias())
                    .with("RMSE", report.rootMeanSquaredError())
                    .with("cor", report.correlation())
                    .with("correlation", report.correlation())
                    .with("overlap", report.overlap())
                    .with("exposure", report.exposureRates())
                    .with("max_exposure", report.highestExposure())
                    .with(
                            "min_exposure",
                            Arrays.stream(report.exposureRates()).min().orElse(0))
                    .with("mean_length", report.meanLength())
                    .with("testLength", report.meanLength())
                    .with("condTheta", column(deciles, SimulationReport.Conditional::meanTheta))
                    .with("condBias", column(deciles, SimulationReport.Conditional::bias))
                    .with("condRMSE", column(deciles, SimulationReport.Conditional::rootMeanSquaredError))
                    .with("condSE", column(deciles, SimulationReport.Conditional::meanStandardError))
                    .with("condnItems", column(deciles, SimulationReport.Conditional::meanLength))
                    .with("ndecile", column(deciles, SimulationReport.Conditional::examinees))
                    .build();
        }

        private static double[] column(
                List<SimulationReport.Conditional> groups,
                java.util.function.ToDoubleFunction<SimulationReport.Conditional> part) {
            return groups.stream().mapToDouble(part).toArray();
        }
    }
}
