package org.liangcai.norms.file;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.liangcai.norms.AgeBand;
import org.liangcai.norms.BilingualText;
import org.liangcai.norms.ConstructId;
import org.liangcai.norms.ConstructNorm;
import org.liangcai.norms.FaultyNormException;
import org.liangcai.norms.NormCell;
import org.liangcai.norms.NormFault;
import org.liangcai.norms.NormSample;
import org.liangcai.norms.NormSex;
import org.liangcai.norms.NormSource;
import org.liangcai.norms.NormTable;
import org.liangcai.norms.NormTableId;
import org.liangcai.norms.NormValues;
import org.liangcai.norms.OutsideAges;
import org.liangcai.norms.RawRange;
import org.liangcai.norms.SampleDesign;

/**
 * Reads a norm table from one file of the format {@code liangcai-norms/1}. Everything that is wrong is told at once, each fault with its
 * line and column: what cannot be read, and what no norm table may be (gaps and overlaps of ages, cells that come twice or stand on too
 * few people, values that fall where raw scores rise).
 */
public final class NormFileReader {

    static final String FORMAT = "liangcai-norms/1";

    private final String file;
    private final List<NormFileFault> faults = new ArrayList<>();
    private final Map<NormCell, LocatedJson> places = new IdentityHashMap<>();

    private NormFileReader(String file) {
        this.file = file;
    }

    /**
     * Reads a table.
     *
     * @param file what the file is called in messages
     * @param text its text
     * @throws NormFileException that names every fault found
     */
    public static NormTable read(String file, String text) {
        var reader = new NormFileReader(file);
        LocatedJson root = LocatedJson.read(file, text);
        Optional<NormTable> table = reader.table(root);
        if (!reader.faults.isEmpty() || table.isEmpty()) {
            throw new NormFileException(reader.faults);
        }
        return table.get();
    }

    private Optional<NormTable> table(LocatedJson root) {
        Node node = node(root, new BilingualText("整个表", "The table"));
        String format = node.text("format");
        if (!format.equals(FORMAT)) {
            fault(
                    node.place("format"),
                    BilingualText.of("格式（%s）要是（%s）。", "The format (%s) must be (%s).", format, FORMAT));
            return Optional.empty();
        }
        String id = node.text("id");
        int version = node.whole("version");
        YearMonth dated = node.month("dated");
        BilingualText title = node.bilingual("title");
        String instrument = node.text("instrument");
        String form = node.text("form");
        NormSample sample = sample(node.node("sample"));
        Node from = node.node("source");
        String citation = from.text("citation");
        BilingualText licence = from.bilingual("licence");
        from.close();
        BilingualText method = node.bilingual("method");
        BilingualText reliabilityNote = node.bilingual("reliabilityNote");
        AgeBand validAges = node.ages("validAges");
        OutsideAges outsideAges = node.constant("outsideAges", OutsideAges.class, OutsideAges.REFUSE);
        List<ConstructNorm> constructs = constructs(node);
        node.optional("build");
        node.close();
        boolean readable = faults.isEmpty();
        NormTable.faults(version, instrument, form, sample, validAges, constructs).stream()
                // Where something could not be read, what is missing because of it is no fault of its own.
                .filter(fault -> readable
                        || fault.cell().isPresent() && !fault.message().en().contains("leave a gap"))
                .forEach(fault -> fault(place(fault, node.at), fault.message()));
        return faults.isEmpty()
                ? Optional.of(new NormTable(
                        NormTableId.of(id),
                        version,
                        dated,
                        title,
                        instrument,
                        form,
                        sample,
                        new NormSource(citation, licence),
                        method,
                        reliabilityNote,
                        validAges,
                        outsideAges,
                        constructs))
                : Optional.empty();
    }

    private LocatedJson place(NormFault fault, LocatedJson table) {
        return fault.cell().map(places::get).orElse(table);
    }

    private NormSample sample(Node node) {
        BilingualText population = node.bilingual("population");
        BilingualText description = node.bilingual("description");
        String language = node.text("language");
        Optional<SampleDesign> design = node.optional("people").map(_ -> design(node));
        node.close();
        return made(node.at, () -> new NormSample(population, description, language, design))
                .orElseGet(() -> new NormSample(population, description, "und"));
    }

