package org.liangcai.assessment.disclosure.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.liangcai.assessment.Actor;
import org.liangcai.assessment.CommonRefusal;
import org.liangcai.assessment.InMemoryOffice;
import org.liangcai.assessment.RawDatabase;
import org.liangcai.assessment.RefusedException;
import org.liangcai.assessment.Role;
import org.liangcai.assessment.disclosure.Disclosure;
import org.liangcai.assessment.disclosure.DisclosureService;
import org.liangcai.assessment.interview.InterviewService;
import org.liangcai.assessment.interview.InterviewView;
import org.liangcai.assessment.interview.NewInterview;
import org.liangcai.assessment.report.IssuedReport;
import org.liangcai.assessment.report.IssuedReport.PrintedFigure;
import org.liangcai.assessment.report.ReportKind;
import org.liangcai.assessment.report.Reports;
import org.liangcai.assessment.session.SeatService;
import org.liangcai.assessment.visit.Education;
import org.liangcai.assessment.visit.NewVisit;
import org.liangcai.assessment.visit.Purpose;
import org.liangcai.assessment.visit.Visit;
import org.liangcai.assessment.visit.VisitService;
import org.liangcai.itembank.Language;
import org.liangcai.itembank.form.BatteryId;

/** Against a real database: what is kept is handed out, sealed while it is kept, and gone when it is erased. */
class DisclosureTest {

    private static final String EVIDENCE = "王芳说去年接待过一位生气的顾客，先听完再复述。";

    private final InMemoryOffice office = new InMemoryOffice();
    private final DisclosureService disclosure = office.get(DisclosureService.class);
    private final VisitService visits = office.get(VisitService.class);
    private final Actor counsellor = office.actor(Role.COUNSELLOR);
    private final Visit visit = open("王芳");
    private final String token = begin();

    private Visit open(String name) {
        return visits.open(
                counsellor,
                new NewVisit(
                        name,
                        1990,
                        Optional.empty(),
                        Education.BACHELOR,
                        Purpose.GUIDANCE,
                        BatteryId.of("full"),
                        Language.ZH));
    }

    private String begin() {
        String code =
                visits.visit(counsellor, visit.id()).seatCode().orElseThrow().value();
        office.get(SeatService.class).claim(code, false, Optional.empty(), "10.0.0.1");
        InterviewService interviews = office.get(InterviewService.class);
        InterviewView interview = interviews.open(
                counsellor,
                new NewInterview(
                        visit.id(),
                        interviews.guide(counsellor).families().getFirst().id(),
                        List.of(counsellor.id())));
        interviews.rate(
                counsellor,
                interview.id(),
                interview.family().questions().getFirst().competency(),
                4,
                EVIDENCE);
        office.get(Reports.class)
                .add(
                        new IssuedReport(
                                "AAAA-CCCC-DDDD",
                                visit.id(),
                                ReportKind.JOB_SEEKER,
                                Language.ZH,
                                Instant.parse("2026-11-23T06:00:00Z"),
                                visit.id(),
                                "王*",
                                "<html>王芳的报告</html>",
                                "a".repeat(64),
                                "b".repeat(64),
                                List.of(new PrintedFigure("三字母代码", "RCI")),
                                "{}"),
                        "%PDF 王芳".getBytes(StandardCharsets.UTF_8));
        return office.database().texts("SELECT token_sha256 FROM seat").getFirst();
    }

    @AfterEach
    void close() {
        office.close();
    }

