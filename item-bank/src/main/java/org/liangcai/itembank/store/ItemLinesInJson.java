package org.liangcai.itembank.store;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.liangcai.itembank.FaultyTextException;
import org.liangcai.itembank.LocalizedText;
import org.liangcai.itembank.exchange.FileDigest;
import org.liangcai.itembank.exchange.ItemLines;
import org.liangcai.itembank.exchange.ShownCheck;
import org.liangcai.itembank.ledger.ItemRecord;
import org.liangcai.itembank.ledger.NewVersion;
import org.liangcai.itembank.qti.model.MediaFile;
import org.liangcai.itembank.qti.xml.Finding;
import org.liangcai.itembank.qti.xml.Position;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@link ItemLines} with Jackson. */
@Singleton
class ItemLinesInJson implements ItemLines {

    private static final String HEAD = "{\"format\":\"liangcai-items/1\"}";

    private final LedgerCodec codec = new LedgerCodec();
    private final JsonMapper mapper = JsonMapper.shared();

    @Override
    public byte[] write(List<ItemRecord> items, Map<String, MediaFile> media) {
        StringBuilder lines = new StringBuilder(HEAD).append('\n');
        new TreeMap<>(media)
                .forEach((sha256, file) -> lines.append("{\"media\":\"%s\",\"bytes\":\"%s\"}%n"
                        .formatted(sha256, Base64.getEncoder().encodeToString(file.bytes()))));
        items.forEach(item -> lines.append(codec.write(asItIsNow(item))).append('\n'));
        return lines.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static NewVersion asItIsNow(ItemRecord item) {
        NewVersion added = item.added();
        return new NewVersion(
                added.id(),
                added.instrument(),
                added.origin(),
                added.contents(),
                item.translations(),
                item.tags(),
                item.enemies(),
                item.calibrations());
    }

    @Override
    public Content read(String file, byte[] bytes) {
        String[] texts =
                new String(bytes, StandardCharsets.UTF_8).replace("\uFEFF", "").split("\\r?\\n", -1);
        Reading reading = new Reading(file);
        if (!texts[0].replaceAll("\\s", "").equals(HEAD)) {
            reading.fault(1, 1, "head", LocalizedText.of("第一行要是 %s。", "The first line must be %s.", HEAD));
            return reading.content();
        }
        for (int line = 2; line <= texts.length; line++) {
            if (!texts[line - 1].isBlank()) {
                read(line, texts[line - 1], reading);
            }
        }
        return reading.content();
    }

    private void read(int line, String text, Reading reading) {
        try {
            JsonNode node = mapper.readTree(text);
            if (node.has("media")) {
                reading.media(
                        line,
                        node.path("media").asString(""),
                        node.path("bytes").asString(""));
            } else {
                NewVersion version = codec.version(text);
                version.contents().shown().stream()
                        .flatMap(shown -> ShownCheck.faults(shown).stream())
                        .forEach(fault -> reading.fault(line, 1, version.id().value(), fault));
                reading.lines.add(new Line(line, version));
            }
        } catch (JacksonException malformed) {
            int column = malformed.getLocation() == null
                    ? 1
                    : Math.max(1, malformed.getLocation().getColumnNr());
            reading.fault(
                    line,
                    column,
                    "line",
                    LocalizedText.of("这一行不是完好的 JSON，或者缺少字段、字段写得不对。（程序的说明：%s）", "%s", malformed.getOriginalMessage()));
        } catch (IllegalArgumentException wrong) {
            reading.fault(line, 1, "line", FaultyTextException.text(wrong));
        }
    }

    /** What has been read so far. */
    private static final class Reading {

        private final String file;
        private final List<Line> lines = new ArrayList<>();
        private final Map<String, MediaFile> media = new HashMap<>();
        private final List<Finding> findings = new ArrayList<>();

        Reading(String file) {
            this.file = file;
        }

        void fault(int line, int column, String subject, LocalizedText message) {
            findings.add(new Finding(Finding.Kind.FAULT, file, new Position(line, column), subject, message));
        }

        void media(int line, String sha256, String base64) {
            byte[] bytes = Base64.getDecoder().decode(base64);
            if (FileDigest.of(bytes).equals(sha256)) {
                media.put(sha256, MediaFile.of(bytes));
            } else {
                fault(
                        line,
                        1,
                        sha256,
                        new LocalizedText("文件的内容和这个 SHA-256 不符。", "The bytes of the file do not have this SHA-256."));
            }
        }

        Content content() {
            return new Content(lines, media, findings);
        }
    }
}
