package org.liangcai.station.counsellor;

import com.vaadin.flow.component.Svg;
import io.nayuki.qrcodegen.QrCode;

/** A QR code drawn as one path, black on white whatever the colours of the page. */
final class QrPicture extends Svg {

    private static final int QUIET = 4;

    QrPicture(String text, String description) {
        super(svg(QrCode.encodeText(text, QrCode.Ecc.MEDIUM)));
        addClassName("desk-qr");
        getElement().setAttribute("role", "img").setAttribute("aria-label", description);
    }

    static String svg(QrCode code) {
        StringBuilder path = new StringBuilder();
        for (int row = 0; row < code.size; row++) {
            for (int column = 0; column < code.size; column++) {
                if (code.getModule(column, row)) {
                    path.append("M%d,%dh1v1h-1z".formatted(column + QUIET, row + QUIET));
                }
            }
        }
        int size = code.size + 2 * QUIET;
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %1$d" shape-rendering="crispEdges" aria-hidden="true">\
                <rect width="%1$d" height="%1$d" fill="#fff"/><path d="%2$s" fill="#000"/></svg>""".formatted(size, path);
    }
}
