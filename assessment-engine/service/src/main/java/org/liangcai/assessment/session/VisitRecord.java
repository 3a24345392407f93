package org.liangcai.assessment.session;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.liangcai.assessment.visit.Consent;
import org.liangcai.assessment.visit.Visit;

/**
 * Everything later stages need of a visit.
 *
 * @param visit the visit
 * @param consent the consent given, if it has been asked
 * @param sections the sections begun, in order
 * @param completedAt when the last section ended, empty while the session is under way
 * @param accommodations how delivery was adapted at the end
 */
public record VisitRecord(
        Visit visit,
        Optional<Consent> consent,
        List<SectionRecord> sections,
        Optional<Instant> completedAt,
        Accommodations accommodations) {

    /** A visit with standard delivery. */
    public VisitRecord(
            Visit visit, Optional<Consent> consent, List<SectionRecord> sections, Optional<Instant> completedAt) {
        this(visit, consent, sections, completedAt, Accommodations.NONE);
    }

    public VisitRecord {
        sections = List.copyOf(sections);
    }
}
