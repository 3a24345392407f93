package org.liangcai.assessment.hall;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.liangcai.itembank.LocalizedText;

/**
 * A sitting as the invigilator sees it at one moment.
 *
 * @param at the moment
 * @param sitting the sitting
 * @param hall its hall
 * @param battery what is taken
 * @param invigilator who is in charge
 * @param places every seat of the hall, by number
 * @param people everybody on the list, by number of the queue
 */
public record SeatMap(
        Instant at,
        Sitting sitting,
        Hall hall,
        LocalizedText battery,
        String invigilator,
        List<Place> places,
        List<Person> people) {

    public SeatMap {
        places = List.copyOf(places);
        people = List.copyOf(people);
    }

    /** How many people stand at a state. */
    public long count(AttendanceState state) {
        return people.stream().filter(person -> person.state() == state).count();
    }

    public Optional<Person> person(UUID visit) {
        return people.stream().filter(person -> person.visit().equals(visit)).findFirst();
    }

    /**
     * A seat and who is there.
     *
     * @param seat the seat
     * @param person who sits there
     * @param called whose number is called to it
     * @param connected whether its computer has been heard of within the last quarter of a minute
     * @param drilled whether a rehearsal waits there
     */
    public record Place(
            HallSeat seat, Optional<Person> person, Optional<Person> called, boolean connected, boolean drilled) {}

    /**
     * Somebody on the list.
     *
     * @param visit the visit
     * @param name the name, or an empty text once the visit is erased
     * @param state where the person stands
     * @param seat the number of the seat, when there is one
     * @param attendance what has happened
     * @param outline how far the test has come, once its form is assembled
     * @param warnings what to look at
     */
    public record Person(
            UUID visit,
            String name,
            AttendanceState state,
            Optional<Integer> seat,
            Attendance attendance,
            Optional<TestOutline> outline,
            Set<SeatWarning> warnings) {

        public Person {
            warnings = Set.copyOf(warnings);
        }

        public int number() {
            return attendance.number();
        }
    }
}