    private SampleDesign design(Node node) {
        BilingualText place = node.bilingual("place");
        BilingualText period = node.bilingual("period");
        BilingualText drawing = node.bilingual("drawing");
        int people = node.whole("people");
        int smallest = node.whole("smallestCell");
        return made(node.at, () -> new SampleDesign(place, period, drawing, people, smallest))
                .orElseGet(() -> new SampleDesign(place, period, drawing, 1, 1));
    }

    private List<ConstructNorm> constructs(Node table) {
        var norms = new ArrayList<ConstructNorm>();
        for (LocatedJson element : table.elements("constructs")) {
            Node node = node(element, new BilingualText("每个量表", "A construct"));
            String name = node.text("construct");
            double minimum = node.number("minimum");
            double maximum = node.number("maximum");
            var cells = new ArrayList<NormCell>();
            for (LocatedJson cell : node.elements("cells")) {
                cell(node(cell, new BilingualText("每个组", "A cell"))).ifPresent(cells::add);
            }
            node.optional("models");
            node.close();
            made(node.at, () -> new ConstructNorm(ConstructId.of(name), new RawRange(minimum, maximum), cells))
                    .ifPresent(norms::add);
        }
        return norms;
    }

    private Optional<NormCell> cell(Node node) {
        int before = faults.size();
        Optional<NormSex> sex = node.optional("sex").map(_ -> node.constant("sex", NormSex.class, NormSex.FEMALE));
        AgeBand ages = node.ages("ages");
        OptionalInt people =
                node.optional("people").isPresent() ? OptionalInt.of(node.whole("people")) : OptionalInt.empty();
        double mean = node.number("mean");
        double deviation = node.number("standardDeviation");
        double reliability = node.number("reliability");
        Optional<NormValues> values = node.optional("raw").flatMap(_ -> values(node));
        node.close();
        if (faults.size() > before) {
            return Optional.empty();
        }
        Optional<NormCell> cell =
                made(node.at, () -> new NormCell(sex, ages, people, mean, deviation, reliability, values));
        cell.ifPresent(read -> places.put(read, node.at));
        return cell;
    }

    private Optional<NormValues> values(Node node) {
        int before = faults.size();
        double[] raws = node.numbers("raw");
        double[] zs = node.numbers("z");
        double[] errors = node.optional("standardError").isPresent() ? node.numbers("standardError") : new double[0];
        if (faults.size() > before) {
            return Optional.empty();
        }
        List<NormValues.Fault> wrong = NormValues.faults(raws, zs, errors);
        for (NormValues.Fault fault : wrong) {
            List<LocatedJson> list = node.elements(
                    switch (fault.column()) {
                        case RAWS -> "raw";
                        case ZS -> "z";
                        case STANDARD_ERRORS -> "standardError";
                    });
            fault(fault.index() < list.size() ? list.get(fault.index()) : node.at, fault.message());
        }
        return wrong.isEmpty() ? Optional.of(NormValues.of(raws, zs, errors)) : Optional.empty();
    }

    /** What a constructor makes; what it refuses is a fault. */
    private <T> Optional<T> made(LocatedJson at, java.util.function.Supplier<T> constructor) {
        try {
            return Optional.of(constructor.get());
        } catch (FaultyNormException refused) {
            fault(at, refused.text());
            return Optional.empty();
        }
    }

    private void fault(LocatedJson at, BilingualText message) {
        faults.add(new NormFileFault(file, at.line(), at.column(), message));
    }

    private Node node(LocatedJson at, BilingualText what) {
        if (at instanceof LocatedJson.Fields fields) {
            return new Node(at, fields.values());
        }
        fault(at, BilingualText.of("%s要是一个对象（写在花括号里）。", "%s must be an object.", what));
        return new Node(at, null);
    }

    /** An object that is being read; what is not as it must be is a fault, and something harmless stands in for it. */
    private final class Node {

        private static final BilingualText UNREADABLE = new BilingualText("—", "—");
        private static final YearMonth NO_MONTH = YearMonth.of(1, 1);
        private static final AgeBand NO_AGES = new AgeBand(0, 0);

        private final LocatedJson at;
        private final @Nullable Map<String, LocatedJson> values;
        private final Set<String> asked = new TreeSet<>();

        /** Without values it is one that could not be read, whose fields are not missed. */
        Node(LocatedJson at, @Nullable Map<String, LocatedJson> values) {
            this.at = at;
            this.values = values;
        }

        /** Names the fields nobody asked for: a word with a slip in it must not be passed over. */
        void close() {
            if (values != null) {
                values.forEach((name, value) -> {
                    if (!asked.contains(name)) {
                        fault(
                                value,
                                BilingualText.of(
                                        "这里不认识字段（%s）。%n可以用的有：%s。",
                                        "The field (%s) is not known here.%nMaybe one of %s.", name, asked));
                    }
                });
            }
        }

