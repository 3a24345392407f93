package org.liangcai.assessment.forms;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.liangcai.assessment.RefusedException;
import org.liangcai.itembank.kept.FormBlueprint;
import org.liangcai.itembank.kept.FormBlueprint.Point;
import org.liangcai.itembank.kept.FormBlueprint.TagBound;

/** Blueprints as they are typed: a line for each tag and for each point of the target. */
public final class BlueprintText {

    /** The longest form there can be. */
    public static final int LONGEST_FORM = 300;

    private static final String BETWEEN = "\\s*[,，;；]\\s*";

    private BlueprintText() {}

    /**
     * Reads how many items of a tag: {@code tag, least, most} in each line; without the third as many as the form has.
     *
     * @throws RefusedException with {@link FormRefusal#FORM_BOUNDS_UNFIT} and the line
     */
    public static List<TagBound> bounds(String text) {
        List<TagBound> bounds = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (String line : lines(text)) {
            String[] parts = line.split(BETWEEN);
            boolean fits = (parts.length == 2 || parts.length == 3)
                    && !parts[0].isBlank()
                    && parts[1].matches("\\d{1,3}")
                    && (parts.length == 2 || parts[2].matches("\\d{1,3}"))
                    && seen.add(parts[0]);
            int least = fits ? Integer.parseInt(parts[1]) : 0;
            int most = fits && parts.length == 3 ? Integer.parseInt(parts[2]) : LONGEST_FORM;
            if (!fits || most < least) {
                throw new RefusedException(FormRefusal.FORM_BOUNDS_UNFIT, line);
            }
            bounds.add(new TagBound(parts[0], least, most));
        }
        return bounds;
    }

    /**
     * Reads a target: {@code ability, information} in each line.
     *
     * @throws RefusedException with {@link FormRefusal#FORM_TARGET_UNFIT} and the line
     */
    public static List<Point> target(String text) {
        List<Point> points = new ArrayList<>();
        for (String line : lines(text)) {
            String[] parts = line.replace('−', '-').split(BETWEEN);
            if (parts.length != 2
                    || !parts[0].matches("[+-]?\\d{1,2}(\\.\\d{1,3})?")
                    || !parts[1].matches("\\d{1,3}(\\.\\d{1,3})?")
                    || Double.parseDouble(parts[1]) == 0) {
                throw new RefusedException(FormRefusal.FORM_TARGET_UNFIT, line);
            }
            points.add(new Point(Double.parseDouble(parts[0]), Double.parseDouble(parts[1])));
        }
        return points;
    }

    /**
     * Puts a blueprint together.
     *
     * @throws RefusedException with {@link FormRefusal#FORM_BLUEPRINT_UNFIT} if it does not hold
     */
    public static FormBlueprint blueprint(
            int length, int forms, int overlap, List<TagBound> bounds, List<Point> target) {
        boolean fits = length >= 1
                && length <= LONGEST_FORM
                && forms >= 1
                && forms <= FormBlueprint.MOST_FORMS
                && overlap >= 0
                && !target.isEmpty();
        if (!fits) {
            throw new RefusedException(FormRefusal.FORM_BLUEPRINT_UNFIT, LONGEST_FORM, FormBlueprint.MOST_FORMS);
        }
        return new FormBlueprint(length, bounds, target, forms, overlap);
    }

    private static List<String> lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }
}
