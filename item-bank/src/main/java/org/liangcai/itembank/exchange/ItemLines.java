package org.liangcai.itembank.exchange;

import java.util.List;
import java.util.Map;
import org.liangcai.itembank.ledger.ItemRecord;
import org.liangcai.itembank.ledger.NewVersion;
import org.liangcai.itembank.qti.model.MediaFile;
import org.liangcai.itembank.qti.xml.Finding;

/** The bank's own format {@code liangcai-items/1}: a line that names the format, then one JSON object a line, a file or an item each. */
public interface ItemLines {

    /** Everything a version began with, and what was noted since: tags, enemies, translations, calibrations. */
    byte[] write(List<ItemRecord> items, Map<String, MediaFile> media);

    /** What is in a file; with any finding there is nothing to import. */
    Content read(String file, byte[] bytes);

    /**
     * What is in a file.
     *
     * @param lines the items
     * @param media the files that items refer to, by their SHA-256
     * @param findings what is wrong
     */
    record Content(List<Line> lines, Map<String, MediaFile> media, List<Finding> findings) {
        public Content {
            lines = List.copyOf(lines);
            media = Map.copyOf(media);
            findings = List.copyOf(findings);
        }
    }

    /** An item and its line, from 1. */
    record Line(int number, NewVersion version) {}
}
