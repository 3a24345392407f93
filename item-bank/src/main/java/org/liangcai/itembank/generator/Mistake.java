package org.liangcai.itembank.generator;

import java.util.Arrays;
import java.util.List;
import org.liangcai.itembank.LocalizedText;

/** The typical mistakes that wrong options come from. */
public enum Mistake {
    LAST_STEP_REPEATED("LETTERS", "把最后一步照样再走一次", "takes the last step once more"),
    EARLIER_STEP_REPEATED("LETTERS", "用了倒数第二步", "takes the last step but one"),
    WRONG_DIRECTION("LETTERS", "方向走反了", "goes the right number of letters the wrong way"),
    ONE_TOO_FAR("LETTERS", "多数了一个字母", "counts one letter too many"),
    ONE_TOO_SHORT("LETTERS", "少数了一个字母", "counts one letter too few"),
    NEXT_IN_THE_ALPHABET("LETTERS", "只接着字母表往下写", "just goes on with the alphabet"),
    OTHER_SERIES("LETTERS", "接成了另外一列", "goes on with the other of two series"),
    LETTER_REPEATED("LETTERS", "重复了前面的字母", "repeats a letter shown"),
    MISCOUNTED("LETTERS", "数错了几个字母", "is a few letters out"),

    STEP_LEFT_OUT("WORDS", "少算了一步", "leaves out a step"),
    FACT_LEFT_OUT("WORDS", "漏看了一个条件", "overlooks a fact"),
    OPPOSITE_OPERATION("WORDS", "该加的减了，或者该减的加了", "adds where one subtracts, or the other way round"),
    WRONG_BASE("WORDS", "用错了其中的一个数", "works with the wrong one of the amounts"),
    INTERMEDIATE_RESULT("WORDS", "把中间结果当成了答案", "stops at an interim result"),
    UNIT_NOT_CONVERTED("WORDS", "单位没有换算，或者换算错了", "does not convert a unit, or converts it wrongly"),
    PERCENTAGE_AS_AMOUNT("WORDS", "把百分数当成了数量", "takes a percentage for an amount"),
    COMPLEMENT_TAKEN("WORDS", "把减掉的部分当成了剩下的", "takes the part taken away for the part that is left"),
    COUNTED_ONE_OFF("WORDS", "多算或少算了一个", "counts one too many or one too few"),
    SLIP_IN_CALCULATING("WORDS", "计算时看错或写错一位", "slips in one digit"),

    OVERLOOKED("CHECKING", "没有看出不同", "does not see the difference"),
    FALSE_ALARM("CHECKING", "把相同的看成了不同", "takes what is the same for different"),
    WRONG_LINE("CHECKING", "看串了行", "slips into another line"),

    MIRROR_IMAGE("CUBES", "把镜像当成了转动", "takes the mirror image for a turn"),
    MARKS_SWAPPED("CUBES", "两个面的图案调换了位置", "lets two marks change places"),
    MARK_TURNED("CUBES", "图案在自己的面上转了方向", "lets a mark turn on its own face"),
    MARK_MOVED("CUBES", "图案跑到了不可能的面上", "puts a mark where it cannot be");

    private final String family;
    private final LocalizedText words;

    Mistake(String family, String zh, String en) {
        this.family = family;
        this.words = new LocalizedText(zh, en);
    }

    /** What the person who makes it does, to follow "somebody who …". */
    public LocalizedText words() {
        return words;
    }

    static List<Mistake> of(AptitudeFamily family) {
        return Arrays.stream(values())
                .filter(mistake -> mistake.family.equals(family.name()))
                .toList();
    }
}
