package org.liangcai.selfcheck;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Runs reference cases against the engine. */
public final class SelfCheck {

    /** Stands in the place of a value in the outcome of a case that cannot be read. */
    public static final String CASE_ITSELF = "expected.json";

    private SelfCheck() {}

    /**
     * Runs the published values that the product ships.
     *
     * @param listener told of every value as it is compared
     */
    public static List<Outcome> published(Consumer<Outcome> listener) {
        List<Outcome> outcomes = new ArrayList<>();
        for (PublishedSource source : PublishedCases.all()) {
            source.run(outcomes, listener);
        }
        return outcomes;
    }

    /**
     * Runs every case folder below a folder, in the order of their names. A case that cannot be read is one failure, {@link #CASE_ITSELF}.
     *
     * @throws IllegalArgumentException if there is no case below the folder
     */
    public static List<Outcome> below(Path root, Consumer<Outcome> listener) {
        List<Outcome> outcomes = new ArrayList<>();
        for (Path folder : foldersBelow(root)) {
            String name = folder.getFileName().toString();
            try {
                run(ReferenceCase.open(name, CaseFiles.folder(folder)), outcomes, listener);
            } catch (RuntimeException unreadable) {
                // A case that cannot be read is a failure of its own; the other cases are still told.
                Outcome outcome =
                        new Outcome(name, CASE_ITSELF, Outcome.Status.FAIL, Double.NaN, Double.NaN, told(unreadable));
                outcomes.add(outcome);
                listener.accept(outcome);
            }
        }
        return outcomes;
    }

    /** The case folders below a folder. */
    public static List<Path> foldersBelow(Path root) {
        try (Stream<Path> files = Files.walk(root)) {
            List<Path> folders = files.filter(
                            file -> file.getFileName().toString().equals(CASE_ITSELF))
                    .map(file -> file.toAbsolutePath().getParent())
                    .sorted()
                    .toList();
            if (folders.isEmpty()) {
                throw new IllegalArgumentException(
                        "There is no case below the folder (%s).%nMaybe another folder: each case is a folder with a file expected.json."
                                .formatted(root));
            }
            return folders;
        } catch (IOException failure) {
            throw new UncheckedIOException("The folder (%s) cannot be read.".formatted(root), failure);
        }
    }

    private static void run(ReferenceCase reference, List<Outcome> outcomes, Consumer<Outcome> listener) {
        for (Outcome outcome : compare(reference)) {
            outcomes.add(outcome);
            listener.accept(outcome);
        }
    }

    static List<Outcome> compare(ReferenceCase reference) {
        Capability capability = Capabilities.ALL.get(reference.capability());
        List<Outcome> outcomes = new ArrayList<>();
        Answers answers = capability == null ? null : new OpenedCase(capability, reference);
        for (String value : reference.values()) {
            outcomes.add(
                    reference.tolerance(value).informationOnly()
                            ? outcome(reference, value, Outcome.Status.SKIP, "information only")
                            : answers == null
                                    ? outcome(reference, value, Outcome.Status.UNSUPPORTED, "unknown capability")
                                    : compare(reference, value, answers));
        }
        return outcomes;
    }

    private static Outcome compare(ReferenceCase reference, String value, Answers answers) {
        try {
            Outcome outcome = Comparison.compare(reference, value, answers.value(value));
            return outcome.status() == Outcome.Status.PASS
                    ? outcome
                    : namingOptions(Deviations.excuse(outcome, reference, answers), reference, answers);
        } catch (UnsupportedValueException unsupported) {
            return outcome(reference, value, Outcome.Status.UNSUPPORTED, String.valueOf(unsupported.getMessage()));
        } catch (RuntimeException fault) {
            // Whatever goes wrong in one value is that value's failure; the other cases are still told.
            return outcome(reference, value, Outcome.Status.FAIL, told(fault));
        }
    }

    /** Refusals are written for people; of anything else its kind is told too. */
    private static String told(RuntimeException fault) {
        return fault instanceof IllegalArgumentException ? String.valueOf(fault.getMessage()) : fault.toString();
    }

    /** A value that differs where the case sets options that are not known was computed under other conditions. */
    private static Outcome namingOptions(Outcome outcome, ReferenceCase reference, Answers answers) {
        List<String> unknown = answers.unknownOptions();
        return outcome.status() == Outcome.Status.KEPT || unknown.isEmpty()
                ? outcome
                : outcome(
                        reference,
                        outcome.value(),
                        Outcome.Status.UNSUPPORTED,
                        "The options %s are not known; without them: %s".formatted(unknown, outcome.remark()));
    }

    private static Outcome outcome(ReferenceCase reference, String value, Outcome.Status status, String remark) {
        return new Outcome(reference.name(), value, status, Double.NaN, Double.NaN, remark);
    }
}
