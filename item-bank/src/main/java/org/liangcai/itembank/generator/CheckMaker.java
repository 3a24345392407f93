package org.liangcai.itembank.generator;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.liangcai.itembank.LocalizedText;

/**
 * Makes a record and its copy from a design and a seed. The design is the kind of change, and how many of the three numbers are long,
 * how many are written without gaps, and how many are made of few digits. With the last position as the key nothing is changed.
 *
 * <p>The people and addresses are made up from lists of common names, the numbers by chance.
 */
final class CheckMaker implements ItemMaker {

    private static final int ATTEMPTS = 40;
    private static final int NUMBERS = 3;
    private static final List<CheckLine> NUMBER_LINES =
            List.of(CheckLine.ORDER, CheckLine.ACCOUNT, CheckLine.STAFF, CheckLine.WAYBILL, CheckLine.CARD);
    private static final String[] SURNAMES = words("李Li 陈Chen 刘Liu 王Wang 周Zhou 吴Wu 杨Yang 孙Sun 马Ma 何He 林Lin 郭Guo");
    private static final String[] GIVEN =
            words("伟wei 明ming 洁jie 浩hao 婷ting 涛tao 梅mei 佳jia 峰feng 俊jun 雪xue 建jian 文wen 清qing 宁ning 晨chen 莉li");
    private static final String[] ROADS =
            words("文wen 华hua 新xin 和he 平ping 光guang 大da 学xue 园yuan 江jiang 河he 中zhong 建jian 明ming 清qing");
    private static final String[] CITIES =
            words("杭州Hangzhou 成都Chengdu 武汉Wuhan 长沙Changsha 合肥Hefei 南昌Nanchang 济南Jinan 厦门Xiamen");

    private static String[] words(String text) {
        return text.split(" ", -1);
    }

    @Override
    public int optionCount() {
        return CheckSpecification.OPTIONS;
    }

    @Override
    public String design(Random random) {
        CheckChange change = CheckChange.values()[random.nextInt(CheckChange.values().length)];
        return new Design(change, random.nextInt(4), random.nextInt(4), random.nextInt(4)).text();
    }

    @Override
    public boolean proves(ItemSpecification item) {
        return item instanceof CheckSpecification check && CheckSolver.proves(check);
    }

