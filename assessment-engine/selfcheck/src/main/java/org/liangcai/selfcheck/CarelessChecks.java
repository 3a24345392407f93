package org.liangcai.selfcheck;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.liangcai.psychometrics.careless.EvenOdd;
import org.liangcai.psychometrics.careless.IndividualVariability;
import org.liangcai.psychometrics.careless.ItemPairs;
import org.liangcai.psychometrics.careless.LongString;
import org.liangcai.psychometrics.careless.MahalanobisDistance;
import org.liangcai.psychometrics.careless.PersonTotal;
import org.liangcai.psychometrics.data.ScoreMatrix;
import tools.jackson.databind.JsonNode;

/** Indices of careless responding. */
final class CarelessChecks implements Answers {

    private static final Set<String> OPTIONS = Set.of(
            "factors",
            "critval",
            "critval_ant",
            "critval_syn",
            "confidence",
            "na",
            "na.rm",
            "split",
            "num.split",
            "num_split");
    private static final double USUAL_CONFIDENCE = 0.99;
    private static final double USUAL_CRITICAL = 0.60;

    private final ReferenceCase reference;

    private CarelessChecks(ReferenceCase reference) {
        this.reference = reference;
    }

    static Map<String, Capability> capabilities() {
        return Map.of("careless", CarelessChecks::new);
    }

    @Override
    public List<String> unknownOptions() {
        return ScoreTables.unknown(reference, OPTIONS);
    }

    @Override
    public Answer value(String name) {
        return switch (name) {
            case "indices" -> indices();
            case "top_pairs" -> rankedPairs();
            default -> {
                if (name.startsWith("n_synonym_pairs")) {
                    yield Answer.of(synonyms().pairs().size());
                }
                if (name.startsWith("n_antonym_pairs")) {
                    yield Answer.of(antonyms().pairs().size());
                }
                throw new UnsupportedValueException("The value (%s) is not known.".formatted(name));
            }
        };
    }

    private ScoreMatrix scores() {
        return ScoreTables.scores(reference.input("responses"));
    }

    private ItemPairs synonyms() {
        return ItemPairs.synonyms(
                scores(), Math.abs(ScoreTables.number(reference, USUAL_CRITICAL, "critval_syn", "critval")));
    }

    private ItemPairs antonyms() {
        return ItemPairs.antonyms(
                scores(), Math.abs(ScoreTables.number(reference, USUAL_CRITICAL, "critval_ant", "critval")));
    }

    private List<Integer> scaleLengths() {
        JsonNode factors = reference.option("factors");
        if (!factors.isArray()) {
            throw new UnsupportedValueException("The case does not say how long the scales are.");
        }
        return factors.valueStream().map(JsonNode::asInt).toList();
    }

    /** Just the columns the case asks for: each is computed for itself. */
    private Answer indices() {
        Answer.TableBuilder table = Answer.table();
        for (JsonNode column : reference.reference("indices").path("columns")) {
            table.number(column.asString(), index(column.asString()));
        }
        return table.build();
    }

    private double[] index(String column) {
        ScoreMatrix scores = scores();
        int half = scores.columnCount() / 2;
        return switch (column) {
            case "id" ->
                IntStream.rangeClosed(1, scores.rowCount()).asDoubleStream().toArray();
            case "longstring" ->
                LongString.of(scores).stream().mapToDouble(LongString::longest).toArray();
            case "avg_longstring" ->
                LongString.of(scores).stream().mapToDouble(LongString::average).toArray();
            case "irv" -> each(IndividualVariability.of(scores), Function.identity());
            case "irv_first_half" -> each(IndividualVariability.of(scores, 0, half), Function.identity());
            case "irv_second_half" ->
                each(IndividualVariability.of(scores, half, scores.columnCount()), Function.identity());
            case "mahalanobis_D2" -> each(distances(scores), MahalanobisDistance::squared);
            case "mahalanobis_flag" ->
                distances(scores).stream()
                        .mapToDouble(one -> one.flagged() ? 1 : 0)
                        .toArray();
            case "evenodd" -> each(EvenOdd.of(scores, scaleLengths()), EvenOdd::carelessness);
            case "evenodd_n" ->
                EvenOdd.of(scores, scaleLengths()).stream()
                        .mapToDouble(EvenOdd::scales)
                        .toArray();
            case "psychsyn" -> each(synonyms().within(scores), ItemPairs.WithinPerson::correlation);
            case "psychsyn_n" ->
                synonyms().within(scores).stream()
                        .mapToDouble(ItemPairs.WithinPerson::pairs)
                        .toArray();
            case "psychant" -> each(antonyms().within(scores), ItemPairs.WithinPerson::correlation);
            case "psychant_n" ->
                antonyms().within(scores).stream()
                        .mapToDouble(ItemPairs.WithinPerson::pairs)
                        .toArray();
            case "person_total" -> each(PersonTotal.of(scores), Function.identity());
            default -> throw new UnsupportedValueException("The index (%s) is not known.".formatted(column));
        };
    }

    private List<MahalanobisDistance> distances(ScoreMatrix scores) {
        return MahalanobisDistance.of(scores, ScoreTables.number(reference, USUAL_CONFIDENCE, "confidence"));
    }

    private Answer rankedPairs() {
        ScoreMatrix scores = scores();
        int asked = reference.reference("top_pairs").path("r").size();
        List<ItemPairs.Pair> pairs = ItemPairs.ranked(scores).pairs();
        List<ItemPairs.Pair> top = pairs.subList(0, Math.min(asked, pairs.size()));
        List<String> later = new ArrayList<>();
        List<String> earlier = new ArrayList<>();
        for (ItemPairs.Pair pair : top) {
            later.add(scores.columns().get(pair.later()));
            earlier.add(scores.columns().get(pair.earlier()));
        }
        return Answer.fields()
                .with("item1", later)
                .with("item2", earlier)
                .with("r", top.stream().mapToDouble(ItemPairs.Pair::correlation).toArray())
                .build();
    }

    private static <T> double[] each(List<T> all, Function<T, OptionalDouble> index) {
        return all.stream()
                .mapToDouble(one -> index.apply(one).orElse(Double.NaN))
                .toArray();
    }
}
