package org.liangcai.assessment.visit.store;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.liangcai.assessment.visit.SeatCode;
import org.liangcai.assessment.visit.Visit;
import org.liangcai.assessment.visit.Visits;

/** Visits in the database. */
@Singleton
@Transactional
class VisitStore implements Visits {

    private final VisitRows rows;
    private final PersonRows persons;
    private final SeatCodeRows codes;

    VisitStore(VisitRows rows, PersonRows persons, SeatCodeRows codes) {
        this.rows = rows;
        this.persons = persons;
        this.codes = codes;
    }

    @Override
    public void add(Visit visit, SeatCode code, Instant at) {
        rows.save(VisitRow.of(visit));
        persons.save(PersonRow.of(visit.id(), visit.person()));
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
        Map<UUID, PersonRow> byVisit =
                persons.findAll().stream().collect(Collectors.toMap(PersonRow::visitId, Function.identity()));
        return rows.findAllOrderByOpenedAtDesc().stream()
                .map(row -> row.visit(person(row, byVisit.get(row.id()))))
                .toList();
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
    public List<UUID> openedBefore(Instant at) {
        return rows.findByOpenedAtBefore(at).stream().map(VisitRow::id).toList();
    }

    @Override
    public void erase(UUID visit) {
        rows.forgetLooksAt(visit);
        rows.deleteById(visit);
    }

    private static SeatCodeRow issued(UUID visit, SeatCode code, Instant at) {
        return new SeatCodeRow(code.value(), visit, at, code.expiresAt(), false);
    }

    private Visit withPerson(VisitRow row) {
        return row.visit(person(row, persons.findById(row.id()).orElse(null)));
    }

    private static PersonRow person(VisitRow row, @Nullable PersonRow person) {
        if (person == null) {
            throw new IllegalStateException("The visit (%s) has no person.".formatted(row.id()));
        }
        return person;
    }
}
