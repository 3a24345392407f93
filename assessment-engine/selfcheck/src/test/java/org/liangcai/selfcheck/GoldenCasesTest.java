package org.liangcai.selfcheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every reference case that lies in {@code shared/golden} beside one of the folders above; none where there is no such folder. */
class GoldenCasesTest {

    @TestFactory
    Stream<DynamicTest> every_value_of_every_case_passes() {
        return root().map(SelfCheck::foldersBelow).orElse(List.of()).stream()
                .map(folder -> DynamicTest.dynamicTest(
                        folder.getFileName().toString(),
                        () -> assertThat(SelfCheck.below(folder, outcome -> {}))
                                .filteredOn(outcome -> outcome.status() == Outcome.Status.FAIL
                                        || outcome.status() == Outcome.Status.UNSUPPORTED)
                                .isEmpty()));
    }

    static Optional<Path> root() {
        String named = System.getProperty("golden", "");
        if (!named.isEmpty()) {
            return Optional.of(Path.of(named));
        }
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            Path candidate = at.resolve("shared").resolve("golden");
            if (Files.isDirectory(candidate)) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }
}
