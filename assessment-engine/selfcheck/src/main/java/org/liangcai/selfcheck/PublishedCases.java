package org.liangcai.selfcheck;

import java.util.List;

/** The cases that the product ships: values published in print, each with its source. */
final class PublishedCases {

    private static final List<String> NAMES = List.of();

    private PublishedCases() {}

    static List<String> names() {
        return NAMES;
    }
}
