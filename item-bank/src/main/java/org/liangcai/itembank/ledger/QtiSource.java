package org.liangcai.itembank.ledger;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.liangcai.itembank.LocalizedText;

/**
 * The QTI a version was imported from.
 *
 * @param path where the document lay in its package
 * @param document the item as QTI 3.0, as this bank writes it
 * @param media the files it refers to, by path within the package: the SHA-256 under which each is kept
 * @param statistics the parts of usage-data documents about it, each as a document of its own
 * @param notDelivered why the station cannot show it; empty if it can
 */
public record QtiSource(
        String path,
        String document,
        SortedMap<String, String> media,
        List<String> statistics,
        List<LocalizedText> notDelivered) {

    public QtiSource {
        media = Collections.unmodifiableSortedMap(new TreeMap<>(media));
        statistics = List.copyOf(statistics);
        notDelivered = List.copyOf(notDelivered);
    }
}
