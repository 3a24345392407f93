package org.liangcai.norms;

import java.util.Optional;

/** The sexes by which some publishers split their norms. */
public enum NormSex {
    FEMALE(new BilingualText("女", "FEMALE")),
    MALE(new BilingualText("男", "MALE"));

    private final BilingualText text;

    NormSex(BilingualText text) {
        this.text = text;
    }

    /** As messages call it; in English as files do. */
    BilingualText text() {
        return text;
    }

    /** Whose norm it is, as messages call them: one sex, or both together. */
    public static BilingualText text(Optional<NormSex> sex) {
        return sex.map(NormSex::text).orElse(new BilingualText("不分性别", "all"));
    }
}