        Optional<LocatedJson> optional(String name) {
            asked.add(name);
            return values == null ? Optional.empty() : Optional.ofNullable(values.get(name));
        }

        LocatedJson place(String name) {
            return optional(name).orElse(at);
        }

        private Optional<LocatedJson> required(String name) {
            Optional<LocatedJson> value = optional(name);
            if (value.isEmpty() && values != null) {
                fault(at, BilingualText.of("缺少字段（%s）。", "The field (%s) is missing.", name));
            }
            return value;
        }

        private <T> Optional<T> read(String name, BilingualText expected, Function<LocatedJson, Optional<T>> reading) {
            return required(name).flatMap(value -> {
                Optional<T> read = reading.apply(value);
                if (read.isEmpty()) {
                    fault(value, BilingualText.of("字段（%s）要是%s。", "The field (%s) must be %s.", name, expected));
                }
                return read;
            });
        }

        String text(String name) {
            return read(
                            name,
                            FileWords.TEXT,
                            value -> value instanceof LocatedJson.Text(int _, int _, String text) && !text.isBlank()
                                    ? Optional.of(text)
                                    : Optional.empty())
                    .orElse("—");
        }

        double number(String name) {
            return read(
                            name,
                            FileWords.NUMBER,
                            value -> value instanceof LocatedJson.Number(int _, int _, double number)
                                    ? Optional.of(number)
                                    : Optional.empty())
                    .orElse(0.5);
        }

        int whole(String name) {
            return read(
                            name,
                            FileWords.WHOLE,
                            value -> value instanceof LocatedJson.Number(int _, int _, double number)
                                            && number == Math.rint(number)
                                            && Math.abs(number) < Integer.MAX_VALUE
                                    ? Optional.of((int) number)
                                    : Optional.empty())
                    .orElse(1);
        }

        YearMonth month(String name) {
            return read(name, FileWords.MONTH, value -> {
                        try {
                            return value instanceof LocatedJson.Text(int _, int _, String text)
                                    ? Optional.of(YearMonth.parse(text))
                                    : Optional.empty();
                        } catch (DateTimeException notAMonth) {
                            return Optional.empty();
                        }
                    })
                    .orElse(NO_MONTH);
        }

        <E extends Enum<E>> E constant(String name, Class<E> type, E otherwise) {
            return read(
                            name,
                            BilingualText.of("以下之一：%s", "one of %s", List.of(type.getEnumConstants())),
                            value -> List.of(type.getEnumConstants()).stream()
                                    .filter(known -> value instanceof LocatedJson.Text(int _, int _, String text)
                                            && known.name().equals(text))
                                    .findFirst())
                    .orElse(otherwise);
        }

        Node node(String name) {
            return required(name)
                    .map(value -> NormFileReader.this.node(value, BilingualText.of("字段（%s）", "The field (%s)", name)))
                    .orElseGet(() -> new Node(at, null));
        }

        BilingualText bilingual(String name) {
            Node both = node(name);
            String zh = both.text("zh");
            String en = both.text("en");
            both.close();
            return both.values == null ? UNREADABLE : new BilingualText(zh, en);
        }

        AgeBand ages(String name) {
            Node both = node(name);
            int from = both.whole("from");
            int to = both.whole("to");
            both.close();
            return both.values == null
                    ? NO_AGES
                    : made(both.at, () -> new AgeBand(from, to)).orElse(NO_AGES);
        }

        List<LocatedJson> elements(String name) {
            return read(
                            name,
                            new BilingualText("数组（写在方括号里）", "an array"),
                            value -> value instanceof LocatedJson.Elements(int _, int _, List<LocatedJson> elements)
                                    ? Optional.of(elements)
                                    : Optional.empty())
                    .orElse(List.of());
        }

        double[] numbers(String name) {
            List<LocatedJson> elements = elements(name);
            double[] numbers = new double[elements.size()];
            for (int i = 0; i < numbers.length; i++) {
                if (elements.get(i) instanceof LocatedJson.Number(int _, int _, double number)) {
                    numbers[i] = number;
                } else {
                    fault(
                            elements.get(i),
                            BilingualText.of("（%s）里的每一项都要是数字。", "The elements of (%s) must be numbers.", name));
                }
            }
            return numbers;
        }
    }
}
