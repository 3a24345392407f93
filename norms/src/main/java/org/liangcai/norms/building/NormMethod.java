package org.liangcai.norms.building;

import org.liangcai.norms.BilingualText;

/** How norm values are made of raw scores. */
public enum NormMethod {
    /** Each cell by itself: the normal deviate of a raw score's place in the cell. */
    CONVENTIONAL(
            new BilingualText(
                    "传统常模：每组各自按名次公式求正态化标准分；分数表之外不外推",
                    "conventional norms: in each cell by itself, the normal deviate of a score's place by a rank formula; nothing is extrapolated beyond the scores found")),
    /** A polynomial in place and age whose raw scores rise with the place at every age by construction. */
    TAYLOR(
            new BilingualText(
                    "连续常模：年龄内名次与年龄的多项式，用系数递增的伯恩斯坦多项式写成，任何年龄上都保证单调；次数按 BIC 选择",
                    "continuous norms: a polynomial in the place within the age and in age, written in Bernstein polynomials with rising coefficients, so that it is monotone at every age; degrees chosen by BIC")),
    /** The beta-binomial distribution with parameters that follow age. */
    BETA_BINOMIAL(
            new BilingualText(
                    "连续常模：贝塔二项分布，ln α 与 ln β 是年龄的多项式；次数按 GAIC(3) 选择",
                    "continuous norms: the beta-binomial distribution with ln α and ln β as polynomials in age; degrees chosen by GAIC(3)")),
    /** The sinh-arcsinh distribution with parameters that follow age. */
    SINH_ARCSINH(
            new BilingualText(
                    "连续常模：sinh-arcsinh 分布（Jones 与 Pewsey，2009），位置、尺度、偏度与尾部参数是年龄的多项式；次数按 GAIC(3) 选择（Voncken 等，2019）",
                    "continuous norms: the sinh-arcsinh distribution (Jones and Pewsey, 2009) with location, scale, skewness and tail as polynomials in age; degrees chosen by GAIC(3) (Voncken et al., 2019)"));

    private final BilingualText description;

    NormMethod(BilingualText description) {
        this.description = description;
    }

    /** The method in words. */
    public BilingualText description() {
        return description;
    }
}
