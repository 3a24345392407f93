package org.liangcai.assessment.report.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.liangcai.assessment.InMemoryOffice;
import org.liangcai.assessment.Role;
import org.liangcai.assessment.report.IssuedReport;
import org.liangcai.assessment.report.IssuedReport.PrintedFigure;
import org.liangcai.assessment.report.ReportKind;
import org.liangcai.assessment.report.Reports;
import org.liangcai.assessment.visit.Education;
import org.liangcai.assessment.visit.NewVisit;
import org.liangcai.assessment.visit.Purpose;
import org.liangcai.assessment.visit.Visit;
import org.liangcai.assessment.visit.VisitService;
import org.liangcai.itembank.Language;
import org.liangcai.itembank.form.BatteryId;
import org.liangcai.testdatabase.OnBothDatabases;

/** Against a real database. */
@OnBothDatabases
class ReportStoreTest {

    @Test
    void a_report_comes_back_as_it_was_kept_and_goes_with_its_visit() {
        try (InMemoryOffice office = new InMemoryOffice()) {
            Reports reports = office.get(Reports.class);
            VisitService visits = office.get(VisitService.class);
            Visit visit = visits.open(
                    office.actor(Role.COUNSELLOR),
                    new NewVisit(
                            "张晓明",
                            1998,
                            Optional.empty(),
                            Education.BACHELOR,
                            Purpose.GUIDANCE,
                            BatteryId.of("full"),
                            Language.ZH));
            UUID reader = UUID.randomUUID();
            IssuedReport older = report("AAAA-CCCC-DDDD", visit.id(), reader, Instant.parse("2026-11-23T06:00:00Z"));
            IssuedReport newer = report("EEEE-FFFF-GGGG", visit.id(), reader, Instant.parse("2026-11-23T07:00:00Z"));
            byte[] pdf = new byte[300_000];
            pdf[299_999] = 7;

            reports.add(older, pdf);
            reports.add(newer, new byte[] {1});

            assertThat(reports.find("AAAA-CCCC-DDDD")).contains(older);
            assertThat(reports.pdf("AAAA-CCCC-DDDD").orElseThrow()).isEqualTo(pdf);
            assertThat(reports.ofVisit(visit.id())).containsExactly(newer, older);
            assertThat(reports.newest(visit.id(), ReportKind.JOB_SEEKER, Language.ZH, reader))
                    .contains(newer);
            assertThat(reports.newest(visit.id(), ReportKind.JOB_SEEKER, Language.EN, reader))
                    .isEmpty();

            visits.erase(office.actor(Role.COUNSELLOR), visit.id());
            assertThat(reports.find("AAAA-CCCC-DDDD")).isEmpty();
        }
    }

    private static IssuedReport report(String code, UUID visit, UUID reader, Instant at) {
        return new IssuedReport(
                code,
                visit,
                ReportKind.JOB_SEEKER,
                Language.ZH,
                at,
                reader,
                "张*",
                "<html>报告</html>",
                "a".repeat(64),
                "b".repeat(64),
                List.of(new PrintedFigure("三字母代码", "RCI")),
                "{}");
    }
}
