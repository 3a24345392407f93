package org.liangcai.assessment.disclosure;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.liangcai.assessment.Actor;
import org.liangcai.assessment.CommonRefusal;
import org.liangcai.assessment.RefusedException;
import org.liangcai.assessment.Role;
import org.liangcai.assessment.account.Account;
import org.liangcai.assessment.account.Accounts;
import org.liangcai.assessment.audit.AuditActor;
import org.liangcai.assessment.audit.AuditEntry;
import org.liangcai.assessment.audit.AuditEvent;
import org.liangcai.assessment.audit.AuditKind;
import org.liangcai.assessment.audit.AuditSubject;
import org.liangcai.assessment.audit.AuditTrail;
import org.liangcai.assessment.report.IssuedReport;
import org.liangcai.assessment.report.Reports;
import org.liangcai.assessment.visit.Visit;
import org.liangcai.assessment.visit.VisitRefusal;
import org.liangcai.assessment.visit.Visits;
import tools.jackson.databind.json.JsonMapper;

/**
 * Hands out everything that is kept on a person: to the person at the seat, or to a counsellor whom the person has asked. Safe for use by
 * many threads.
 */
public final class DisclosureService {

    private final Visits visits;
    private final KeptData data;
    private final Reports reports;
    private final Accounts accounts;
    private final AuditTrail audit;
    private final Clock clock;

    public DisclosureService(
            Visits visits, KeptData data, Reports reports, Accounts accounts, AuditTrail audit, Clock clock) {
        this.visits = visits;
        this.data = data;
        this.reports = reports;
        this.accounts = accounts;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The file of a visit; that it was made is entered in the audit log, and stands in the file.
     *
     * @throws RefusedException with {@link VisitRefusal#VISIT_UNKNOWN}, or {@link CommonRefusal#NOT_ALLOWED} for anybody else's visit
     */
    public Disclosure of(Actor actor, UUID id) {
        actor.require(Role.COUNSELLOR, Role.CANDIDATE);
        if (!actor.is(Role.COUNSELLOR) && !actor.id().equals(id)) {
            throw new RefusedException(CommonRefusal.NOT_ALLOWED);
        }
        Visit visit = visits.find(id).orElseThrow(() -> new RefusedException(VisitRefusal.VISIT_UNKNOWN));
        audit.append(new AuditEvent(AuditActor.of(actor), AuditKind.DATA_EXPORTED, AuditSubject.visit(id)));
        return new Disclosure("liangcai-data-" + visit.reference() + ".zip", zip(files(visit)));
    }

    private Map<String, byte[]> files(Visit visit) {
        Instant at = clock.instant();
        List<KeptRows> kept = data.of(visit);
        List<IssuedReport> issued = reports.ofVisit(visit.id());
        List<Look> looks = looks(visit.id());
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("index.html", text(new DisclosureIndex(visit, at, kept, issued, looks).page()));
        files.put("person.json", json(visit.person()));
        for (KeptRows rows : kept) {
            files.put(rows.table() + ".json", json(rows.rows()));
        }
        files.put("who-did-what.json", json(looks));
        for (IssuedReport report : issued) {
            files.put("reports/" + report.code() + ".html", text(report.html()));
            reports.pdf(report.code()).ifPresent(pdf -> files.put("reports/" + report.code() + ".pdf", pdf));
        }
        return files;
    }

    private List<Look> looks(UUID visit) {
        return audit.about(AuditSubject.visit(visit)).stream().map(this::look).toList();
    }

    private Look look(AuditEntry entry) {
        AuditActor actor = entry.event().actor();
        String who = switch (actor.kind()) {
            case ACCOUNT ->
                actor.id()
                        .flatMap(accounts::find)
                        .map(DisclosureService::nameOf)
                        .orElse("—");
            case JOB_SEEKER -> "本人 The person";
            case STATION -> "测评站 The station";
            case NOBODY -> "—";
        };
        return new Look(
                entry.at().toString(),
                entry.event().kind().name(),
                entry.event().kind().label().zh(),
                entry.event().kind().label().en(),
                who,
                entry.event().detail());
    }

    private static String nameOf(Account account) {
        return account.displayName()
                + account.organisation().map(name -> " (" + name + ")").orElse("");
    }

    private static byte[] json(Object value) {
        return JsonMapper.shared()
                .writerWithDefaultPrettyPrinter()
                .writeValueAsString(value)
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] zip(Map<String, byte[]> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException("Memory cannot be written to.", impossible);
        }
        return bytes.toByteArray();
    }

    /**
     * Something that was done with the visit.
     *
     * @param at when
     * @param kind what, by its constant
     * @param zh what, in Chinese
     * @param en what, in English
     * @param who by whom
     * @param detail codes and figures
     */
    record Look(String at, String kind, String zh, String en, String who, String detail) {}
}
