package org.liangcai.itembank.content;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** Tells releases of the content apart: the SHA-256 over all content files. */
public final class ContentDigest {

    /** Raised when the same files would be read into other items. */
    private static final String READING = "1";

    private static final List<String> FILES = List.of(
            "instruments.json",
            PersonalityContent.ITEMS,
            PersonalityContent.WORDING,
            "personality/responses.json",
            "personality/scales.json",
            "interests/activities.csv",
            "interests/scales.json",
            "values/statements.csv",
            "values/scales.json",
            "judgement/scenarios.json",
            "aptitude/matrices.csv",
            "aptitude/matrices.json",
            "aptitude/series.csv",
            "aptitude/series.json",
            "aptitude/letters.csv",
            "aptitude/letters.json",
            "aptitude/words.csv",
            "aptitude/words.json",
            "aptitude/cubes.csv",
            "aptitude/cubes.json",
            "aptitude/checking.csv",
            "aptitude/checking.json",
            "worksample/typing.json",
            "worksample/forms.json",
            InfrequencyItems.FILE,
            BatteryContent.FILE);

    private ContentDigest() {}

    /** The digest of a release in 64 hexadecimal digits; a missing file counts as an empty one. */
    public static String of(ContentSource source) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(READING.getBytes(StandardCharsets.UTF_8));
            for (String file : FILES) {
                byte[] bytes = source.read(file).orElseGet(() -> new byte[0]);
                digest.update("\n%s %d\n".formatted(file, bytes.length).getBytes(StandardCharsets.UTF_8));
                digest.update(bytes);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every Java platform has SHA-256; this one does not.", missing);
        }
    }
}
