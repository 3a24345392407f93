package org.liangcai.assessment.visit.store;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangcai.assessment.visit.Education;
import org.liangcai.assessment.visit.Person;
import org.liangcai.assessment.visit.Sex;

/** A row of {@code visit_person}. */
@MappedEntity("visit_person")
record PersonRow(
        @Id UUID visitId,
        String name,
        int birthYear,
        @Nullable Sex sex,
        Education education) {

    static PersonRow of(UUID visit, Person person) {
        return new PersonRow(
                visit, person.name(), person.birthYear(), person.sex().orElse(null), person.education());
    }

    Person person() {
        return new Person(name, birthYear, Optional.ofNullable(sex), education);
    }
}
