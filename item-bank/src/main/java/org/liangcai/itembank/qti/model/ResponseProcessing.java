package org.liangcai.itembank.qti.model;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How answers become outcomes (QTI 3.0 ASI, 2.10). */
public sealed interface ResponseProcessing {

    /** One of the standard templates. */
    record Template(Standard standard) implements ResponseProcessing {}

    /** Rules written out. */
    record Rules(List<ProcessingRule> rules) implements ResponseProcessing {
        public Rules {
            rules = List.copyOf(rules);
        }
    }

    /** The standard response-processing templates: they read RESPONSE and set SCORE. */
    enum Standard {
        /** 1 if the response matches the correct response, else 0. */
        MATCH_CORRECT,
        /** The sum of the mapping; 0 without a response. */
        MAP_RESPONSE,
        /** The sum of the area mapping; 0 without a response. */
        MAP_RESPONSE_POINT;

        private static final String FOLDER = "https://www.imsglobal.org/question/qti_v3p0/rptemplates/";

        /** The address in QTI 3.0. */
        public String address() {
            return FOLDER + name().toLowerCase(Locale.ROOT) + ".xml";
        }

        /** The template of an address of QTI 2.0 to 3.0, with or without {@code .xml}. */
        public static Optional<Standard> of(String address) {
            String file = address.substring(address.lastIndexOf('/') + 1).replace(".xml", "");
            if (!address.contains("imsglobal.org/question/qti_v")
                    && !address.contains("purl.imsglobal.org/spec/qti/")) {
                return Optional.empty();
            }
            for (Standard standard : values()) {
                if (standard.name().toLowerCase(Locale.ROOT).equals(file)) {
                    return Optional.of(standard);
                }
            }
            return Optional.empty();
        }
    }
}
