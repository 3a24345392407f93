package org.liangcai.norms.file;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.liangcai.norms.AgeBand;
import org.liangcai.norms.BilingualText;
import org.liangcai.norms.ConstructNorm;
import org.liangcai.norms.NormSample;
import org.liangcai.norms.NormSource;
import org.liangcai.norms.NormTable;
import org.liangcai.norms.NormTableId;
import org.liangcai.norms.OutsideAges;
import org.liangcai.norms.SampleDesign;

/**
 * What a table that is to be built says about itself: a JSON file with the fields of {@code liangcai-norms/1} that nobody can work out of
 * raw scores. What is left out is said to be not stated. {@code {people}} in a text becomes the number of people.
 */
public final class NormAbout {

    private static final BilingualText NOT_STATED = new BilingualText("未说明", "not stated");
    private static final List<String> TEXTS =
            List.of("id", "dated", "instrument", "form", "language", "citation", "outsideAges");
    private static final List<String> BILINGUAL = List.of(
            "title", "population", "description", "place", "period", "drawing", "licence", "method", "reliabilityNote");

    private final Map<String, String> texts;
    private final Map<String, BilingualText> bilingual;
    private final int version;
    private final Map<String, Double> reliabilities;

    private NormAbout(
            Map<String, String> texts,
            Map<String, BilingualText> bilingual,
            int version,
            Map<String, Double> reliabilities) {
        this.texts = texts;
        this.bilingual = bilingual;
        this.version = version;
        this.reliabilities = reliabilities;
    }

    /** What a table says about itself of which nothing is known but its name. */
    public static NormAbout named(String id, YearMonth dated) {
        return new NormAbout(Map.of("id", id, "dated", dated.toString()), Map.of(), 1, Map.of());
    }

    /**
     * Reads the file.
     *
     * @param otherwise what is said where the file says nothing
     * @throws NormFileException that names every fault with line and column
     */
    public static NormAbout read(String file, String text, NormAbout otherwise) {
        var faults = new ArrayList<NormFileFault>();
        var texts = new java.util.HashMap<>(otherwise.texts);
        var bilingual = new java.util.HashMap<String, BilingualText>();
        var reliabilities = new java.util.HashMap<String, Double>();
        int version = otherwise.version;
        LocatedJson root = LocatedJson.read(file, text);
        if (!(root instanceof LocatedJson.Fields fields)) {
            throw new NormFileException(List.of(new NormFileFault(
                    file,
                    root.line(),
                    root.column(),
                    new BilingualText("文件的内容要是一个对象（写在花括号里）。", "The file must hold an object."))));
        }
        for (Map.Entry<String, LocatedJson> field : fields.values().entrySet()) {
            String name = field.getKey();
            LocatedJson value = field.getValue();
            Optional<BilingualText> fault = Optional.empty();
            if (TEXTS.contains(name)
                    && value instanceof LocatedJson.Text(int _, int _, String word)
                    && !word.isBlank()) {
                fault = faulty(name, word);
                texts.put(name, word);
            } else if (BILINGUAL.contains(name)
                    && value instanceof LocatedJson.Fields both
                    && both.values().size() == 2
                    && both.values().get("zh") instanceof LocatedJson.Text(int _, int _, String zh)
                    && both.values().get("en") instanceof LocatedJson.Text(int _, int _, String en)
                    && !zh.isBlank()
                    && !en.isBlank()) {
                bilingual.put(name, new BilingualText(zh, en));
            } else if (name.equals("version")
                    && value instanceof LocatedJson.Number(int _, int _, double number)
                    && number >= 1
                    && number == Math.rint(number)) {
                version = (int) number;
            } else if (name.equals("reliability") && value instanceof LocatedJson.Fields of) {
                for (Map.Entry<String, LocatedJson> construct : of.values().entrySet()) {
                    if (construct.getValue() instanceof LocatedJson.Number(int _, int _, double number)
                            && number > 0
                            && number < 1) {
                        reliabilities.put(construct.getKey(), number);
                    } else {
                        fault = Optional.of(BilingualText.of(
                                "（%s）的信度要是大于 0、小于 1 的数。",
                                "The reliability of (%s) must be a number above 0 and below 1.", construct.getKey()));
                    }
                }
            } else {
                fault = Optional.of(
                        known(name)
                                ? BilingualText.of("字段（%s）要是%s。", "The field (%s) must be %s.", name, expected(name))
                                : BilingualText.of(
                                        "这里不认识字段（%s）。%n可以用的有：%s、%s、version、reliability。",
                                        "The field (%s) is not known here.%nMaybe one of %s, %s, version, reliability.",
                                        name,
                                        TEXTS,
                                        BILINGUAL));
            }
            fault.ifPresent(message -> faults.add(new NormFileFault(file, value.line(), value.column(), message)));
        }
        if (!faults.isEmpty()) {
            throw new NormFileException(faults);
        }
        return new NormAbout(texts, bilingual, version, reliabilities);
    }

