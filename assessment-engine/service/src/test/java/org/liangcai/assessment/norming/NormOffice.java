package org.liangcai.assessment.norming;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.liangcai.assessment.Actor;
import org.liangcai.assessment.Role;
import org.liangcai.assessment.StationTime;
import org.liangcai.assessment.norming.NormDecision.Approved;
import org.liangcai.assessment.norming.NormDecision.Entered;
import org.liangcai.assessment.norming.NormDecision.Origin;
import org.liangcai.assessment.norming.NormDecision.PutInUse;
import org.liangcai.assessment.norming.NormDecision.Signature;
import org.liangcai.assessment.scoring.NormScope;
import org.liangcai.assessment.visit.Purpose;
import org.liangcai.itembank.Language;
import org.liangcai.norms.ConstructNorm;
import org.liangcai.norms.NormCell;
import org.liangcai.norms.NormLibrary;
import org.liangcai.norms.NormTable;
import org.liangcai.norms.NormTableId;
import org.liangcai.norms.NormTables;
import org.liangcai.norms.NormTablesSnapshot;
import org.liangcai.norms.NormVersion;
import org.liangcai.norms.file.ShippedNormTables;

/** Norms kept in memory, with a clock that can be moved and two people who keep them. */
public final class NormOffice {

    public static final Actor ANNA = person("Anna 安");
    public static final Actor BO = person("Bo 博");
    public static final Instant START = Instant.parse("2026-11-20T02:00:00Z");
    public static final NormTable SHIPPED = ShippedNormTables.all().getFirst();

    private final List<NormDecision> decisions = new ArrayList<>();
    private final List<NormTable> tables = new ArrayList<>(ShippedNormTables.all());
    private Instant now = START;

    public final Clock clock = new Moving();
    public final NormLedger ledger;
    public final NormService service;

    public NormOffice() {
        var signature = new Signature(Optional.empty(), "Liangcai", Instant.EPOCH, "随产品提供。");
        NormVersion shipped = NormVersion.of(SHIPPED);
        decisions.add(new Entered(shipped, Origin.SHIPPED, signature));
        decisions.add(new Approved(shipped, signature));
        for (Language language : Language.values()) {
            for (Purpose purpose : Purpose.values()) {
                decisions.add(new PutInUse(shipped, scope(language, purpose), java.time.LocalDate.EPOCH, signature));
            }
        }
        ledger = new NormLedger(new InMemory(), new Library(), StationTime.ZONE);
        service = new NormService(ledger, clock);
    }

    public static NormScope scope(Language language, Purpose purpose) {
        return new NormScope("personality", "120", language, purpose);
    }

    static Actor person(String name) {
        return new Actor(
                UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                name,
                Set.of(Role.ADMINISTRATOR));
    }

    public void pass(Duration time) {
        now = now.plus(time);
    }

    /** The shipped table with all means shifted, under another name. */
    public static NormTable shifted(String id, int version, double by) {
        return new NormTable(
                NormTableId.of(id),
                version,
                SHIPPED.dated(),
                SHIPPED.title(),
                SHIPPED.instrument(),
                SHIPPED.form(),
                SHIPPED.sample(),
                SHIPPED.source(),
                SHIPPED.method(),
                SHIPPED.reliabilityNote(),
                SHIPPED.validAges(),
                SHIPPED.outsideAges(),
                SHIPPED.constructs().stream()
                        .map(norm -> new ConstructNorm(
                                norm.construct(),
                                norm.range(),
                                norm.cells().stream()
                                        .map(cell -> new NormCell(
                                                cell.sex(),
                                                cell.ages(),
                                                cell.sampleSize(),
                                                norm.construct().value().length() == 1
                                                        ? cell.mean() + by
                                                        : cell.mean() + by / 6,
                                                cell.standardDeviation(),
                                                cell.reliability()))
                                        .toList()))
                        .toList());
    }

    /** A table built here by Anna. */
    public NormVersion built(NormTable table) {
        return service.keepBuilt(ANNA, table, "用本站数据编制");
    }

    private final class Moving extends Clock {
        @Override
        public ZoneId getZone() {
            return java.time.ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    private final class InMemory implements Norms {
        @Override
        public List<NormDecision> decisions() {
            return List.copyOf(decisions);
        }

        @Override
        public void add(NormDecision decision, Optional<NormTable> table) {
            table.ifPresent(tables::add);
            decisions.add(decision);
        }
    }

    private final class Library implements NormLibrary {

        private NormTables snapshot = new NormTablesSnapshot(tables);

        @Override
        public void refresh() {
            snapshot = new NormTablesSnapshot(tables);
        }

        @Override
        public Optional<NormTable> version(NormTableId id, int version) {
            return snapshot.version(id, version);
        }

        @Override
        public Optional<NormTable> latest(NormTableId id) {
            return snapshot.latest(id);
        }

        @Override
        public List<NormTable> forForm(String instrument, String form) {
            return snapshot.forForm(instrument, form);
        }

        @Override
        public List<NormTable> all() {
            return snapshot.all();
        }
    }
}
