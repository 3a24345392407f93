package org.liangcai.itembank.generator;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.liangcai.itembank.LocalizedText;

/** The rules an item was made by, in words: one rule of a series, the subject of a story, or the parts of a composite design. */
final class DesignWords {

    private static final Map<String, LocalizedText> NAMES = names();
    /** What the figures of a composite design count, in their order. */
    private static final List<LocalizedText> CHECK_COUNTS = List.of(
            text("长号码", "long numbers"),
            text("不分段的号码", "numbers without gaps"),
            text("数字种类少的号码", "numbers of few digits"));

    private static final List<LocalizedText> CUBE_COUNTS =
            List.of(text("有方向的图案", "marks with a direction"), text("只错在方向的选项", "options wrong in direction only"));

    private DesignWords() {}

    /**
     * A design in both languages.
     *
     * @throws IllegalArgumentException if a part of the design has no words
     */
    static LocalizedText of(String design) {
        List<LocalizedText> parts = design.contains("=")
                ? Arrays.stream(design.split(" ")).map(DesignWords::rule).toList()
                : parts(design.split(" "));
        return new LocalizedText(
                String.join("；", parts.stream().map(LocalizedText::zh).toList()),
                String.join("; ", parts.stream().map(LocalizedText::en).toList()));
    }

    private static LocalizedText rule(String rule) {
        int sign = rule.indexOf('=');
        LocalizedText attribute = name(rule.substring(0, sign));
        LocalizedText change = name(rule.substring(sign + 1));
        return text(attribute.zh() + "：" + change.zh(), attribute.en() + ": " + change.en());
    }

    private static List<LocalizedText> parts(String... parts) {
        List<LocalizedText> counts = parts.length == 4 ? CHECK_COUNTS : CUBE_COUNTS;
        LocalizedText[] words = new LocalizedText[parts.length];
        words[0] = name(parts[0]);
        for (int part = 1; part < parts.length; part++) {
            LocalizedText count = counts.get(part - 1);
            words[part] = text(count.zh() + " " + parts[part] + " 个", count.en() + ": " + parts[part]);
        }
        return List.of(words);
    }

    private static LocalizedText name(String code) {
        LocalizedText name = NAMES.get(code);
        if (name == null) {
            throw new IllegalArgumentException("The design (%s) has no words.".formatted(code));
        }
        return name;
    }

    private static LocalizedText text(String zh, String en) {
        return new LocalizedText(zh, en);
    }

    private static Map<String, LocalizedText> names() {
        Map<String, LocalizedText> names = new HashMap<>();
        for (String line : LINES.strip().split("\n")) {
            String[] fields = line.split("\\|", -1);
            names.put(fields[0], text(fields[1], fields[2]));
        }
        return Map.copyOf(names);
    }

