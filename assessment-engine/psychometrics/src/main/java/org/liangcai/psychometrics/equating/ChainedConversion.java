package org.liangcai.psychometrics.equating;

import java.util.List;

/**
 * Conversions one after the other, as from form X to the anchor and from the anchor to form Y (Angoff 1971).
 *
 * @param links in their order
 */
public record ChainedConversion(List<ScoreConversion> links) implements ScoreConversion {

    public ChainedConversion {
        links = List.copyOf(links);
    }

    @Override
    public double convert(double score) {
        double converted = score;
        for (ScoreConversion link : links) {
            converted = link.convert(converted);
        }
        return converted;
    }
}
