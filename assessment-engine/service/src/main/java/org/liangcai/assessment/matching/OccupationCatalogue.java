package org.liangcai.assessment.matching;

import java.util.List;
import java.util.Optional;

/** The occupations the product knows. An immutable snapshot, safe for use by many threads. */
public final class OccupationCatalogue {

    private final List<Occupation> occupations;

    OccupationCatalogue(List<Occupation> occupations) {
        this.occupations = List.copyOf(occupations);
    }

    /** All occupations in the order of their codes. */
    public List<Occupation> occupations() {
        return occupations;
    }

    /** The occupations whose title in either language or whose code contains the words; all of them for a blank query. */
    public List<Occupation> search(String query) {
        return occupations.stream()
                .filter(occupation -> occupation.code().contains(query))
                .toList();
    }

    public Optional<Occupation> find(String code) {
        return occupations.stream()
                .filter(occupation -> occupation.code().equals(code))
                .findFirst();
    }

    /**
     * What a job in this occupation asks for, to begin a job description with.
     *
     * @throws org.liangcai.assessment.RefusedException with {@link MatchingRefusal#OCCUPATION_UNKNOWN}
     */
    public JobProfile profileOf(String code) {
        throw new UnsupportedOperationException(code);
    }
}
