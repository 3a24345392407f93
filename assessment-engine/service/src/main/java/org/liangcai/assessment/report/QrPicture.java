package org.liangcai.assessment.report;

import io.nayuki.qrcodegen.QrCode;

/** A QR code as an inline picture. */
public final class QrPicture {

    private static final int QUIET_ZONE = 4;
    private static final int SIZE = 104;

    private QrPicture() {}

    /** The code of a text as well-formed SVG; {@code title} is read out. */
    public static String draw(String text, String title) {
        QrCode code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        int modules = code.size + 2 * QUIET_ZONE;
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    path.append("M%d,%dh1v1h-1z".formatted(x + QUIET_ZONE, y + QUIET_ZONE));
                }
            }
        }
        return """
                <svg xmlns="http://www.w3.org/2000/svg" role="img" aria-label="%s" width="%d" height="%d" viewBox="0 0 %d %d">\
                <title>%s</title><rect width="%d" height="%d" fill="#FFFFFF"/><path d="%s" fill="#000000"/></svg>""".formatted(title, SIZE, SIZE, modules, modules, title, modules, modules, path);
    }
}
