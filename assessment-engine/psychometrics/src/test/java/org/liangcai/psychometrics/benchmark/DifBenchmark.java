package org.liangcai.psychometrics.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.liangcai.psychometrics.data.ResponseMatrix;
import org.liangcai.psychometrics.dif.DifAnalysis;
import org.liangcai.psychometrics.dif.GroupContrast;
import org.liangcai.psychometrics.dif.Matching;
import org.liangcai.psychometrics.dif.SibtestSettings;

/**
 * Wall time of differential item functioning: {@code FILE REPETITIONS}, FILE a CSV with a header row whose first column is the group, 0
 * or 1, and whose others are complete responses of one digit. Preparing the analysis from the responses is part of what is measured.
 */
final class DifBenchmark {

    private DifBenchmark() {}

    public static void main(String[] arguments) throws IOException {
        ResponseMatrix data = read(Path.of(arguments[0]));
        int repetitions = Integer.parseInt(arguments[1]);
        GroupContrast contrast = GroupContrast.of("0", "1");
        Supplier<DifAnalysis> analysis = () -> DifAnalysis.of(data, contrast, Matching.totalScore());
        List<String> suspects = data.items().subList(0, 5);
        measure("Mantel–Haenszel", repetitions, () -> analysis.get().mantelHaenszel());
        measure("logistic regression", repetitions, () -> analysis.get().logisticRegression());
        measure("ordinal regression", repetitions, () -> analysis.get().ordinalRegression());
        measure("SIBTEST of 5 items", repetitions, () -> {
            DifAnalysis prepared = analysis.get();
            return suspects.stream()
                    .map(item -> prepared.sibtest(
                            List.of(item), data.items().subList(5, data.itemCount()), SibtestSettings.STANDARD))
                    .toList();
        });
    }

    private static void measure(String name, int repetitions, Supplier<List<?>> work) {
        double[] seconds = new double[repetitions];
        int results = 0;
        for (int repetition = 0; repetition < repetitions; repetition++) {
            long before = System.nanoTime();
            results += work.get().size();
            seconds[repetition] = (System.nanoTime() - before) / 1e9;
        }
        double first = seconds[0];
        Arrays.sort(seconds);
        System.out.printf(
                "%s: first %.4f s, median %.4f s (%d results)%n", name, first, seconds[repetitions / 2], results);
    }

    private static ResponseMatrix read(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        List<String> header = List.of(lines.getFirst().split(",", -1));
        List<String> items = header.subList(1, header.size());
        List<String> groups = new ArrayList<>();
        ResponseMatrix.Builder builder = ResponseMatrix.builder(items, lines.size() - 1);
        IntStream.range(1, lines.size()).forEach(row -> {
            groups.add(lines.get(row).substring(0, 1));
            for (int item = 0; item < items.size(); item++) {
                builder.category(row - 1, item, lines.get(row).charAt(2 * item + 2) - '0');
            }
        });
        return builder.groups(groups).build();
    }
}
