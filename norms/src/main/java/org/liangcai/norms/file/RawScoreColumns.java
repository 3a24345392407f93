package org.liangcai.norms.file;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.liangcai.norms.AgeBand;
import org.liangcai.norms.BilingualText;
import org.liangcai.norms.FaultyNormException;
import org.liangcai.norms.RawRange;

/**
 * What a file of raw scores holds and who of it is used.
 *
 * @param raws the columns of raw scores; each is a construct of its own
 * @param age the column of ages, in years; empty where age plays no part
 * @param sex the column of sexes; empty where the norm is not split by sex
 * @param weight the column of weights; empty where everybody counts once or the weights follow from margins
 * @param where columns that must hold a value; rows with another are left out
 * @param ages people of other ages are left out
 * @param range the raw scores that are possible
 * @param leaveOutImpossible whether people with other raw scores are left out and counted; otherwise they are faults
 * @param margins for each column whose shares in the population are known the share of each of its values
 */
public record RawScoreColumns(
        List<String> raws,
        Optional<String> age,
        Optional<String> sex,
        Optional<String> weight,
        Map<String, String> where,
        AgeBand ages,
        RawRange range,
        boolean leaveOutImpossible,
        Map<String, Map<String, Double>> margins) {

    /** @throws IllegalArgumentException that names every fault, one a line */
    public RawScoreColumns {
        raws = List.copyOf(raws);
        where = Map.copyOf(where);
        var copied = new TreeMap<String, Map<String, Double>>();
        margins.forEach((column, shares) -> copied.put(column, Map.copyOf(shares)));
        margins = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(copied));
        var faults = new ArrayList<BilingualText>();
        if (raws.isEmpty() || raws.stream().distinct().count() < raws.size()) {
            faults.add(BilingualText.of(
                    "原始分的列（%s）要有一列或以上，每列只写一次。",
                    "The columns of raw scores (%s) must be one or more, each once.", raws));
        }
        if (weight.isPresent() && !margins.isEmpty()) {
            faults.add(BilingualText.of(
                    "权重要么来自一列（%s），要么来自总体比例（%s），不能两样都用。",
                    "Weights come from a column (%s) or from margins (%s), not from both.",
                    weight.get(),
                    margins.keySet()));
        }
        if (!faults.isEmpty()) {
            throw FaultyNormException.of(faults);
        }
    }
}
