package org.liangcai.psychometrics.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The guide beside the engine. */
class GuideTest {

    @TempDir
    Path folder;

    static Path guide() {
        return Stream.of("GUIDE.md", "assessment-engine/psychometrics/GUIDE.md")
                .map(Path::of)
                .filter(Files::isRegularFile)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void every_block_of_the_guide_runs_and_gives_the_figures_it_prints()
            throws IOException, ReflectiveOperationException {
        List<GuideRun.Shown> shown = GuideRun.run(guide(), folder);
        assertThat(shown).hasSizeGreaterThan(50).allMatch(GuideRun.Shown::agrees);
    }
}
