package org.liangcai.psychometrics.factor.confirmatory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.liangcai.psychometrics.data.ResponseMatrix;
import org.liangcai.psychometrics.factor.CategoricalMoments;
import org.liangcai.psychometrics.factor.EmptyCells;
import org.liangcai.psychometrics.numerics.Matrix;

/**
 * Confirmatory factor analysis of ordered categories by diagonally weighted least squares on polychoric correlations, with a test and
 * standard errors that allow for it (Muthén, du Toit and Spisic 1997).
 */
public final class CategoricalFactorAnalysis {

    private CategoricalFactorAnalysis() {}

    /**
     * Fits a model to responses, in each of their groups. Persons with a missing response to an item of the model are left out. In
     * settings, {@link Settings.Correction#SCALED_AND_SHIFTED} is usual here; {@link Settings.Correction#NONE} gives the plain test and
     * standard errors, {@link Settings.Correction#ROBUST_ERRORS} the plain test.
     *
     * @throws IllegalArgumentException if an item of the model is not there or has a category that nobody of a group chose; if there are too
     *     few persons; if the model is not identified; or if the settings ask for what cannot be had
     */
    public static CategoricalModelFit fit(
            ResponseMatrix responses, FactorModel model, Settings settings, EmptyCells emptyCells) {
        if (settings.missing() != Settings.Missing.LISTWISE
                || settings.correction() == Settings.Correction.YUAN_BENTLER) {
            throw new IllegalArgumentException("The settings (%s, %s) cannot be had with categories."
                    .formatted(settings.missing(), settings.correction()));
        }
        List<ResponseMatrix> byGroup = complete(responses, model.observed());
        List<CategoricalMoments> moments = new ArrayList<>();
        for (int group = 0; group < byGroup.size(); group++) {
            try {
                moments.add(CategoricalMoments.of(byGroup.get(group), emptyCells));
            } catch (IllegalArgumentException refused) {
                throw new IllegalArgumentException(
                        "Group (%s): %s".formatted(responses.groups().get(group), refused.getMessage()), refused);
            }
        }
        ParameterTable table = ParameterTable.of(
                model, byGroup.size(), true, settings.equal(), settings.exempt(), categories(moments));
        WeightedLeastSquares objective = new WeightedLeastSquares(table, moments);
        double[] start = start(table, moments);
        requireIdentified(objective, start, moments);
        ScoringSearch.End end = ScoringSearch.run(objective, start);
        return new CategoricalModelFit(model, settings, responses.groups(), moments, objective, end);
    }

    /** The complete responses of each group, categories renumbered without gaps. */
    private static List<ResponseMatrix> complete(ResponseMatrix responses, List<String> items) {
        int[] places = items.stream()
                .mapToInt(item -> {
                    int place = responses.items().indexOf(item);
                    if (place < 0) {
                        throw new IllegalArgumentException(
                                "There is no item (%s) among %s.".formatted(item, responses.items()));
                    }
                    return place;
                })
                .toArray();
        int[] complete = IntStream.range(0, responses.personCount())
                .filter(person -> IntStream.of(places).allMatch(item -> responses.stored(person, item) > 0))
                .toArray();
        List<int[]> ranks = new ArrayList<>();
        for (int place : places) {
            int[] rank = new int[ResponseMatrix.MOST_CATEGORIES + 1];
            IntStream.of(complete).forEach(person -> rank[responses.stored(person, place)] = 1);
            int next = 0;
            for (int stored = 0; stored < rank.length; stored++) {
                rank[stored] = rank[stored] == 1 ? next++ : -1;
            }
            ranks.add(rank);
        }
        List<ResponseMatrix> groups = new ArrayList<>();
        for (int group = 0; group < responses.groups().size(); group++) {
            int own = group;
            int[] members = IntStream.of(complete)
                    .filter(person -> responses.groupOf(person) == own)
                    .toArray();
            if (members.length <= items.size()) {
                throw new IllegalArgumentException(
                        "The number of persons (%d) of group (%s) with all responses must be above that of items (%d)."
                                .formatted(members.length, responses.groups().get(group), items.size()));
            }
            ResponseMatrix.Builder builder = ResponseMatrix.builder(items, members.length);
            for (int person = 0; person < members.length; person++) {
                for (int item = 0; item < places.length; item++) {
                    builder.category(person, item, ranks.get(item)[responses.stored(members[person], places[item])]);
                }
            }
            groups.add(builder.build());
        }
        return groups;
    }

    private static ParameterTable.Categories categories(List<CategoricalMoments> moments) {
        Map<String, Integer> counts = new HashMap<>();
        for (CategoricalMoments own : moments) {
            for (int item = 0; item < own.variables().size(); item++) {
                counts.merge(
                        own.variables().get(item),
                        own.thresholds().get(item).values().size(),
                        Math::max);
            }
        }
        return new ParameterTable.Categories(counts);
    }

    private static double[] start(ParameterTable table, List<CategoricalMoments> moments) {
        List<GroupSample.Moments> normal = new ArrayList<>();
        for (CategoricalMoments own : moments) {
            normal.add(new GroupSample.Moments(new double[own.variables().size()], own.correlations(), true));
        }
        double[] start = StartingValues.of(table, normal);
        for (ModelParameter parameter : table.parameters()) {
            if (parameter.isFree() && parameter.term().operator() == ModelTerm.Operator.THRESHOLD) {
                CategoricalMoments own = moments.get(parameter.group());
                int item = own.variables().indexOf(parameter.term().left());
                int number = Integer.parseInt(parameter.term().right().substring(1));
                List<Double> values = own.thresholds().get(item).values();
                start[parameter.free()] = values.get(Math.min(number, values.size()) - 1);
            }
        }
        return start;
    }

    private static void requireIdentified(
            WeightedLeastSquares objective, double[] start, List<CategoricalMoments> moments) {
        int statistics =
                moments.stream().mapToInt(own -> own.statistics().length).sum();
        double[] point = IdentificationCheck.elsewhere(start);
        List<Matrix> jacobians = new ArrayList<>();
        for (int group = 0; group < moments.size(); group++) {
            jacobians.add(objective.jacobian(
                    group,
                    objective
                            .implied(group, point)
                            .orElseThrow(() -> new IllegalArgumentException(
                                    "The variables of the model depend on themselves without end.")),
                    point));
        }
        Matrix products = Matrix.of(objective.size(), objective.size(), (i, j) -> 0);
        for (Matrix jacobian : jacobians) {
            products = products.plus(jacobian.transpose().times(jacobian));
        }
        IdentificationCheck.requireRank(objective.table(), products, statistics);
    }
}
