package org.liangcai.selfcheck;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.liangcai.psychometrics.ability.AbilityEstimate;
import org.liangcai.psychometrics.ability.BoundedEstimator;
import org.liangcai.psychometrics.ability.InformationKind;
import org.liangcai.psychometrics.ability.MaximumLikelihood;
import org.liangcai.psychometrics.ability.NormalPrior;
import org.liangcai.psychometrics.ability.Quadrature;
import org.liangcai.psychometrics.ability.ResponsePattern;
import org.liangcai.psychometrics.ability.TrapezoidEap;
import org.liangcai.psychometrics.ability.WeightedLikelihood;
import org.liangcai.psychometrics.data.ResponseMatrix;
import org.liangcai.psychometrics.model.ItemResponseModel;
import org.liangcai.psychometrics.personfit.GuttmanIndices;
import org.liangcai.psychometrics.personfit.LikelihoodPersonFit;
import org.liangcai.psychometrics.personfit.LikelihoodPersonFit.Estimated;
import org.liangcai.psychometrics.personfit.PolytomousGuttmanIndices;

/** Guttman errors and what is built on them, and the standardised log-likelihood of persons. */
final class PersonFitChecks implements Answers {

    private static final Map<String, ToDoubleFunction<GuttmanIndices>> DICHOTOMOUS = Map.ofEntries(
            Map.entry("G", GuttmanIndices::guttmanErrors),
            Map.entry("GNORMED", GuttmanIndices::normedGuttmanErrors),
            Map.entry("NCI", GuttmanIndices::normConformity),
            Map.entry("RPBIS", GuttmanIndices::personalPointBiserial),
            Map.entry("CSATO", GuttmanIndices::caution),
            Map.entry("CSTAR", GuttmanIndices::modifiedCaution),
            Map.entry("MCI", GuttmanIndices::modifiedCaution),
            Map.entry("U3", GuttmanIndices::u3),
            Map.entry("ZU3", GuttmanIndices::standardisedU3),
            Map.entry("AKB", GuttmanIndices::agreement),
            Map.entry("DKB", GuttmanIndices::disagreement),
            Map.entry("EKB", GuttmanIndices::dependability),
            Map.entry("HT", GuttmanIndices::transposedScalability));

    private static final Map<String, ToDoubleFunction<PolytomousGuttmanIndices>> POLYTOMOUS = Map.of(
            "GPOLY", PolytomousGuttmanIndices::guttmanErrors,
            "GNORMEDPOLY", PolytomousGuttmanIndices::normedGuttmanErrors,
            "U3POLY", PolytomousGuttmanIndices::u3);

    /** What the peer says 0 of where all answers are right or all wrong; its other indices are blank there. */
    private static final Set<String> ZERO_IF_UNDEFINED = Set.of("G", "GNORMED", "NCI");

    /** For these the peer leaves such persons out also where it counts how easy the items are. */
    private static final Set<String> WITHOUT_UNDEFINED = Set.of("AKB", "DKB", "EKB");

    private final ReferenceCase reference;
    private final DataTable table;
    private final List<String> items;

    private PersonFitChecks(ReferenceCase reference) {
        this.reference = reference;
        table = reference.input("responses");
        items = CodedResponses.items(table, "ability", "theta");
    }

    static Map<String, Capability> capabilities() {
        return Map.of("personfit.nonparametric", PersonFitChecks::new);
    }

    @Override
    public Answer value(String name) {
        DataTable layout = reference.layout(name);
        Answer.TableBuilder answer = Answer.table();
        for (String column : layout.columns()) {
            if (column.equals("id") || column.equals("person")) {
                answer.text(column, layout.texts(column));
            } else {
                column(column).ifPresent(cells -> answer.number(column, cells));
            }
        }
        return answer.build();
    }

    private Optional<double[]> column(String column) {
        String name = column.replaceAll("[._ ]", "").toUpperCase(Locale.ROOT);
        if (DICHOTOMOUS.containsKey(name)) {
            ToDoubleFunction<GuttmanIndices> index = DICHOTOMOUS.get(name);
            double undefined = ZERO_IF_UNDEFINED.contains(name) ? 0 : Double.NaN;
            List<Optional<GuttmanIndices>> indices = WITHOUT_UNDEFINED.contains(name) ? ofTheDefined() : ofAll();
            return Optional.of(indices.stream()
                    .mapToDouble(person -> person.map(index::applyAsDouble).orElse(undefined))
                    .toArray());
        }
        if (POLYTOMOUS.containsKey(name)) {
            return Optional.of(PolytomousGuttmanIndices.of(responses(), categories()).stream()
                    .mapToDouble(POLYTOMOUS.get(name))
                    .toArray());
        }
        return switch (name) {
            case "ABILITY", "THETA" -> Optional.of(estimatedAbilities());
            case "LZ", "LZPOLY" -> Optional.of(likelihood(LikelihoodPersonFit::standardised));
            case "LZSTAR" ->
                Optional.of(likelihood((pattern, theta) -> LikelihoodPersonFit.corrected(pattern, theta, estimated())));
            default -> Optional.empty();
        };
    }

    private List<Optional<GuttmanIndices>> ofAll() {
        return GuttmanIndices.of(responses());
    }

