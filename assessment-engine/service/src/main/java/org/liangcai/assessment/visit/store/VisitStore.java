package org.liangcai.assessment.visit.store;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.liangcai.assessment.privacy.PersonSeal;
import org.liangcai.assessment.privacy.PersonSeals;
import org.liangcai.assessment.visit.Person;
import org.liangcai.assessment.visit.Purpose;
import org.liangcai.assessment.visit.SeatCode;
import org.liangcai.assessment.visit.Visit;
import org.liangcai.assessment.visit.Visits;

/** Visits in the database. */
@Singleton
@Transactional
class VisitStore implements Visits {

    private static final int MOST_AT_ONCE = 1000;

    private final VisitRows rows;
    private final PersonRows persons;
    private final SeatCodeRows codes;
    private final PersonSeals seals;

    VisitStore(VisitRows rows, PersonRows persons, SeatCodeRows codes, PersonSeals seals) {
        this.rows = rows;
        this.persons = persons;
        this.codes = codes;
        this.seals = seals;
    }

    @Override
    public void add(Visit visit, SeatCode code, Instant at) {
        rows.save(VisitRow.of(visit));
        persons.save(PersonRow.of(visit.id(), visit.person(), seals.create(visit.id())));
        codes.save(issued(visit.id(), code, at));
    }

    @Override
    public Optional<Visit> find(UUID visit) {
        return rows.findById(visit).map(this::withPerson);
    }

    @Override
    public Optional<Visit> findByReference(String reference) {
        return rows.findByReference(reference).map(this::withPerson);
    }

    @Override
    public List<Visit> all() {
        return withPersons(rows.findAllOrderByOpenedAtDesc());
    }

    @Override
    public void replaceSeatCode(UUID visit, SeatCode code, Instant at) {
        codes.replaceAllOf(visit);
        codes.save(issued(visit, code, at));
    }

    @Override
    public Optional<SeatCode> seatCode(UUID visit) {
        return codes.findByVisitIdAndReplaced(visit, false).map(SeatCodeRow::seatCode);
    }

    @Override
    public Map<UUID, SeatCode> seatCodes() {
        return codes.findByReplaced(false).stream()
                .collect(Collectors.toMap(SeatCodeRow::visitId, SeatCodeRow::seatCode));
    }

    @Override
    public Optional<IssuedSeatCode> issued(String code) {
        return codes.findById(code).map(row -> new IssuedSeatCode(row.visitId(), row.seatCode(), row.replaced()));
    }

    @Override
    public List<OpenedVisit> openedBefore(Purpose purpose, Instant at, int atMost) {
        return rows.findOpenedBefore(purpose.name(), at, atMost).stream()
                .map(row -> new OpenedVisit(row.id(), row.purpose(), row.reference(), row.openedAt()))
                .toList();
    }

    @Override
    public long countOpenedBefore(Purpose purpose, Instant at) {
        return rows.countOpenedBefore(purpose.name(), at);
    }

    @Override
    public void erase(UUID visit) {
        rows.forgetLooksAt(visit);
        rows.forgetItemUsage(visit);
        rows.deleteById(visit);
    }

    private static SeatCodeRow issued(UUID visit, SeatCode code, Instant at) {
        return new SeatCodeRow(code.value(), visit, at, code.expiresAt(), false);
    }

    private Visit withPerson(VisitRow row) {
        return withPersons(List.of(row)).getFirst();
    }

    /** Two statements for any number of visits: their persons, and the keys to open them. */
    private List<Visit> withPersons(List<VisitRow> visits) {
        List<UUID> ids = visits.stream().map(VisitRow::id).toList();
        Map<UUID, PersonSeal> keys = seals.of(ids);
        Map<UUID, PersonRow> byVisit =
                persons(ids).stream().collect(Collectors.toMap(PersonRow::visitId, Function.identity()));
        return visits.stream()
                .map(row -> row.visit(person(row, byVisit.get(row.id()), keys.get(row.id()))))
                .toList();
    }

    private List<PersonRow> persons(List<UUID> visits) {
        List<PersonRow> found = new ArrayList<>();
        for (int from = 0; from < visits.size(); from += MOST_AT_ONCE) {
            found.addAll(persons.findByVisitIdIn(visits.subList(from, Math.min(from + MOST_AT_ONCE, visits.size()))));
        }
        return found;
    }

    private static Person person(VisitRow row, @Nullable PersonRow person, @Nullable PersonSeal seal) {
        if (person == null || seal == null) {
            throw new IllegalStateException("The visit (%s) has no person.".formatted(row.id()));
        }
        return person.person(seal);
    }
}
