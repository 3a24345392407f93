package org.liangcai.itembank.qti;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.liangcai.itembank.LocalizedText;
import org.liangcai.itembank.qti.model.Content.Vocabulary;
import org.liangcai.itembank.qti.xml.Findings;
import org.liangcai.itembank.qti.xml.Position;
import org.liangcai.itembank.qti.xml.SafeXml;
import org.liangcai.itembank.qti.xml.XmlNode.XmlElement;

/** Whether a file of a package that is no QTI document may be kept: of a known kind, what its name promises, and without anything to run. */
final class MediaCheck {

    private static final Pattern UNSAFE_STYLESHEET = Pattern.compile(
            "@import|expression\\s*\\(|javascript:|vbscript:|behavior\\s*:|-moz-binding|</|<!"
                    + "|url\\(\\s*['\"]?\\s*(https?:|//|ftp:|file:|data:(?!image/(png|gif|jpe?g|webp)[;,]|font/))",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ESCAPE = Pattern.compile("\\\\([0-9a-fA-F]{1,6})\\s?|\\\\(.)");
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?(\\*/|$)", Pattern.DOTALL);

    private final ImportPolicy policy;

    MediaCheck(ImportPolicy policy) {
        this.policy = policy;
    }

    void check(String name, byte[] bytes, Findings findings) {
        switch (MediaKind.ofName(name)) {
            case PICTURE -> checkSignature(name, bytes, findings);
            case DRAWING -> checkDrawing(name, bytes, findings);
            case STYLESHEET -> checkStylesheet(name, bytes, findings);
            case XML -> new SafeXml(policy.xml()).read(bytes, findings);
            case ACTIVE ->
                findings.unsafe(
                        Position.WHOLE_FILE,
                        name,
                        new LocalizedText("这种文件可以运行东西。", "Files of this kind can run something."));
            case UNKNOWN ->
                findings.unsupported(
                        Position.WHOLE_FILE,
                        name,
                        new LocalizedText("不支持这种文件。", "Files of this kind are not supported."));
            case SOUND_OR_FILM, CAPTIONS, DATA -> {}
        }
    }

    private static void checkSignature(String name, byte[] bytes, Findings findings) {
        boolean right = begins(bytes, 0, "\u0089PNG")
                || begins(bytes, 0, "\u00FF\u00D8\u00FF")
                || begins(bytes, 0, "GIF8")
                || (begins(bytes, 0, "RIFF") && begins(bytes, 8, "WEBP"));
        if (!right) {
            findings.fault(
                    Position.WHOLE_FILE,
                    name,
                    new LocalizedText("文件不是扩展名所说的那种图片。", "The file is no picture of the kind its name says."));
        }
    }

    private static boolean begins(byte[] bytes, int from, String signature) {
        byte[] wanted = signature.getBytes(StandardCharsets.ISO_8859_1);
        if (bytes.length < from + wanted.length) {
            return false;
        }
        for (int i = 0; i < wanted.length; i++) {
            if (bytes[from + i] != wanted[i]) {
                return false;
            }
        }
        return true;
    }

    private void checkDrawing(String name, byte[] bytes, Findings findings) {
        Optional<XmlElement> root = new SafeXml(policy.xml()).read(bytes, findings);
        root.ifPresent(element -> {
            if (!element.namespace().equals(Dialect.SVG) || !element.name().equals("svg")) {
                findings.fault(
                        element.position(), name, new LocalizedText("文件不是 SVG 图。", "The file is no SVG drawing."));
            } else {
                new ContentReader(new Reading(Dialect.V3, findings, false)).markup(element, Vocabulary.SVG);
            }
        });
    }

    private static void checkStylesheet(String name, byte[] bytes, Findings findings) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        String plain = unescaped(COMMENT.matcher(text).replaceAll(""));
        Matcher unsafe = UNSAFE_STYLESHEET.matcher(plain);
        if (unsafe.find()) {
            findings.unsafe(
                    Position.WHOLE_FILE,
                    name,
                    LocalizedText.of(
                            "样式表可以获取或运行东西（%s）。", "The stylesheet can fetch or run something (%s).", unsafe.group()));
        }
    }

    /** The text with the escapes of CSS resolved: {@code \75rl(} is {@code url(}. */
    private static String unescaped(String css) {
        return ESCAPE.matcher(css).replaceAll(escape -> {
            if (escape.group(1) == null) {
                return Matcher.quoteReplacement(escape.group(2));
            }
            int codePoint = Integer.parseInt(escape.group(1), 16);
            return Character.isValidCodePoint(codePoint) && codePoint > 0
                    ? Matcher.quoteReplacement(Character.toString(codePoint))
                    : "";
        });
    }
}