    private static boolean known(String name) {
        return TEXTS.contains(name) || BILINGUAL.contains(name) || name.equals("version") || name.equals("reliability");
    }

    private static BilingualText expected(String name) {
        if (TEXTS.contains(name)) {
            return FileWords.TEXT;
        }
        return switch (name) {
            case "version" -> new BilingualText("1 或以上的整数", "a whole number from 1");
            case "reliability" -> new BilingualText("一个对象，每个量表一个数", "an object with a number for each construct");
            default -> new BilingualText("一个对象，zh 和 en 都不能空着", "an object with a zh and an en that are not empty");
        };
    }

    private static Optional<BilingualText> faulty(String name, String word) {
        try {
            if (name.equals("dated")) {
                YearMonth.parse(word);
            } else if (name.equals("outsideAges")) {
                OutsideAges.valueOf(word);
            }
            return Optional.empty();
        } catch (DateTimeException notAMonth) {
            return Optional.of(BilingualText.of("字段（%s）要是%s。", "The field (%s) must be %s.", name, FileWords.MONTH));
        } catch (IllegalArgumentException unknown) {
            return Optional.of(BilingualText.of(
                    "字段（outsideAges）要是以下之一：%s。",
                    "The field (outsideAges) must be one of %s.", List.of(OutsideAges.values())));
        }
    }

    /** The reliability the file gives for a construct. */
    public Optional<Double> reliability(String construct) {
        return Optional.ofNullable(reliabilities.get(construct));
    }

    /** What the table is called. */
    public BilingualText title() {
        String id = texts.getOrDefault("id", "norms");
        return bilingual.getOrDefault("title", new BilingualText(id, id));
    }

    /**
     * The table.
     *
     * @param method said where the file says nothing
     * @param reliabilityNote said where the file says nothing
     * @param validAges the ages the cells hold
     * @param people how many people were used
     * @param smallestCell how many each cell must hold
     */
    public NormTable table(
            BilingualText method,
            BilingualText reliabilityNote,
            AgeBand validAges,
            int people,
            int smallestCell,
            List<ConstructNorm> constructs) {
        return new NormTable(
                NormTableId.of(texts.getOrDefault("id", "norms")),
                version,
                YearMonth.parse(texts.getOrDefault("dated", "0001-01")),
                title(),
                texts.getOrDefault("instrument", "not stated"),
                texts.getOrDefault("form", "not stated"),
                new NormSample(
                        said("population", people, () -> NOT_STATED),
                        said(
                                "description",
                                people,
                                () -> new BilingualText(
                                        "%d 人；来源未说明".formatted(people),
                                        "%d people; not stated who they were".formatted(people))),
                        texts.getOrDefault("language", "und"),
                        Optional.of(new SampleDesign(
                                said("place", people, () -> NOT_STATED),
                                said("period", people, () -> NOT_STATED),
                                said("drawing", people, () -> NOT_STATED),
                                people,
                                smallestCell))),
                new NormSource(texts.getOrDefault("citation", "not stated"), said("licence", people, () -> NOT_STATED)),
                said("method", people, () -> method),
                said("reliabilityNote", people, () -> reliabilityNote),
                validAges,
                OutsideAges.valueOf(texts.getOrDefault("outsideAges", OutsideAges.REFUSE.name())),
                constructs);
    }

    private BilingualText said(String name, int people, Supplier<BilingualText> otherwise) {
        BilingualText text = Optional.ofNullable(bilingual.get(name)).orElseGet(otherwise);
        return new BilingualText(
                text.zh().replace("{people}", String.valueOf(people)),
                text.en().replace("{people}", String.valueOf(people)));
    }
}
