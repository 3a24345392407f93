package org.liangcai.itembank.generator;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.liangcai.itembank.Language;
import org.liangcai.itembank.LocalizedText;

/** All families whose items the product makes itself, to be looked at before they are trusted. */
public enum GeneratedFamily {
    MATRICES(new LocalizedText("图形推理", "Figure matrices"), Optional.empty()),
    SERIES(new LocalizedText("数字推理", "Number series"), Optional.empty()),
    LETTERS(AptitudeFamily.LETTERS),
    WORDS(AptitudeFamily.WORDS),
    CHECKING(AptitudeFamily.CHECKING),
    CUBES(AptitudeFamily.CUBES);

    /** Bins of the range of difficulty. */
    private static final int TENTHS = 10;

    private final LocalizedText title;
    private final Optional<AptitudeFamily> made;

    GeneratedFamily(AptitudeFamily made) {
        this(made.title(), Optional.of(made));
    }

    GeneratedFamily(LocalizedText title, Optional<AptitudeFamily> made) {
        this.title = title;
        this.made = made;
    }

    public LocalizedText title() {
        return title;
    }

    /**
     * Items made for the occasion, spread over the range of difficulty, the easiest first.
     *
     * @param size how many, 1 or more; drawn by chance from as many as fill the range evenly
     * @param seed gives the same items each time
     */
    public List<SampledItem> sample(int size, long seed) {
        if (size < 1) {
            throw new IllegalArgumentException("The number of items (%d) must be 1 or more.".formatted(size));
        }
        List<SampledItem> items = new ArrayList<>(pool((size + TENTHS - 1) / TENTHS, seed));
        Collections.shuffle(items, new Random(seed));
        return items.stream()
                .limit(size)
                .sorted(Comparator.comparingDouble(SampledItem::difficulty))
                .toList();
    }

    private List<SampledItem> pool(int tenths, long seed) {
        PoolCoverage coverage = PoolCoverage.spread(tenths);
        if (made.isPresent()) {
            LogisticDesign weights = LogisticDesign.shipped(made.get());
            return FamilyPool.fill(made.get(), weights, coverage, seed).stream()
                    .map(item -> SampledItem.of(item, weights))
                    .toList();
        }
        List<PooledItem> pooled = this == MATRICES
                ? MatrixPool.fill(new MatrixDifficulty(LogisticDesign.weights("matrix")), coverage, seed)
                : SeriesPool.fill(new SeriesDifficulty(LogisticDesign.weights("series")), coverage, seed);
        return pooled.stream().map(SampledItem::of).toList();
    }

    /** A page that shows a sample with keys, for reviewers. */
    public String page(Language language, int size, long seed) {
        return PreviewPage.of(title, language, sample(size, seed));
    }
}
