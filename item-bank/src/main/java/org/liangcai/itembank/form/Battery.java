package org.liangcai.itembank.form;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.liangcai.itembank.LocalizedText;

/**
 * A sequence of sections that a counsellor chooses for a visit.
 *
 * @param id the battery
 * @param version from 1
 * @param name its name
 * @param description what it measures, in a sentence a job seeker understands
 * @param expectedDuration how long most people take
 * @param sections the sections in the order in which they are delivered, at least one
 */
public record Battery(
        BatteryId id,
        int version,
        LocalizedText name,
        LocalizedText description,
        Duration expectedDuration,
        List<Section> sections) {

    public Battery {
        sections = List.copyOf(sections);
        if (sections.isEmpty()) {
            throw new IllegalArgumentException("The battery (%s) must have at least one section.".formatted(id));
        }
    }

    public Optional<Section> section(SectionId sectionId) {
        return sections.stream()
                .filter(section -> section.id().equals(sectionId))
                .findFirst();
    }
}
