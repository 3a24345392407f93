package org.liangcai.itembank.generator;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.liangcai.itembank.InstrumentId;
import org.liangcai.itembank.Language;
import org.liangcai.itembank.LocalizedText;

/** All families whose items the product makes itself, to be looked at before they are trusted. */
public enum GeneratedFamily {
    MATRICES(new LocalizedText("图形推理", "Figure matrices"), Optional.empty(), "matrices", "matrix"),
    SERIES(new LocalizedText("数字推理", "Number series"), Optional.empty(), "series", "series"),
    LETTERS(AptitudeFamily.LETTERS),
    WORDS(AptitudeFamily.WORDS),
    CHECKING(AptitudeFamily.CHECKING),
    CUBES(AptitudeFamily.CUBES);

    /** Bins of the range of difficulty. */
    private static final int TENTHS = 10;

    private final LocalizedText title;
    private final Optional<AptitudeFamily> made;
    private final String pool;
    private final String weights;

    GeneratedFamily(AptitudeFamily made) {
        this(made.title(), Optional.of(made), made.fileName(), made.fileName());
    }

    GeneratedFamily(LocalizedText title, Optional<AptitudeFamily> made, String pool, String weights) {
        this.title = title;
        this.made = made;
        this.pool = pool;
        this.weights = weights;
    }

    /**
     * An item of the pool that comes with the product.
     *
     * @param id its identifier
     * @param design the rules it was made by
     * @param seed the seed it was made from
     * @param specification what is drawn
     */
    public record Released(String id, String design, long seed, ItemSpecification specification) {}

    /** The instrument whose items are the released pool of this family. */
    public InstrumentId instrument() {
        return InstrumentId.of(pool);
    }

    /** The name of the file of weights in the folder of the aptitude tests. */
    public String weightsFile() {
        return weights + "-difficulty.csv";
    }

    /** The pool that comes with the product. */
    public List<Released> released() {
        return ReleasedPool.read(pool);
    }

    /**
     * How often each feature counts in the difficulty of a released item, the intercept among them: difficulty is the sum of these
     * times their weights.
     *
     * @param present the weights in use; the factor of relations beside a logic rule is taken as it is
     */
    public Map<String, Double> features(Released item, Map<String, Double> present) {
        return switch (this) {
            case MATRICES -> new MatrixDifficulty(present).features(MatrixBlueprint.parse(item.design()));
            case SERIES ->
                SeriesDifficulty.features(
                        SeriesRule.valueOf(item.design()), ((SeriesSpecification) item.specification()).terms());
            case LETTERS, WORDS, CHECKING, CUBES ->
                LogisticDesign.of(present)
                        .counted(made.orElseThrow()
                                .generate(item.design(), item.specification().key(), item.seed())
                                .orElseThrow(() ->
                                        new IllegalStateException("The seed (%d) of (%s) no longer gives its item."
                                                .formatted(item.seed(), item.id())))
                                .features());
        };
    }

    public LocalizedText title() {
        return title;
    }

    /**
     * Items made for the occasion, spread over the range of difficulty, the easiest first.
     *
     * @param size how many, 1 or more; drawn by chance from as many as fill the range evenly
     * @param seed gives, with the same weights, the same items each time
     * @param by the weights that predict difficulty
     */
    public List<SampledItem> sample(int size, long seed, Map<String, Double> by) {
        if (size < 1) {
            throw new IllegalArgumentException("The number of items (%d) must be 1 or more.".formatted(size));
        }
        List<SampledItem> items = new ArrayList<>(pool((size + TENTHS - 1) / TENTHS, seed, by));
        Collections.shuffle(items, new Random(seed));
        return items.stream()
                .limit(size)
                .sorted(Comparator.comparingDouble(SampledItem::difficulty))
                .toList();
    }

    private List<SampledItem> pool(int tenths, long seed, Map<String, Double> by) {
        PoolCoverage coverage = PoolCoverage.spread(tenths);
        if (made.isPresent()) {
            LogisticDesign design = LogisticDesign.of(by);
            return FamilyPool.fill(made.get(), design, coverage, seed).stream()
                    .map(item -> SampledItem.of(item, design))
                    .toList();
        }
        List<PooledItem> pooled = this == MATRICES
                ? MatrixPool.fill(new MatrixDifficulty(by), coverage, seed)
                : SeriesPool.fill(new SeriesDifficulty(by), coverage, seed);
        return pooled.stream().map(SampledItem::of).toList();
    }

    /**
     * A page that shows a sample with keys, for reviewers.
     *
     * @param by the weights that predict difficulty
     * @param origin what is said about these weights
     */
    public String page(Language language, int size, long seed, Map<String, Double> by, LocalizedText origin) {
        return PreviewPage.of(title, language, sample(size, seed, by), origin);
    }
}
