package org.liangcai.itembank.generator;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.liangcai.itembank.LocalizedText;

/** The families of reasoning items whose items are made by an {@link ItemMaker}. Immutable and safe for use by several threads. */
public enum AptitudeFamily {
    LETTERS("LS", "letters", new LocalizedText("字母推理", "Letter series"), new LetterMaker()),
    WORDS("WP", "words", new LocalizedText("应用题", "Word problems"), new WordMaker()),
    CHECKING("CC", "checking", new LocalizedText("核对资料", "Checking records"), new CheckMaker()),
    CUBES("CR", "cubes", new LocalizedText("立方体旋转", "Turned cubes"), new CubeMaker());

    private final String prefix;
    private final String folder;
    private final LocalizedText title;
    private final ItemMaker maker;

    AptitudeFamily(String prefix, String folder, LocalizedText title, ItemMaker maker) {
        this.prefix = prefix;
        this.folder = folder;
        this.title = title;
        this.maker = maker;
    }

    /** What the ids of its items begin with. */
    public String prefix() {
        return prefix;
    }

    /** What its files are called, without their endings. */
    public String fileName() {
        return folder;
    }

    public LocalizedText title() {
        return title;
    }

    /** The number of options of each of its items. */
    public int optionCount() {
        return maker.optionCount();
    }

    /** The mistakes that its wrong options come from. */
    public List<Mistake> mistakes() {
        return Mistake.of(this);
    }

    /** A design drawn by chance. */
    public String design(Random random) {
        return maker.design(random);
    }

    /**
     * One item, proved to have a single defensible answer. The same design, key and seed give the same item everywhere.
     *
     * @param design as {@link #design} draws it
     * @param key the position of the right option, from 1
     * @param seed any number
     * @return empty if none of the attempts of this seed could be proved
     * @throws IllegalArgumentException if the design is not one of this family
     */
    public Optional<GeneratedItem> generate(String design, int key, long seed) {
        return maker.generate(design, key, seed);
    }

    /** Whether the solver, from the presented material alone, finds the key and nothing else among the options. */
    public boolean proves(ItemSpecification item) {
        return maker.proves(item);
    }
}
