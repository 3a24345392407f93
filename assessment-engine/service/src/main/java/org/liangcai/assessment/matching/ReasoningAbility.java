package org.liangcai.assessment.matching;

import org.liangcai.itembank.LocalizedText;

/** The abilities of O*NET that the aptitude tests come nearest to. */
enum ReasoningAbility {
    INDUCTIVE("inductive_reasoning", "归纳推理", "inductive reasoning"),
    DEDUCTIVE("deductive_reasoning", "演绎推理", "deductive reasoning"),
    MATHEMATICAL("mathematical_reasoning", "数学推理", "mathematical reasoning"),
    NUMBER_FACILITY("number_facility", "运算能力", "number facility");

    private final String column;
    private final LocalizedText label;

    ReasoningAbility(String column, String zh, String en) {
        this.column = column;
        this.label = new LocalizedText(zh, en);
    }

    String column() {
        return column;
    }

    LocalizedText label() {
        return label;
    }
}
