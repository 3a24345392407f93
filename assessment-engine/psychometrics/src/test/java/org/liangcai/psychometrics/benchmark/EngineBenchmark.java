package org.liangcai.psychometrics.benchmark;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** The rows of {@link PeerTable} under JMH, each in a process of its own. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgs = "-Xmx1g")
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 10, time = 2)
public class EngineBenchmark {

    /** The name of a row. */
    @Param("")
    public String work = "";

    private Workload.Task task = () -> "";

    /** Makes the row's data. */
    @Setup
    public void prepare() {
        task = PeerTable.workloads().stream()
                .filter(workload -> workload.name().equals(work))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no row (%s).".formatted(work)))
                .preparation()
                .get();
    }

    /** The row's work. */
    @Benchmark
    public String run() {
        return task.run();
    }

    /** Measures all rows. */
    public static void main(String[] arguments) throws RunnerException {
        new Runner(new OptionsBuilder()
                        .include(EngineBenchmark.class.getSimpleName())
                        .param(
                                "work",
                                PeerTable.workloads().stream()
                                        .map(Workload::name)
                                        .toArray(String[]::new))
                        .build())
                .run();
    }
}
