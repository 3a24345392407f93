package org.liangcai.station.desk;

import java.util.Arrays;
import java.util.Locale;

/** One of the parts of a page that has an address of its own; the parts of a page are an enum. */
public interface PagePart {

    /** The name of the constant. */
    String name();

    /** What stands for it in the address of the page. */
    default String address() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The part that an address names; the first one when it names none. */
    static <P extends PagePart> P of(P[] parts, String address) {
        return Arrays.stream(parts)
                .filter(part -> part.address().equals(address))
                .findFirst()
                .orElse(parts[0]);
    }
}
