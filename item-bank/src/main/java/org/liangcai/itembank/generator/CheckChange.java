package org.liangcai.itembank.generator;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.liangcai.itembank.LocalizedText;

/** How a copy comes to differ from its original: the errors that clerks make when they copy. */
enum CheckChange {
    /** Another character stands in its place. */
    REPLACED,
    /** A character is left out. */
    DROPPED,
    /** A character is written twice. */
    DOUBLED,
    /** Two neighbours have changed places. */
    TRANSPOSED,
    /** One that looks like it stands in its place. */
    SIMILAR;

    private static final Map<Character, Character> SIMILAR_DIGITS =
            Map.of('0', '8', '1', '7', '3', '8', '5', '6', '6', '8', '7', '1', '8', '3', '9', '0');
    private static final Map<Character, Character> SIMILAR_LETTERS = Map.ofEntries(
            Map.entry('e', 'c'),
            Map.entry('a', 'o'),
            Map.entry('o', 'a'),
            Map.entry('n', 'm'),
            Map.entry('m', 'n'),
            Map.entry('u', 'v'),
            Map.entry('h', 'b'),
            Map.entry('g', 'q'),
            Map.entry('q', 'g'),
            Map.entry('t', 'f'),
            Map.entry('i', 'j'));
    private static final Map<Character, Character> SIMILAR_CHINESE = pairs(
            "李季 陈阵 刘浏 王玉 周同 吴昊 杨扬 孙孔 马乌 何河 林琳 郭廓 伟玮 明朋 洁结 浩皓 婷停 涛淘 梅海 佳住 峰锋 俊浚 雪雷 建健 文丈 清青 宁宇 晨辰 莉利 华毕 新析 和知 平乎 光先 大太 学字 园圆 江汪 河何 中申");

    private static Map<Character, Character> pairs(String text) {
        Map<Character, Character> pairs = new java.util.HashMap<>();
        for (String pair : text.split(" ", -1)) {
            pairs.put(pair.charAt(0), pair.charAt(1));
        }
        return Map.copyOf(pairs);
    }

    /** A number, or one of its parts, copied wrongly; none if there is no place for it. */
    Optional<String> inDigits(String number, Random random) {
        return changed(number, "0123456789", SIMILAR_DIGITS, random);
    }

    /** A word copied wrongly in both languages; none if there is no place for it. */
    Optional<LocalizedText> inWords(LocalizedText word, Random random) {
        Optional<String> chinese = changed(word.zh(), "伟明洁浩婷涛梅佳峰俊雪建文清宁晨莉", SIMILAR_CHINESE, random);
        Optional<String> english = changed(word.en(), "aeiounghjxz", SIMILAR_LETTERS, random);
        return chinese.flatMap(zh -> english.map(en -> new LocalizedText(zh, en)));
    }

    private Optional<String> changed(String text, String others, Map<Character, Character> similar, Random random) {
        List<Integer> places = new ArrayList<>();
        for (int place = 0; place < text.length(); place++) {
            if (possible(text, place, similar)) {
                places.add(place);
            }
        }
        if (places.isEmpty()) {
            return Optional.empty();
        }
        int place = places.get(random.nextInt(places.size()));
        char here = text.charAt(place);
        String before = text.substring(0, place);
        String behind = text.substring(place + 1);
        return Optional.of(
                switch (this) {
                    case DROPPED -> before + behind;
                    case DOUBLED -> before + here + here + behind;
                    case TRANSPOSED -> before + behind.charAt(0) + here + behind.substring(1);
                    case SIMILAR -> before + similar.getOrDefault(here, here) + behind;
                    case REPLACED -> before + other(here, others, similar, random) + behind;
                });
    }

    /** Never at a capital letter, a space or a comma, which would change the look of the whole. */
    private boolean possible(String text, int place, Map<Character, Character> similar) {
        char here = text.charAt(place);
        boolean letter = Character.isLetterOrDigit(here) && !Character.isUpperCase(here);
        return letter
                && switch (this) {
                    case REPLACED, DOUBLED -> true;
                    case DROPPED -> text.length() > 2;
                    case SIMILAR -> similar.containsKey(here);
                    case TRANSPOSED ->
                        place + 1 < text.length()
                                && text.charAt(place + 1) != here
                                && Character.isLetterOrDigit(text.charAt(place + 1));
                };
    }

    private static char other(char here, String others, Map<Character, Character> similar, Random random) {
        char other = here;
        while (other == here
                || similar.getOrDefault(here, here) == other
                || similar.getOrDefault(other, other) == here) {
            other = others.charAt(random.nextInt(others.length()));
        }
        return other;
    }
}