    @Override
    public Optional<GeneratedItem> generate(String design, int key, long seed) {
        Design wanted = Design.parse(design);
        Random random = new Random(seed);
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Draft draft = draft(wanted, random);
            boolean same = key == CheckSpecification.OPTIONS;
            Optional<LocalizedText> copied = same ? Optional.empty() : draft.copied(key - 1, wanted.change, random);
            if (same || copied.isPresent()) {
                CheckSpecification item = new CheckSpecification(draft.record(), copied, key);
                if (CheckSolver.proves(item)) {
                    return Optional.of(new GeneratedItem(item, design, seed, wanted.features(same), mistakes(key)));
                }
            }
        }
        return Optional.empty();
    }

    private static Map<Integer, Mistake> mistakes(int key) {
        Map<Integer, Mistake> mistakes = new TreeMap<>();
        for (int option = 1; option <= CheckSpecification.OPTIONS; option++) {
            if (option != key) {
                boolean changed = key < CheckSpecification.OPTIONS;
                boolean none = option == CheckSpecification.OPTIONS;
                boolean next = changed && Math.abs(option - key) == 1;
                mistakes.put(option, none ? Mistake.OVERLOOKED : next ? Mistake.WRONG_LINE : Mistake.FALSE_ALARM);
            }
        }
        return mistakes;
    }

    private static Draft draft(Design wanted, Random random) {
        List<CheckLine> numbers = new ArrayList<>(NUMBER_LINES);
        Collections.shuffle(numbers, random);
        List<CheckLine> lines = new ArrayList<>(numbers.subList(0, NUMBERS));
        List<Boolean> isLong = some(wanted.longNumbers, random);
        List<Boolean> isSolid = some(wanted.solid, random);
        List<Boolean> hasFew = some(wanted.fewDigits, random);
        Map<CheckLine, String> written = new HashMap<>();
        for (int number = 0; number < NUMBERS; number++) {
            written.put(lines.get(number), number(isLong.get(number), isSolid.get(number), hasFew.get(number), random));
        }
        lines.add(CheckLine.NAME);
        lines.add(CheckLine.ADDRESS);
        Collections.shuffle(lines, random);
        return new Draft(lines, written, person(random), road(random), Place.draw(random));
    }

    private static List<Boolean> some(int chosen, Random random) {
        List<Boolean> flags = new ArrayList<>();
        for (int index = 0; index < NUMBERS; index++) {
            flags.add(index < chosen);
        }
        Collections.shuffle(flags, random);
        return flags;
    }

    private static String number(boolean isLong, boolean isSolid, boolean hasFew, Random random) {
        int length = isLong ? 12 : 6;
        int group = isLong ? 4 : 3;
        String digits = hasFew ? few(random) : "0123456789";
        StringBuilder number = new StringBuilder();
        char last = ' ';
        int run = 0;
        for (int place = 0; place < length; place++) {
            char digit = digits.charAt(random.nextInt(digits.length()));
            while (digit == last && run >= (hasFew ? 2 : 1)) {
                digit = digits.charAt(random.nextInt(digits.length()));
            }
            run = digit == last ? run + 1 : 1;
            if (!isSolid && place > 0 && place % group == 0) {
                number.append(' ');
            }
            number.append(digit);
            last = digit;
        }
        return number.toString();
    }

    private static String few(Random random) {
        List<String> sets = List.of("368", "689", "335688", "1177", "0698", "2575");
        return sets.get(random.nextInt(sets.size()));
    }

    private static LocalizedText person(Random random) {
        String surname = pick(SURNAMES, random);
        String one = pick(GIVEN, random);
        String other = pick(GIVEN, random);
        while (other.equals(one)) {
            other = pick(GIVEN, random);
        }
        return new LocalizedText(
                chinese(surname) + chinese(one) + chinese(other),
                latin(surname) + " " + capital(latin(one) + latin(other)));
    }

    private static LocalizedText road(Random random) {
        String one = pick(ROADS, random);
        String other = pick(ROADS, random);
        while (other.equals(one)) {
            other = pick(ROADS, random);
        }
        return new LocalizedText(chinese(one) + chinese(other), capital(latin(one) + latin(other)));
    }

    private static String pick(String[] words, Random random) {
        return words[random.nextInt(words.length)];
    }

    private static String chinese(String word) {
        return word.replaceAll("[A-Za-z]", "");
    }

    private static String latin(String word) {
        return word.replaceAll("[^A-Za-z]", "");
    }

    private static String capital(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    /**
     * The rest of an address.
     *
     * @param city the city, in both languages
     * @param house the number of the house
     * @param block the number of the block
     * @param room the number of the room
     */
    private record Place(String city, int house, int block, String room) {

        static Place draw(Random random) {
            return new Place(
                    pick(CITIES, random),
                    11 + random.nextInt(280),
                    1 + random.nextInt(9),
                    "%d%02d".formatted(2 + random.nextInt(16), 1 + random.nextInt(28)));
        }

        LocalizedText address(LocalizedText road, String number) {
            return new LocalizedText(
                    "%s市%s路%d号/%d栋%s室".formatted(chinese(city), road.zh(), house, block, number),
                    "Room %s, Block %d,/%d %s Road, %s".formatted(number, block, house, road.en(), latin(city)));
        }
    }

    /** A record before it is written out. */
    private record Draft(
            List<CheckLine> lines,
            Map<CheckLine, String> numbers,
            LocalizedText person,
            LocalizedText road,
            Place place) {

        CheckRecord record() {
            return new CheckRecord(lines, lines.stream().map(this::value).toList());
        }

        private LocalizedText value(CheckLine line) {
            return switch (line) {
                case NAME -> person;
                case ADDRESS -> place.address(road, place.room);
                case ORDER, ACCOUNT, STAFF, WAYBILL, CARD -> number(line);
            };
        }

        private LocalizedText number(CheckLine line) {
            String number = numbers.getOrDefault(line, "0");
            return new LocalizedText(number, number);
        }

        Optional<LocalizedText> copied(int line, CheckChange change, Random random) {
            CheckLine kind = lines.get(line);
            return switch (kind) {
                case NAME -> change.inWords(person, random);
                case ADDRESS ->
                    random.nextBoolean()
                            ? change.inWords(road, random).map(wrong -> place.address(wrong, place.room))
                            : change.inDigits(place.room, random).map(wrong -> place.address(road, wrong));
                case ORDER, ACCOUNT, STAFF, WAYBILL, CARD ->
                    change.inDigits(number(kind).zh(), random).map(wrong -> new LocalizedText(wrong, wrong));
            };
        }
    }

    /**
     * What an item is made by.
     *
     * @param change how the copy differs, if it does
     * @param longNumbers how many of the numbers are long
     * @param solid how many of the numbers are written without gaps
     * @param fewDigits how many of the numbers are made of few digits
     */
    private record Design(CheckChange change, int longNumbers, int solid, int fewDigits) {

        static Design parse(String text) {
            String[] parts = text.split(" ", -1);
            if (parts.length != 4) {
                throw new IllegalArgumentException("The design of a check (%s) cannot be read.".formatted(text));
            }
            return new Design(
                    CheckChange.valueOf(parts[0]),
                    Integer.parseInt(parts[1]),
                    Integer.parseInt(parts[2]),
                    Integer.parseInt(parts[3]));
        }

        String text() {
            return "%s %d %d %d".formatted(change, longNumbers, solid, fewDigits);
        }

        Map<String, Integer> features(boolean same) {
            return Map.of(
                    same ? "NO_DIFFERENCE" : change.name(),
                    1,
                    "LONG_NUMBER",
                    longNumbers,
                    "WITHOUT_GAPS",
                    solid,
                    "FEW_DIGITS",
                    fewDigits);
        }
    }
}
