package org.liangcai.itembank.qti.xml;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.liangcai.itembank.LocalizedText;

/**
 * Turns the bytes of a document into characters, strictly: the byte-order mark, the declared encoding and the bytes must agree
 * (XML 1.0, 4.3.3 and appendix F). A document that says one encoding and is written in another is refused rather than guessed at.
 */
final class DocumentText {

    private static final Set<String> KNOWN =
            Set.of("UTF-8", "US-ASCII", "UTF-16", "UTF-16BE", "UTF-16LE", "ISO-8859-1", "GB18030", "GBK", "GB2312");
    private static final Pattern DECLARATION =
            Pattern.compile("^<\\?xml\\s[^>]{0,200}?encoding\\s*=\\s*[\"']([A-Za-z0-9._-]{1,40})[\"']");

    private DocumentText() {}

    static Optional<String> of(byte[] bytes, Findings findings) {
        Optional<Charset> mark = byteOrderMark(bytes);
        Optional<String> declared = declared(bytes, mark.orElse(StandardCharsets.ISO_8859_1));
        Charset charset = mark.orElse(StandardCharsets.UTF_8);
        if (declared.isPresent()) {
            String name = declared.get().toUpperCase(Locale.ROOT);
            if (!KNOWN.contains(name)) {
                return refuse(
                        findings,
                        LocalizedText.of(
                                "不支持编码（%s）；请用 UTF-8。",
                                "The encoding (%s) is not supported; use UTF-8.", declared.get()));
            }
            if (mark.isPresent() && !agrees(name, mark.get())) {
                return refuse(
                        findings,
                        LocalizedText.of(
                                "文档声明的编码是（%s），字节顺序标记却是（%s）的。",
                                "The document declares the encoding (%s) but its byte-order mark is of (%s).",
                                declared.get(),
                                mark.get().name()));
            }
            if (mark.isEmpty() && name.startsWith("UTF-16")) {
                return refuse(
                        findings,
                        LocalizedText.of(
                                "文档声明的编码是（%s），却没有它的字节顺序标记。",
                                "The document declares the encoding (%s) but has no byte-order mark of it.",
                                declared.get()));
            }
            charset = mark.orElseGet(() -> Charset.forName(name));
        }
        if (charset.equals(StandardCharsets.ISO_8859_1) && isUtf8WithManyByteCharacters(bytes)) {
            return refuse(
                    findings,
                    new LocalizedText(
                            "文档声明的编码是（ISO-8859-1），实际是 UTF-8。",
                            "The document declares the encoding (ISO-8859-1) but is written in UTF-8."));
        }
        return decode(bytes, charset, findings);
    }

    private static Optional<String> refuse(Findings findings, LocalizedText message) {
        findings.fault(new Position(1, 1), "encoding", message);
        return Optional.empty();
    }

    private static Optional<Charset> byteOrderMark(byte[] bytes) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return Optional.of(StandardCharsets.UTF_8);
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return Optional.of(StandardCharsets.UTF_16BE);
        }
        return startsWith(bytes, 0xFF, 0xFE) ? Optional.of(StandardCharsets.UTF_16LE) : Optional.empty();
    }

    private static boolean startsWith(byte[] bytes, int... start) {
        if (bytes.length < start.length) {
            return false;
        }
        for (int i = 0; i < start.length; i++) {
            if ((bytes[i] & 0xFF) != start[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean agrees(String declared, Charset mark) {
        return declared.equals(mark.name())
                || (declared.equals("UTF-16") && mark.name().startsWith("UTF-16"));
    }

    private static Optional<String> declared(byte[] bytes, Charset charset) {
        String start = new String(bytes, 0, Math.min(bytes.length, 600), charset);
        Matcher declaration = DECLARATION.matcher(withoutMark(start));
        return declaration.find() ? Optional.of(declaration.group(1)) : Optional.empty();
    }

    private static boolean isUtf8WithManyByteCharacters(byte[] bytes) {
        Findings unheard = new Findings("");
        Optional<String> utf8 = decode(bytes, StandardCharsets.UTF_8, unheard);
        return utf8.isPresent() && utf8.get().chars().anyMatch(character -> character > 0x7F);
    }

    private static Optional<String> decode(byte[] bytes, Charset charset, Findings findings) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length + 1);
        CoderResult result = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(in, out, true);
        out.flip();
        String text = out.toString();
        if (result.isError()) {
            findings.fault(
                    end(text),
                    "encoding",
                    LocalizedText.of(
                            "第（%d）个字节在编码（%s）里无效。",
                            "The byte at (%d) is not valid in (%s).", in.position(), charset.name()));
            return Optional.empty();
        }
        return Optional.of(withoutMark(text));
    }

    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static Position end(String text) {
        int line = 1 + (int) text.chars().filter(character -> character == '\n').count();
        return new Position(line, text.length() - text.lastIndexOf('\n'));
    }
}
