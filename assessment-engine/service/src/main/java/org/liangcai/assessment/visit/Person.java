package org.liangcai.assessment.visit;

import java.util.Optional;

/**
 * The person who visits.
 *
 * @param name a name or a pseudonym, not blank
 * @param birthYear 1900 or later
 * @param sex if stated
 * @param education the highest completed level
 */
public record Person(String name, int birthYear, Optional<Sex> sex, Education education) {

    public Person {
        if (name.isBlank()) {
            throw new IllegalArgumentException("The name must not be blank.");
        }
        if (birthYear < 1900) {
            throw new IllegalArgumentException("The birth year (%d) must be 1900 or later.".formatted(birthYear));
        }
    }
}
