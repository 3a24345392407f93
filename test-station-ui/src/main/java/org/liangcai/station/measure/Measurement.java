package org.liangcai.station.measure;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** All figures of the item bank and the norms, one after the other. */
public final class Measurement {

    private final MeasurePlan plan;
    private final Optional<MeasuredDatabase.Server> server;
    private final Consumer<String> progress;

    private Measurement(MeasurePlan plan, Optional<MeasuredDatabase.Server> server, Consumer<String> progress) {
        this.plan = plan;
        this.server = server;
        this.progress = progress;
    }

    /** On H2 in a temporary folder. */
    public static Measurement onH2(MeasurePlan plan, Consumer<String> progress) {
        return new Measurement(plan, Optional.empty(), progress);
    }

    /** In a schema of its own on a PostgreSQL server; it is dropped afterwards. */
    public static Measurement onPostgresql(
            MeasurePlan plan, String url, String user, String password, Consumer<String> progress) {
        return new Measurement(plan, Optional.of(new MeasuredDatabase.Server(url, user, password)), progress);
    }

    /**
     * Measures.
     *
     * @throws IOException when the file of cases cannot be read
     */
    public List<Figure> run() throws IOException {
        var stopwatch = new Stopwatch(plan.repeats());
        List<Figure> figures = new ArrayList<>();
        try (MeasuredDatabase database = MeasuredDatabase.open(server)) {
            figures.addAll(new BankFigures(plan, stopwatch, database, progress).all());
            figures.addAll(new RescoringFigures(plan, stopwatch, database, progress).all());
        }
        figures.addAll(new NormFigures(plan, stopwatch, progress).all());
        return List.copyOf(figures);
    }
}
