package org.liangcai.assessment.hall.store;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.liangcai.assessment.hall.RecordedSittingEvent;
import org.liangcai.assessment.hall.SittingEvent;
import org.liangcai.assessment.hall.SittingPlan;
import org.liangcai.assessment.hall.Sittings;
import org.liangcai.assessment.privacy.PersonSeal;
import org.liangcai.assessment.privacy.PersonSeals;

/** Sittings in the database. */
@Singleton
@Transactional
class SittingStore implements Sittings {

    private final SittingRows rows;
    private final SittingEventRows events;
    private final RemarkRows remarks;
    private final SittingVisitRows visits;
    private final PersonSeals seals;
    private final HallJson json = new HallJson();

    SittingStore(
            SittingRows rows, SittingEventRows events, RemarkRows remarks, SittingVisitRows visits, PersonSeals seals) {
        this.rows = rows;
        this.events = events;
        this.remarks = remarks;
        this.visits = visits;
        this.seals = seals;
    }

    @Override
    public void add(SittingPlan plan) {
        rows.save(SittingRow.of(plan));
    }

    @Override
    public Optional<SittingPlan> plan(UUID sitting) {
        return rows.findById(sitting).map(SittingRow::plan);
    }

    @Override
    public List<Entry> page(int offset, int limit) {
        return rows.page(limit, offset).stream()
                .map(row -> new Entry(row.plan(), visits.countBySittingId(row.id()), row.signed()))
                .toList();
    }

    @Override
    public List<SittingPlan> openIn(UUID hall) {
        return rows.findByHallIdAndSignedOrderByHeldOn(hall, false).stream()
                .map(SittingRow::plan)
                .toList();
    }

    @Override
    public long version(UUID sitting) {
        return rows.eventCount(sitting).orElse(0L);
    }

    @Override
    public List<RecordedSittingEvent> events(UUID sitting, long after) {
        Map<Long, String> written = written(remarks.findBySittingIdAndVersionGreaterThan(sitting, after));
        return events.findBySittingIdAndVersionGreaterThanOrderByVersion(sitting, after).stream()
                .map(row -> row.recorded(json, written.getOrDefault(row.version(), "")))
                .toList();
    }

    @Override
    public boolean append(UUID sitting, long expectedVersion, List<RecordedSittingEvent> appended) {
        if (!rows.lockEventCount(sitting).equals(Optional.of(expectedVersion))) {
            return false;
        }
        boolean signs = appended.getLast().event() instanceof SittingEvent.SignedOff;
        rows.grow(sitting, expectedVersion + appended.size(), signs);
        events.saveAll(appended.stream().map(one -> row(sitting, one)).toList());
        remarks.saveAll(appended.stream()
                .filter(one -> !one.remark().isEmpty())
                .map(one -> remark(sitting, one))
                .toList());
        appended.forEach(one -> list(sitting, one.event()));
        return true;
    }

    private Map<Long, String> written(List<RemarkRow> found) {
        Map<UUID, PersonSeal> keys = seals.of(found.stream()
                .filter(row -> row.remarkSealed() != null)
                .flatMap(row -> Stream.ofNullable(row.visitId()))
                .collect(Collectors.toSet()));
        return found.stream().collect(Collectors.toMap(RemarkRow::version, row -> text(row, keys)));
    }

    private static String text(RemarkRow row, Map<UUID, PersonSeal> keys) {
        String sealed = row.remarkSealed();
        PersonSeal seal = row.visitId() == null ? null : keys.get(row.visitId());
        return sealed == null || seal == null ? row.remark() : seal.open(RemarkRow.place(row.id()), sealed);
    }

    private RemarkRow remark(UUID sitting, RecordedSittingEvent recorded) {
        UUID id = UUID.randomUUID();
        return recorded.event()
                .concerns()
                .map(visit -> new RemarkRow(
                        id,
                        sitting,
                        recorded.version(),
                        visit,
                        "",
                        seals.of(visit).seal(RemarkRow.place(id), recorded.remark())))
                .orElseGet(() -> new RemarkRow(id, sitting, recorded.version(), null, recorded.remark(), null));
    }

    /** Keeps the list of who is expected where in step with the log. */
    private void list(UUID sitting, SittingEvent event) {
        if (event instanceof SittingEvent.Expected expected) {
            visits.remove(sitting, expected.visit());
            visits.save(new SittingVisitRow(UUID.randomUUID(), expected.visit(), sitting, true));
        } else if (event instanceof SittingEvent.Withdrawn withdrawn) {
            visits.remove(sitting, withdrawn.visit());
        } else if (event instanceof SittingEvent.SignedOff) {
            visits.close(sitting);
        }
    }

    @Override
    public Optional<UUID> openSittingOf(UUID visit) {
        return visits.findByVisitIdAndActive(visit, true).stream()
                .map(SittingVisitRow::sittingId)
                .findFirst();
    }

    private SittingEventRow row(UUID sitting, RecordedSittingEvent recorded) {
        return new SittingEventRow(
                null,
                sitting,
                recorded.version(),
                recorded.at(),
                recorded.by().orElse(null),
                recorded.byName(),
                json.type(recorded.event()),
                json.write(recorded.event()));
    }
}
