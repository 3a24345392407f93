package org.liangcai.assessment.visit.store;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangcai.assessment.privacy.PersonSeal;
import org.liangcai.assessment.visit.Education;
import org.liangcai.assessment.visit.Person;
import org.liangcai.assessment.visit.Sex;
import tools.jackson.databind.json.JsonMapper;

/** A row of {@code visit_person}: JSON, sealed with the key of the visit. */
@MappedEntity("visit_person")
record PersonRow(@Id UUID visitId, String sealed) {

    static PersonRow of(UUID visit, Person person, PersonSeal seal) {
        Content content =
                new Content(person.name(), person.birthYear(), person.sex().orElse(null), person.education());
        return new PersonRow(visit, seal.seal(place(visit), JsonMapper.shared().writeValueAsString(content)));
    }

    Person person(PersonSeal seal) {
        Content content = JsonMapper.shared().readValue(seal.open(place(visitId), sealed), Content.class);
        return new Person(content.name(), content.birthYear(), Optional.ofNullable(content.sex()), content.education());
    }

    private static String place(UUID visit) {
        return "visit_person/sealed/" + visit;
    }

    /** What is sealed. */
    record Content(String name, int birthYear, @Nullable Sex sex, Education education) {}
}