    private static final String LINES = """
            SAME_STEP|步长相同|the same step each time
            TWO_STEPS|两种步长轮流|two steps that take turns
            GROWING_STEP|步长逐次变化|a step that grows or shrinks
            TWO_SERIES|两个序列交替|two series that take turns
            DOUBLING_STEP|步长逐次加倍|a step that doubles
            THREE_STEPS|三种步长轮流|three steps that take turns
            SWINGING_STEP|来回摆动，越走越远|forwards and backwards, further each time
            THREE_SERIES|三个序列交替|three series that take turns
            TWO_SERIES_ONE_GROWING|两个序列交替，其中一个逐次增大|two series that take turns, one of them growing
            STEP_GROWS_FASTER|步长加快变化|a step that grows faster each time
            TWO_GROWING_STEPS|两种步长轮流，都在变化|two steps that take turns, both growing
            SAME_DIFFERENCE|差相同|the same difference
            SAME_RATIO|比相同|the same ratio
            SECOND_DIFFERENCE|差等量变化|differences that grow by the same amount
            SQUARES|平方数|square numbers
            SUM_OF_TWO|前两项之和|the sum of the two before
            MULTIPLY_AND_ADD|乘后再加减|multiplied, and something added
            ADD_THEN_MULTIPLY|加减和乘轮流|adding and multiplying in turn
            GROWING_FACTOR|倍数逐次加一|a factor that grows by one
            GEOMETRIC_DIFFERENCES|差按倍数变化|differences that grow by a factor
            CUBES|立方数|cube numbers
            SUM_OF_TWO_AND_MORE|前两项之和再加减|the sum of the two before, and something added
            THIRD_DIFFERENCE|二次差等量变化|second differences that grow by the same amount
            MULTIPLY_AND_ADD_MORE|乘后再加，加数逐次变化|multiplied, and more added each time
            MULTIPLES_OF_TWO|前两项的倍数之和或差|a sum or difference of multiples of the two before
            SHAPE|形状|shape
            COUNT|个数|number
            SIZE|大小|size
            SHADING|深浅|shading
            ROTATION|转动|turning
            MARKER|小圆点的位置|place of the dot
            DOTS|一组小圆点|set of dots
            LINES|一组线|set of lines
            SAME_IN_ROW|同一行相同|the same in each row
            SAME_IN_COLUMN|同一列相同|the same in each column
            PROGRESSION|逐格等量变化|changes by the same step
            DISTRIBUTION_OF_THREE|每行每列同样三种|the same three in each row and column
            SUM|前两格之和|the sum of the first two
            DIFFERENCE|第一格减第二格|the first less the second
            AND|前两格共有的|what the first two share
            OR|前两格任一格有的|what is in either of the first two
            XOR|只在前两格中一格有的|what is in only one of the first two
            REPLACED|一个字符被换掉|a character replaced
            DROPPED|漏了一个字符|a character left out
            DOUBLED|一个字符写了两次|a character written twice
            TRANSPOSED|相邻两个字符换位|two neighbours swapped
            SIMILAR|换成形近的字符|a similar character in its place
            QUARTER_TURN|转四分之一圈|a quarter turn
            CORNER_TURN|绕顶点转三分之一圈|a third of a turn about a corner
            EDGE_TURN|绕棱转半圈|half a turn about an edge
            WAGE|计时工资|pay by the hour
            PARTS_IN_BOXES|装箱|parts in boxes
            CHANGE|找零|change from a banknote
            BUS_ARRIVAL|到站时刻|when the bus arrives
            NET_WEIGHT|净重|net weight
            DISCOUNT|打折|a price reduced
            SHIFT|扣除休息的工时|the length of a shift
            PER_500_GRAMS|按斤计价|a price for 500 grams
            RENT_AND_FOOD|房租和伙食|rent and food
            BONUS_SHARE|按比例分奖金|a bonus shared in a ratio
            PIECEWORK|计件工资|pay by the piece
            NET_PAY|实发工资|pay after deductions
            TWO_DISCOUNTS|两次打折|a price reduced twice
            FEWER_PEOPLE|人少了要几天|the same work with fewer people
            LAMP_POSTS|路灯间隔|lamp posts at equal distances
            RAISE|涨工资|a raise
            AVERAGE|平均数|an average
            COMMISSION|提成|commission
            OVERTIME|加班费|overtime pay
            DELIVERY|送达时刻|when a delivery arrives
            MEETING|两车相遇|two vans meet
            PRICE_OF_TWO|两次购买比单价|two purchases that differ in one thing
            TWO_MACHINES|两台机器同做|two machines at the same work
            TWO_BOX_SIZES|大小两种箱子|large and small boxes
            MARK_UP|由售价求进价|a cost price from the selling price
            LAST_PART_OF_THE_WAY|两段速度的路程|a journey at two speeds
            STOCK_SALE|两种价格卖完|a stock sold at two prices
            JOINED_LATER|中途加入|one begins alone, another joins
            OVERTIME_HOURS|加班时数|hours of overtime
            """;
}
