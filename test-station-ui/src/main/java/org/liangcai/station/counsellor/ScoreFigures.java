package org.liangcai.station.counsellor;

import org.liangcai.assessment.scoring.ScaleScore;
import org.liangcai.assessment.scoring.ScaleScore.Scored;
import org.liangcai.station.desk.Words;

/** Scores in figures with the decimals their scale has: whole sums as they are, means and abilities with two. */
final class ScoreFigures {

    private ScoreFigures() {}

    static int decimals(ScaleScore.Range range) {
        return Double.isInfinite(range.maximum()) || range.maximum() <= 5 ? 2 : 0;
    }

    static String value(Words words, Scored score) {
        boolean counted = ScoreUnit.of(score.range()) == ScoreUnit.RATE;
        return words.figure(score.value(), counted ? ScoreUnit.decimals(score) : decimals(score.range()));
    }
}
