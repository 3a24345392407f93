package org.liangcai.assessment.scoring;

import java.util.List;
import org.liangcai.itembank.LocalizedText;
import org.liangcai.itembank.ScaleId;

/**
 * The shape of an interest profile.
 *
 * @param differentiation the highest minus the lowest of the six means, 0 to 4 (Holland 1973)
 * @param iachan Iachan's index of differentiation L = ½(x₁ − (x₂ + x₄)/2) on the ordered means, which looks at the top only (Iachan 1984)
 * @param flat whether the profile is too even for its shape to be read: differentiation below {@link #LEAST_DIFFERENTIATION}, or no
 *     larger than the errors of the six means bring about by themselves
 * @param consistency how near the first two letters lie on the hexagon; {@code UNDETERMINED} when a tie leaves them open
 * @param code the three-letter code, a group of types for each place; a group of more than one is a tie
 * @param leading the types that are not clearly lower than the highest, in order; all six if the profile is flat
 */
public record InterestShape(
        double differentiation,
        double iachan,
        boolean flat,
        Consistency consistency,
        List<List<ScaleId>> code,
        List<ScaleId> leading) {

    /** Below half a scale point between the highest and the lowest mean a profile is treated as flat; a convention of this product. */
    public static final double LEAST_DIFFERENTIATION = 0.5;

    public InterestShape {
        code = code.stream().map(List::copyOf).toList();
        leading = List.copyOf(leading);
    }

    /** The code in letters, ties in brackets: {@code SEA}, {@code S(EA)}. */
    public String letters() {
        StringBuilder letters = new StringBuilder();
        for (List<ScaleId> place : code) {
            String group = String.join("", place.stream().map(ScaleId::value).toList());
            letters.append(place.size() == 1 ? group : "(" + group + ")");
        }
        return letters.toString();
    }

    /** How near the two strongest types lie on the hexagon R–I–A–S–E–C. */
    public enum Consistency {
        HIGH(
                "相邻：两种兴趣在六边形上挨着，常常出现在同一种工作里。",
                "Neighbours: the two lie side by side on the hexagon and often come together in one kind of work."),
        MIDDLE("相隔一个：两种兴趣在六边形上隔着一个。", "One apart: one other type lies between the two on the hexagon."),
        LOW(
                "相对：两种兴趣在六边形上正好相对，同一种工作里不容易兼顾。",
                "Opposite: the two face each other on the hexagon and are not often found in one kind of work."),
        UNDETERMINED("分数相同，前两种兴趣分不出先后。", "Equal scores leave open which two types come first.");

        private final LocalizedText meaning;

        Consistency(String zh, String en) {
            this.meaning = new LocalizedText(zh, en);
        }

        public LocalizedText meaning() {
            return meaning;
        }
    }
}
