package org.liangcai.station.pictures;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.UUID;
import org.liangcai.assessment.Role;
import org.liangcai.assessment.account.CreatedAccount;
import org.liangcai.assessment.report.IssuedReport;
import org.liangcai.assessment.report.ReportService;
import org.liangcai.itembank.Language;
import org.liangcai.station.InProcessStation;
import org.liangcai.station.StationBrowser;

/** Every kind of document the station prints, beside the pictures. */
final class Documents {

    private final InProcessStation station;
    private final Office office;
    private final StationBrowser browser;

    Documents(InProcessStation station, Office office, StationBrowser browser) {
        this.station = station;
        this.office = office;
        this.browser = browser;
    }

    void keep(Subjects of) {
        reports("whole", of.whole());
        reports("aptitude", of.aptitude());
        reports("work-sample", of.workSample());
        Page invigilator = desk(Role.INVIGILATOR);
        keep(invigilator, "/api/sittings/" + of.sitting() + "/tickets", "tickets.pdf");
        for (Language language : Language.values()) {
            String tag = language.locale().getLanguage();
            for (String path : List.of("sitting", "signed")) {
                UUID sitting = path.equals("sitting") ? of.sitting() : of.signed();
                keep(
                        invigilator,
                        "/api/sittings/" + sitting + "/protocol?language=" + language.tag(),
                        "protocol-" + path + "-" + tag + ".pdf");
            }
        }
        keep(invigilator, "/api/receipts/" + of.receipt() + "/pdf", "receipt.pdf");
        invigilator.context().close();
        Page employer = desk(Role.EMPLOYER);
        for (Language language : Language.values()) {
            keep(
                    employer,
                    "/api/evaluations/" + of.evaluation() + "/pdf?language=" + language.tag(),
                    "evaluation-" + language.locale().getLanguage() + ".pdf");
        }
        employer.context().close();
    }

    private void reports(String name, UUID visit) {
        Page counsellor = desk(Role.COUNSELLOR);
        List<IssuedReport> issued = station.get(ReportService.class)
                .ofVisit(office.account(Role.COUNSELLOR).account().actor(), visit);
        for (IssuedReport report : issued) {
            String of = "report-%s-%s-%s"
                    .formatted(
                            name,
                            report.kind().name().toLowerCase(java.util.Locale.ROOT),
                            report.language().locale().getLanguage());
            keep(counsellor, "/api/reports/" + report.code() + "/pdf", of + ".pdf");
        }
        counsellor.context().close();
    }

    private Page desk(Role role) {
        CreatedAccount account = office.account(role);
        return browser.desk(station.address(), Language.ZH, account.account().userName(), account.password());
    }

    private void keep(Page page, String path, String name) {
        APIResponse document =
                page.request().get(station.address().resolve(path).toString());
        if (document.status() != 200) {
            throw new IllegalStateException(path + ": " + document.status());
        }
        browser.keep(document.body(), name);
    }
}
