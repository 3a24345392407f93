package org.liangcai.assessment.retest;

import org.liangcai.assessment.Refusal;
import org.liangcai.itembank.LocalizedText;

/** Why no verification is opened. */
public enum RetestRefusal implements Refusal {
    NOTHING_TO_VERIFY(
            Kind.CONFLICT,
            "这次来访还没有推理能力的结果，因此没有可以核实的内容。请等测验完成后再安排。",
            "This visit has no result in reasoning yet, so there is nothing to verify. Please wait until the test is finished."),
    IS_A_VERIFICATION(
            Kind.CONFLICT,
            "这次来访本身就是核实测验。请从最初的来访中安排。",
            "This visit is a verification itself. Please open another one from the first visit."),
    VERIFICATION_OPEN(
            Kind.CONFLICT,
            "已经安排了核实测验，还没有完成。请先完成它。",
            "A verification is open already and not finished. Please finish it first.");

    private final Kind kind;
    private final LocalizedText message;

    RetestRefusal(Kind kind, String zh, String en) {
        this.kind = kind;
        this.message = new LocalizedText(zh, en);
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public LocalizedText message() {
        return message;
    }
}
