package org.liangcai.itembank.content;

import java.util.Map;
import java.util.Optional;
import org.liangcai.itembank.LocalizedText;

/**
 * What is said of the response-quality indices, by index: {@code infrequency}, {@code longestRun}, {@code responseTime}.
 *
 * @param texts the texts of each index
 */
public record QualityIndexTexts(Map<String, Texts> texts) {

    public QualityIndexTexts {
        texts = Map.copyOf(texts);
    }

    public Optional<Texts> of(String index) {
        return Optional.ofNullable(texts.get(index));
    }

    /** The texts that are shipped with the product. */
    public static QualityIndexTexts shipped() {
        return load(ContentSource.shipped());
    }

    static QualityIndexTexts load(ContentSource source) {
        ContentFaults faults = new ContentFaults();
        QualityIndexTexts texts = read(new JsonReader(source, faults).read("quality/indices.json"));
        faults.throwIfAny();
        return texts;
    }

    static QualityIndexTexts read(ContentNode root) {
        return new QualityIndexTexts(Map.of(
                "infrequency", texts(root.member("infrequency")),
                "longestRun", texts(root.member("longestRun")),
                "responseTime", texts(root.member("responseTime"))));
    }

    private static Texts texts(ContentNode index) {
        return new Texts(
                index.member("name").localized(),
                index.member("meaning").localized(),
                index.member("flagged").localized(),
                index.member("notFlagged").localized());
    }

    /**
     * The texts of one index.
     *
     * @param name its name
     * @param meaning what is counted
     * @param flagged what to say where the index stands out; it asks, it never judges
     * @param notFlagged what to say where it does not
     */
    public record Texts(LocalizedText name, LocalizedText meaning, LocalizedText flagged, LocalizedText notFlagged) {}
}
