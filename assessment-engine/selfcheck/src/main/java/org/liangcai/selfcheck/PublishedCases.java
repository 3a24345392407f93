package org.liangcai.selfcheck;

import java.util.List;
import java.util.stream.Stream;

/** The figures that the product ships: values published in print, each with its source and tolerance. */
final class PublishedCases {

    private PublishedCases() {}

    static List<PublishedSource> all() {
        return Stream.of(
                        PublishedLawSchoolAdmission.sources(),
                        PublishedLinking.sources(),
                        PublishedDifferentialFunctioning.sources(),
                        PublishedAgreement.sources(),
                        PublishedScales.sources())
                .flatMap(List::stream)
                .toList();
    }
}
