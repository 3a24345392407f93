package org.liangcai.station.counsellor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.liangcai.assessment.scoring.BandShape;
import org.liangcai.assessment.scoring.Comparison;
import org.liangcai.assessment.scoring.ScaleScore.Range;
import org.liangcai.assessment.scoring.ScaleScore.Scored;
import org.liangcai.itembank.Language;
import org.liangcai.itembank.LocalizedText;
import org.liangcai.itembank.ScaleId;
import org.liangcai.station.desk.Words;
import org.liangcai.station.i18n.Messages;

class ScoreUnitTest {

    private static final LocalizedText TEXT = new LocalizedText("文字", "text");
    private static final Words EN = new Words(new Messages(), Language.EN);
    private static final Words ZH = new Words(new Messages(), Language.ZH);

    private static Scored scored(double value, Range range) {
        return new Scored(
                ScaleId.of("S"), TEXT, value, 1, new BandShape.Normal(), range, TEXT, new Comparison.NoNorm(TEXT));
    }

    @Test
    void only_what_is_open_on_both_sides_is_ability() {
        assertThat(ScoreUnit.of(Range.open())).isEqualTo(ScoreUnit.THETA);
        assertThat(ScoreUnit.name(EN, Range.open())).isEqualTo("θ, design metric");
        assertThat(ScoreUnit.drawn(EN, Range.open())).contains("−4 to 4, line at 0");
    }

    @Test
    void what_is_counted_from_nought_on_has_no_place_on_the_line_of_ability() {
        Range counted = Range.of(0, Double.POSITIVE_INFINITY);

        assertThat(ScoreUnit.of(counted)).isEqualTo(ScoreUnit.RATE);
        assertThat(ScoreUnit.name(EN, counted)).isEqualTo("as counted");
        assertThat(ScoreUnit.name(ZH, counted)).isEqualTo("按实际次数");
        assertThat(ScoreUnit.drawn(EN, counted)).isEmpty();
        assertThat(ScoreUnit.picture(scored(42, counted))).isEmpty();
    }

    @Test
    void a_rate_has_no_decimals_that_are_smaller_than_its_error() {
        Range counted = Range.of(0, Double.POSITIVE_INFINITY);

        assertThat(ScoreUnit.decimals(scored(523_939.39, counted))).isZero();
        assertThat(ScoreUnit.decimals(scored(1.09, counted))).isEqualTo(1);
    }

    @Test
    void the_range_of_a_bounded_score_is_its_unit() {
        assertThat(ScoreUnit.of(Range.of(0, 100))).isEqualTo(ScoreUnit.BOUNDED);
        assertThat(ScoreUnit.name(ZH, Range.of(1, 5))).isEqualTo("1 至 5");
        assertThat(ScoreUnit.picture(scored(3, Range.of(1, 5)))).isPresent();
    }

    @Test
    void the_recorded_estimator_is_read_in_the_language_of_the_page() {
        String recorded = "EAP, N(0, 1) prior, 61 nodes from −6 to 6";

        assertThat(ProvenancePart.estimator(ZH, recorded)).isEqualTo("EAP，先验分布 N(0, 1)，−6 至 6 共 61 个节点");
        assertThat(ProvenancePart.estimator(EN, recorded))
                .isEqualTo("EAP, normal prior N(0, 1), 61 nodes from −6 to 6");
        assertThat(ProvenancePart.estimator(ZH, "another")).isEqualTo("another");
    }

    @Test
    void sums_are_whole_and_means_have_two_decimals() {
        assertThat(ScoreUnit.decimals(scored(8, Range.of(4, 20)))).isZero();
        assertThat(ScoreUnit.decimals(scored(3.5, Range.of(1, 5)))).isEqualTo(2);
    }
}
