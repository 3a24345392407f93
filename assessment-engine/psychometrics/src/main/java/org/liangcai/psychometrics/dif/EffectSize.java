package org.liangcai.psychometrics.dif;

/** How large a gain in Nagelkerke's R² is. */
public enum EffectSize {
    /** Negligible. */
    A,
    /** Moderate. */
    B,
    /** Large. */
    C;

    /** Limits at 0.13 and 0.26 (Zumbo and Thomas 1997). */
    public static EffectSize zumboThomas(double gain) {
        return of(gain, 0.13, 0.26);
    }

    /** Limits at 0.035 and 0.070 (Jodoin and Gierl 2001). */
    public static EffectSize jodoinGierl(double gain) {
        return of(gain, 0.035, 0.07);
    }

    private static EffectSize of(double gain, double moderate, double large) {
        return gain < moderate ? A : gain < large ? B : C;
    }
}
