package org.liangcai.itembank.qti;

import java.util.Locale;
import java.util.regex.Pattern;

/** What an address in content leads to. */
enum Address {
    /** A file of the package, relative to the document. */
    INSIDE,
    /** A place in the document itself. */
    FRAGMENT,
    /** A small picture written out in the address. */
    PICTURE,
    /** A page or file somewhere else. */
    REMOTE,
    /** A script or another way to run something. */
    DANGEROUS;

    private static final Pattern DATA_PICTURE =
            Pattern.compile("data:image/(png|jpe?g|gif|webp);base64,[A-Za-z0-9+/=]*");

    /** White space and control characters do not hide a scheme: browsers pass over them. */
    static Address of(String value) {
        StringBuilder visible = new StringBuilder();
        value.chars()
                .filter(character -> character > 0x20 && character != 0x7F)
                .forEach(character -> visible.append((char) character));
        String lower = visible.toString().toLowerCase(Locale.ROOT);
        if (lower.startsWith("#")) {
            return FRAGMENT;
        }
        if (lower.startsWith("http://") || lower.startsWith("https://") || lower.startsWith("mailto:")) {
            return REMOTE;
        }
        if (DATA_PICTURE.matcher(visible).matches()) {
            return PICTURE;
        }
        int colon = lower.indexOf(':');
        boolean scheme = colon >= 0 && !lower.substring(0, colon).contains("/");
        return scheme || lower.startsWith("//") || lower.startsWith("\\") ? DANGEROUS : INSIDE;
    }
}
