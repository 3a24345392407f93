package org.liangcai.psychometrics.factor.confirmatory;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Fixed parameters that might be freed. */
final class Candidates {

    private Candidates() {}

    static List<ModelParameter> of(ParameterTable table) {
        List<ModelParameter> candidates = new ArrayList<>();
        for (int group = 0; group < table.groups(); group++) {
            Set<ModelTerm> known = new HashSet<>();
            for (ModelParameter parameter : table.parameters()) {
                if (parameter.group() == group) {
                    known.add(parameter.term());
                    known.add(parameter.term().mirrored());
                    if (!parameter.isFree()) {
                        candidates.add(parameter);
                    }
                }
            }
            addUnsaid(table, group, known, candidates);
        }
        return candidates;
    }

    private static void addUnsaid(
            ParameterTable table, int group, Set<ModelTerm> known, List<ModelParameter> candidates) {
        for (String factor : table.factors()) {
            for (String variable : table.observed()) {
                add(ModelTerm.loading(factor, variable), group, known, candidates);
            }
        }
        for (int i = 0; i < table.observed().size(); i++) {
            for (int j = i + 1; j < table.observed().size(); j++) {
                add(
                        ModelTerm.covariance(
                                table.observed().get(i), table.observed().get(j)),
                        group,
                        known,
                        candidates);
            }
        }
    }

    private static void add(ModelTerm term, int group, Set<ModelTerm> known, List<ModelParameter> candidates) {
        if (!known.contains(term)) {
            candidates.add(new ModelParameter(term, group, -1, 0));
        }
    }
}
