package org.liangcai.itembank.generator;

import java.util.List;
import java.util.Random;
import java.util.Set;
import org.liangcai.itembank.Language;
import org.liangcai.itembank.LocalizedText;

/**
 * Who and what a story is about.
 *
 * @param person the first person, by number
 * @param colleague the second person, another one
 * @param goods what is bought, by number
 */
record WordCast(int person, int colleague, int goods) {

    /** What the texts call the members of the cast. */
    static final Set<String> NAMES = Set.of("person", "colleague", "goods", "measure");

    private static final List<LocalizedText> PEOPLE = List.of(
            name("李娜", "Li Na"),
            name("王强", "Wang Qiang"),
            name("张敏", "Zhang Min"),
            name("刘洋", "Liu Yang"),
            name("陈静", "Chen Jing"),
            name("赵磊", "Zhao Lei"),
            name("周婷", "Zhou Ting"),
            name("孙浩", "Sun Hao"),
            name("吴霞", "Wu Xia"),
            name("马丽", "Ma Li"),
            name("何军", "He Jun"),
            name("林芳", "Lin Fang"),
            name("郭涛", "Guo Tao"),
            name("邓梅", "Deng Mei"));
    private static final List<LocalizedText> GOODS = List.of(
            name("本 笔记本", "notebooks"),
            name("条 毛巾", "towels"),
            name("个 杯子", "cups"),
            name("副 手套", "pairs of gloves"),
            name("盒 牛奶", "cartons of milk"),
            name("把 刷子", "brushes"),
            name("卷 胶带", "rolls of tape"),
            name("只 灯泡", "light bulbs"));

    WordCast {
        boolean known = person >= 0 && person < PEOPLE.size() && colleague >= 0 && colleague < PEOPLE.size();
        if (!known || person == colleague || goods < 0 || goods >= GOODS.size()) {
            throw new IllegalArgumentException(
                    "The cast (%d, %d, %d) is not known.".formatted(person, colleague, goods));
        }
    }

    private static LocalizedText name(String zh, String en) {
        return new LocalizedText(zh, en);
    }

    static WordCast draw(Random random) {
        int person = random.nextInt(PEOPLE.size());
        int colleague = (person + 1 + random.nextInt(PEOPLE.size() - 1)) % PEOPLE.size();
        return new WordCast(person, colleague, random.nextInt(GOODS.size()));
    }

    String said(String name, Language language) {
        return switch (name) {
            case "person" -> PEOPLE.get(person).in(language);
            case "colleague" -> PEOPLE.get(colleague).in(language);
            case "measure" -> GOODS.get(goods).zh().split(" ", -1)[0];
            default ->
                language == Language.ZH
                        ? GOODS.get(goods).zh().split(" ", -1)[1]
                        : GOODS.get(goods).en();
        };
    }
}
