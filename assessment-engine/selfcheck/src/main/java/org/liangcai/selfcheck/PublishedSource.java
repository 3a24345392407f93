package org.liangcai.selfcheck;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Figures from one source that the engine must meet.
 *
 * @param name begins with {@code published-}
 * @param source who printed the figures; with the words "computed independently" where nobody printed them, but they were computed with
 *     other code
 * @param figures one or more
 */
record PublishedSource(String name, String source, List<Figure> figures) {

    PublishedSource {
        figures = List.copyOf(figures);
    }

    /**
     * One quantity.
     *
     * @param tolerance how far the engine may be from each number, usually half a unit of the last digit printed
     * @param printed the numbers of the source
     * @param engine computes the same numbers
     */
    record Figure(String value, double tolerance, List<Double> printed, Supplier<double[]> engine) {

        Figure {
            printed = List.copyOf(printed);
        }
    }

    static Builder of(String name, String source) {
        return new Builder(name, source);
    }

    void run(List<Outcome> outcomes, Consumer<Outcome> listener) {
        for (Figure figure : figures) {
            Outcome outcome = compare(figure);
            outcomes.add(outcome);
            listener.accept(outcome);
        }
    }

    private Outcome compare(Figure figure) {
        double[] found;
        try {
            found = figure.engine().get();
        } catch (IllegalArgumentException | IllegalStateException | ArithmeticException refused) {
            return outcome(figure, Outcome.Status.FAIL, Double.NaN, refused.toString());
        }
        List<Double> printed = figure.printed();
        if (found.length != printed.size()) {
            return outcome(
                    figure,
                    Outcome.Status.FAIL,
                    Double.NaN,
                    "%d numbers instead of %d".formatted(found.length, printed.size()));
        }
        double worst = 0;
        String fault = "";
        for (int i = 0; i < found.length; i++) {
            double difference = Double.compare(found[i], printed.get(i)) == 0 ? 0 : Math.abs(found[i] - printed.get(i));
            if (fault.isEmpty() && !(difference <= figure.tolerance())) {
                fault = "[%d]: %s instead of %s".formatted(i, found[i], printed.get(i));
            }
            worst = Math.max(worst, difference);
        }
        return outcome(figure, fault.isEmpty() ? Outcome.Status.PASS : Outcome.Status.FAIL, worst, fault);
    }

    private Outcome outcome(Figure figure, Outcome.Status status, double difference, String fault) {
        String remark = fault.isEmpty() ? source : fault + " (" + source + ")";
        return new Outcome(name, figure.value(), status, difference, figure.tolerance(), remark);
    }

    /** Collects figures in turn. */
    static final class Builder {

        private final String name;
        private final String source;
        private final List<Figure> figures = new ArrayList<>();

        private Builder(String name, String source) {
            this.name = name;
            this.source = source;
        }

        Builder figures(String value, double tolerance, Supplier<double[]> engine, double... printed) {
            List<Double> numbers = new ArrayList<>();
            for (double number : printed) {
                numbers.add(number);
            }
            figures.add(new Figure(value, tolerance, numbers, engine));
            return this;
        }

        Builder figure(String value, double tolerance, Supplier<Double> engine, double printed) {
            return figures(value, tolerance, () -> new double[] {engine.get()}, printed);
        }

        PublishedSource build() {
            return new PublishedSource(name, source, figures);
        }
    }
}
