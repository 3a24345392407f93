package org.liangcai.station.chaos;

import java.time.Duration;
import java.util.Random;

/** What goes wrong on a line. */
final class LineFaults {

    private static final int LONGEST_MILLISECONDS = 2500;
    private static final int SLOWEST_MILLISECONDS = 250;
    private static final int MOST_ANSWERS_LOST = 20;

    private LineFaults() {}

    static void cut(FaultyLine line, Random random) throws InterruptedException {
        line.cut();
        Thread.sleep(random.nextInt(LONGEST_MILLISECONDS));
        line.mend();
    }

    static void slow(FaultyLine line, Random random) throws InterruptedException {
        line.slow(Duration.ofMillis(1 + random.nextInt(SLOWEST_MILLISECONDS)));
        Thread.sleep(random.nextInt(LONGEST_MILLISECONDS));
        line.mend();
    }

    static void loseAnswers(FaultyLine line, Random random) throws InterruptedException {
        line.loseAnswers(1 + random.nextInt(MOST_ANSWERS_LOST));
        Thread.sleep(random.nextInt(LONGEST_MILLISECONDS));
        line.mend();
    }
}
