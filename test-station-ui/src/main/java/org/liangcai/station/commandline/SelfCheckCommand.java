package org.liangcai.station.commandline;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.liangcai.selfcheck.Outcome;
import org.liangcai.selfcheck.SelfCheck;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code station selfcheck}: compares the engine with reference values. */
@Command(
        name = "selfcheck",
        mixinStandardHelpOptions = true,
        description =
                "Compares the engine with published values and, with --cases, with every case below a folder.  用参考值检验引擎。")
public final class SelfCheckCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--cases", paramLabel = "DIR", description = "A folder below which reference cases lie.")
    private Optional<Path> cases = Optional.empty();

    @Override
    public Integer call() {
        cases.ifPresent(folder -> {
            if (!Files.isDirectory(folder)) {
                throw new InputException("There is no folder (%s).".formatted(folder));
            }
        });
        List<Outcome> outcomes = new java.util.ArrayList<>(SelfCheck.published(SelfCheckCommand::print));
        cases.ifPresent(folder -> outcomes.addAll(SelfCheck.below(folder, SelfCheckCommand::print)));
        long passed = count(outcomes, Outcome.Status.PASS);
        long failed = count(outcomes, Outcome.Status.FAIL) + count(outcomes, Outcome.Status.UNSUPPORTED);
        long kept = count(outcomes, Outcome.Status.KEPT);
        if (kept > 0) {
            System.out.printf("%d kept: the engine's value differs and is right, see the proof at each.%n", kept);
        }
        System.out.printf("%d passed, %d failed, %d skipped%n", passed, failed, count(outcomes, Outcome.Status.SKIP));
        List<Outcome> unreadable = outcomes.stream()
                .filter(outcome -> outcome.value().equals(SelfCheck.CASE_ITSELF))
                .toList();
        if (!unreadable.isEmpty()) {
            spec.commandLine().getErr().println("有的案例无法读取，其余的照常检验。Some cases cannot be read; the others were run.");
            unreadable.forEach(
                    outcome -> spec.commandLine().getErr().println(outcome.caseName() + ": " + outcome.remark()));
            return 2;
        }
        return failed == 0 ? 0 : 1;
    }

    private static long count(List<Outcome> outcomes, Outcome.Status status) {
        return outcomes.stream().filter(outcome -> outcome.status() == status).count();
    }

    private static void print(Outcome outcome) {
        String figures = Double.isNaN(outcome.difference())
                ? "- -"
                : "%.3g %.3g".formatted(outcome.difference(), outcome.allowed());
        String remark =
                outcome.remark().isEmpty() ? "" : "  # " + outcome.remark().replace('\n', ' ');
        System.out.println(
                "%s %s %s %s%s".formatted(outcome.status(), outcome.caseName(), outcome.value(), figures, remark));
    }
}
