package org.liangcai.station.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The short version of {@code ./station chaos}. */
class ChaosIT {

    private static final long SEED = 20261127;
    private static final int SEATS = 12;
    private static final int ANSWERS = 2000;

    @TempDir
    private Path folder;

    @Test
    void one_process_on_its_own_files_loses_and_doubles_no_answer() throws Exception {
        try (Hall hall = new HallOnH2(folder)) {
            assertThatNothingIsLost(hall);
        }
    }

    @Test
    void two_processes_on_one_database_lose_and_double_no_answer_and_take_over_from_each_other() throws Exception {
        try (Hall hall = new HallOnPostgres(folder)) {
            assertThatNothingIsLost(hall);
        }
    }

    private static void assertThatNothingIsLost(Hall hall) throws IOException, InterruptedException, SQLException {
        Trial trial = new Trial(hall, SEATS, ANSWERS, SEED);
        Findings findings = trial.run();
        System.out.print(trial.text());
        assertThat(findings.isFaultless()).as(trial.text()).isTrue();
        assertThat(findings.answers()).isGreaterThanOrEqualTo(ANSWERS);
        assertThat(hall.faults()).as(trial.text()).allMatch(fault -> findings.count(fault) > 0);
    }
}