    /** With the items' shares of right answers among those persons only who have an index. */
    private List<Optional<GuttmanIndices>> ofTheDefined() {
        ResponseMatrix data = responses();
        List<Optional<GuttmanIndices>> indices = new ArrayList<>(ofAll());
        List<Integer> defined = IntStream.range(0, indices.size())
                .filter(person -> indices.get(person).isPresent())
                .boxed()
                .toList();
        ResponseMatrix.Builder builder = ResponseMatrix.builder(items, defined.size());
        for (int row = 0; row < defined.size(); row++) {
            for (int item = 0; item < items.size(); item++) {
                builder.category(row, item, data.stored(defined.get(row), item) - 1);
            }
        }
        List<Optional<GuttmanIndices>> among = GuttmanIndices.of(builder.build());
        for (int row = 0; row < defined.size(); row++) {
            indices.set(defined.get(row), among.get(row));
        }
        return indices;
    }

    private ResponseMatrix responses() {
        double most = items.stream()
                .flatMapToDouble(item -> Arrays.stream(table.numbers(item)))
                .filter(code -> !Double.isNaN(code))
                .max()
                .orElse(0);
        boolean fromZero = most < reference.option("Ncat").asInt(2);
        return (fromZero ? CodedResponses.AS_THEY_ARE : CodedResponses.FROM_COMMON_LEAST).of(table, items);
    }

    private int categories() {
        if (reference.option("Ncat").isNumber()) {
            return reference.option("Ncat").asInt();
        }
        ResponseMatrix data = responses();
        int most = 2;
        for (int item = 0; item < items.size(); item++) {
            most = Math.max(most, data.categoryCount(item));
        }
        return most;
    }

    // With a response model

    private interface Index {
        OptionalDouble of(ResponsePattern pattern, double theta);
    }

    private double[] likelihood(Index index) {
        List<ResponsePattern> patterns = patterns();
        double[] abilities = listedAbilities().orElseGet(this::estimatedAbilities);
        double[] values = new double[patterns.size()];
        for (int person = 0; person < values.length; person++) {
            values[person] = index.of(patterns.get(person), abilities[person]).orElse(Double.NaN);
        }
        return values;
    }

    private List<ResponsePattern> patterns() {
        Map<String, ItemResponseModel> models = KnownItems.of(reference);
        List<ItemResponseModel> ordered = new ArrayList<>();
        for (String item : items) {
            ItemResponseModel model = models.get(item);
            if (model == null) {
                throw new UnsupportedValueException("The case gives no parameters of item (%s).".formatted(item));
            }
            ordered.add(model);
        }
        ItemCodes codes = ItemCodes.of(items, ordered, List.of(table));
        List<ResponsePattern> patterns = new ArrayList<>();
        for (int row = 0; row < table.size(); row++) {
            patterns.add(codes.pattern(table, row));
        }
        return patterns;
    }

    /** The abilities at which the case computed its indices are an input, wherever it lists them. */
    private Optional<double[]> listedAbilities() {
        for (String input : List.of("ability", "abilities", "theta")) {
            if (reference.hasInput(input)) {
                DataTable listed = reference.input(input);
                return Optional.of(listed.numbers(listed.columns().getLast()));
            }
        }
        for (String value : List.of("ability", "person_fit")) {
            if (reference.reference(value).has("$csv")
                    && reference.layout(value).has("ability")) {
                return Optional.of(reference.layout(value).numbers("ability"));
            }
        }
        return Optional.empty();
    }

    private double[] estimatedAbilities() {
        String meaning = reference.how("ability") + " " + String.join(" ", reference.notes());
        double[] bounds = CaseWords.bounds(meaning).orElse(new double[] {-4, 4});
        String words = (meaning + " " + reference.call() + " " + reference.options()).toLowerCase(Locale.ROOT);
        NormalPrior prior = CaseWords.ability(reference);
        List<ResponsePattern> patterns = patterns();
        double[] abilities = new double[patterns.size()];
        for (int person = 0; person < abilities.length; person++) {
            AbilityEstimate estimate = estimate(words, bounds, prior, patterns.get(person));
            abilities[person] = estimate instanceof AbilityEstimate.Finite finite ? finite.theta() : Double.NaN;
        }
        return abilities;
    }

    private AbilityEstimate estimate(String words, double[] bounds, NormalPrior prior, ResponsePattern pattern) {
        if (words.contains("warm") || words.contains("wle") || words.contains("weighted")) {
            return new BoundedEstimator(new WeightedLikelihood(), bounds[0], bounds[1]).estimate(pattern);
        }
        if (words.contains("map") || words.contains("modal") || words.contains("'bm'")) {
            return new BoundedEstimator(
                            new org.liangcai.psychometrics.ability.Map(prior, InformationKind.EXPECTED),
                            bounds[0],
                            bounds[1])
                    .estimate(pattern);
        }
        if (words.contains("eap")) {
            return new TrapezoidEap(prior, new Quadrature(bounds[0], bounds[1], 33)).estimate(pattern);
        }
        return new BoundedEstimator(MaximumLikelihood.standard(), bounds[0], bounds[1]).estimate(pattern);
    }

    /** The correction that the index takes; the peer's is that of maximum likelihood unless told otherwise. */
    private Estimated estimated() {
        String call = reference.call() + " " + reference.options();
        if (call.matches("(?is).*Ability\\.PModel\\W*(=|:)\\W*(WL|WLE).*")) {
            return new Estimated.WeightedLikelihood();
        }
        if (call.matches("(?is).*Ability\\.PModel\\W*(=|:)\\W*(BM|MAP).*")) {
            NormalPrior prior = CaseWords.ability(reference);
            return new Estimated.PosteriorMode(prior.mean(), prior.standardDeviation());
        }
        return new Estimated.MaximumLikelihood();
    }
}
