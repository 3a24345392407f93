package org.liangcai.norms.file;

import java.util.List;
import org.liangcai.norms.BilingualText;
import org.liangcai.norms.FaultyNormException;
import org.liangcai.norms.NormTable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** Reads a norm table from its two files. */
public final class NormTableReader {

    private static final ObjectReader HEAD = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build()
            .readerFor(NormTableHead.class);

    private NormTableReader() {}

    /**
     * Reads a table.
     *
     * @param name what the files are called in messages
     * @param head the head file's text, JSON
     * @param cells the cells file's text, CSV with a header line
     * @throws NormFileException that names every fault found
     */
    public static NormTable read(String name, String head, String cells) {
        NormTableHead parsed = head(name + "/table.json", head);
        var rows = CellRows.read(name + "/cells.csv", cells);
        List<NormFileFault> faults = NormTable.faults(
                        parsed.version(),
                        parsed.instrument(),
                        parsed.form(),
                        parsed.normSample(),
                        parsed.validAges(),
                        rows.constructs())
                .stream()
                .map(fault -> fault.cell()
                        .map(cell -> new NormFileFault(
                                name + "/cells.csv", rows.lines().getOrDefault(cell, 0), 0, fault.message()))
                        .orElseGet(() -> new NormFileFault(name, 0, 0, fault.message())))
                .toList();
        if (!faults.isEmpty()) {
            throw new NormFileException(faults);
        }
        try {
            return parsed.with(rows.constructs());
        } catch (FaultyNormException faulty) {
            throw new NormFileException(List.of(new NormFileFault(name, 0, 0, faulty.text())));
        }
    }

    private static NormTableHead head(String file, String text) {
        try {
            return HEAD.readValue(text);
        } catch (JacksonException faulty) {
            var location = faulty.getLocation();
            throw new NormFileException(List.of(new NormFileFault(
                    file,
                    location == null ? 0 : Math.max(0, location.getLineNr()),
                    location == null ? 0 : Math.max(0, location.getColumnNr()),
                    BilingualText.of(
                            "这里读不下去：可能缺少一个字段，多了不认识的字段，或者某个字段的写法不对。（程序的说明：%s）", "%s", faulty.getOriginalMessage()))));
        }
    }
}