    private static Map<String, String> files(Disclosure disclosure) {
        Map<String, String> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(disclosure.zip()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
        return files;
    }

    @Test
    void every_table_that_refers_to_a_visit_is_handed_out_or_there_is_a_reason() {
        Set<String> covered = KeptTable.ALL.stream().map(KeptTable::name).collect(Collectors.toSet());
        covered.addAll(KeptTable.NOT_HANDED_OUT.keySet());
        assertThat(covered).containsAll(tablesThatReferToAVisit(office.database()));
        assertThat(covered).isSubsetOf(office.database().tables());
    }

    /** Tables with a visit's id or reference, and those that hang on one of these by a foreign key, however far. */
    private static Set<String> tablesThatReferToAVisit(RawDatabase database) {
        Set<String> found = new HashSet<>(Set.of("visit"));
        database.columns().forEach((table, columns) -> {
            if (columns.contains("visit_id") || columns.contains("visit") || columns.contains("reference")) {
                found.add(table);
            }
        });
        int before;
        do {
            before = found.size();
            for (String table : database.tables()) {
                if (database.referredTo(table).stream().anyMatch(found::contains)) {
                    found.add(table);
                }
            }
        } while (found.size() > before);
        return found;
    }

    @Test
    void the_file_holds_the_person_the_answers_the_notes_the_reports_and_who_looked() {
        visits.look(counsellor, visit.id());
        Map<String, String> files = files(disclosure.of(counsellor, visit.id()));
        assertThat(files.keySet())
                .contains("index.html", "person.json", "who-did-what.json", "reports/AAAA-CCCC-DDDD.pdf")
                .containsAll(KeptTable.ALL.stream()
                        .map(table -> table.name() + ".json")
                        .toList());
        assertThat(files.get("person.json")).contains("王芳", "1990");
        assertThat(files.get("interview_rating.json")).contains(EVIDENCE);
        assertThat(files.get("session_event.json")).contains("SessionStarted");
        assertThat(files.get("reports/AAAA-CCCC-DDDD.html")).isEqualTo("<html>王芳的报告</html>");
        assertThat(files.get("reports/AAAA-CCCC-DDDD.pdf")).isEqualTo("%PDF 王芳");
        assertThat(files.get("who-did-what.json"))
                .contains("VISIT_OPENED", "VISIT_SEEN", "DATA_EXPORTED", counsellor.name());
        assertThat(files.get("index.html"))
                .contains("关于您的全部资料", "Everything kept on you", "查看来访资料", "Visit looked at", "王芳");
    }

    @Test
    void the_file_holds_nothing_of_others_and_no_secret_of_the_station() {
        Visit other = open("李娜");
        String code =
                visits.visit(counsellor, visit.id()).seatCode().orElseThrow().value();
        String all = files(disclosure.of(counsellor, visit.id())).toString();
        assertThat(all)
                .doesNotContain("李娜", other.id().toString(), other.reference())
                .doesNotContain(code, token)
                .doesNotContain("\"seed\"", "difficulty", "discrimination", "wrapped", "password");
        office.database()
                .texts("SELECT sealed FROM visit_person")
                .forEach(closed -> assertThat(all).doesNotContain(closed));
    }

    @Test
    void a_person_has_the_own_file_and_nobody_else_has_any() {
        Actor person = new Actor(visit.id(), "王芳", Set.of(Role.CANDIDATE));
        assertThat(files(disclosure.of(person, visit.id()))).containsKey("index.html");
        for (Actor other : List.of(
                new Actor(UUID.randomUUID(), "x", Set.of(Role.CANDIDATE)),
                office.actor(Role.ADMINISTRATOR),
                office.actor(Role.INTERVIEWER),
                office.actor(Role.EMPLOYER))) {
            assertThatThrownBy(() -> disclosure.of(other, visit.id()))
                    .isInstanceOfSatisfying(
                            RefusedException.class,
                            refused -> assertThat(refused.refusal()).isEqualTo(CommonRefusal.NOT_ALLOWED));
        }
    }

    @Test
    void nothing_that_tells_who_somebody_is_stands_in_the_database_in_the_clear() {
        assertThat(office.database().everything())
                .doesNotContain("王芳", "王*", "顾客", "的报告", "三字母代码")
                .doesNotContain("BACHELOR");
    }

    @Test
    void erasing_a_visit_destroys_its_key_and_every_row_and_the_audit_log_tells_no_name() {
        office.get(SeatService.class);
        String reference = visit.reference();
        visits.erase(counsellor, visit.id());
        RawDatabase database = office.database();
        assertThat(database.texts("SELECT wrapped FROM person_key")).isEmpty();
        for (KeptTable table : KeptTable.ALL) {
            if (!table.name().equals("audit_entry")) {
                assertThat(database.texts("SELECT COUNT(*) FROM " + table.name()))
                        .as(table.name())
                        .containsExactly("0");
            }
        }
        assertThat(database.texts("SELECT kind FROM audit_entry WHERE subject_id = '" + visit.id() + "'"))
                .contains("VISIT_OPENED", "VISIT_ERASED");
        assertThat(database.everything()).doesNotContain("王芳", reference);
    }
}
