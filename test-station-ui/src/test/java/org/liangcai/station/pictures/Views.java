package org.liangcai.station.pictures;

import static org.liangcai.station.pictures.View.of;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.liangcai.assessment.Role;

/** Every view there is a route to, with its parts; what a person at a seat sees is taken on the way through a visit. */
final class Views {

    private final Subjects of;

    Views(Subjects subjects) {
        this.of = subjects;
    }

    List<View> all() {
        return Stream.of(
                        anybody(),
                        counsellor(),
                        interviewer(),
                        employer(),
                        invigilator(),
                        psychometrician(),
                        administrator())
                .flatMap(List::stream)
                .toList();
    }

    private List<View> anybody() {
        return List.of(
                of("welcome", "/"),
                of("sign-in", "/sign-in"),
                of("sign-in-refused", "/sign-in").after(page -> {
                    fill(page, "user-name", "nobody");
                    fill(page, "password", "not the password");
                    page.locator("#primary").click();
                    page.locator("#message").waitFor();
                }),
                of("verify", "/verify"),
                of("verify-genuine", "/verify/" + of.report()),
                of("verify-unknown", "/verify/ZZZZ-ZZZZ"),
                of("receipt-ask", "/receipt"),
                of("receipt", "/receipt/" + of.receipt()),
                of("receipt-unknown", "/receipt/EAAA-AAAA-AAAA"),
                of("wallboard-choose", "/wallboard"),
                of("wallboard", "/wallboard/" + of.hall()),
                of("hall-register", "/hall"),
                of("hall-check", "/hall/check"),
                of("seat-code-wrong", "/seat/ZZZZ-ZZZZ"),
                of("no-such-page", "/nowhere"));
    }

    private List<View> counsellor() {
        Role role = Role.COUNSELLOR;
        String visits = "/desk/visits/";
        List<View> views = new ArrayList<>(List.of(
                of(role, "visits", "/desk/visits"),
                of(role, "visits-none-found", "/desk/visits?text=zzzz"),
                of(role, "visit-new", visits + "new"),
                of(role, "visit-new-refused", visits + "new").after(click("open-visit")),
                of(role, "visit-unknown", visits + "00000000-0000-0000-0000-000000000000"),
                of(role, "visit-invited", visits + of.invited()),
                of(role, "visit-running", visits + of.running()),
                of(role, "visit-running-conduct", visits + of.running() + "/conduct"),
                of(role, "visit-running-scores", visits + of.running() + "/scores"),
                of(role, "visit-running-matches", visits + of.running() + "/matches"),
                of(role, "visit-running-reports", visits + of.running() + "/reports"),
                of(role, "visit-running-interviews", visits + of.running() + "/interviews")));
        for (String part : List.of("overview", "conduct", "scores", "matches", "interviews", "reports")) {
            views.add(of(role, "visit-whole-" + part, visits + of.whole() + "/" + part));
        }
        views.addAll(List.of(
                of(role, "visit-whole-erase", visits + of.invited()).after(click("erase-visit")),
                of(role, "visit-aptitude-scores", visits + of.aptitude() + "/scores"),
                of(role, "visit-work-sample-scores", visits + of.workSample() + "/scores"),
                of(role, "counsellor-norms", "/desk/norms"),
                of(role, "counsellor-norm", "/desk/norms/ipip-neo-120-johnson--1"),
                of(role, "counsellor-interviews", "/desk/interviews"),
                of(role, "counsellor-account", "/account")));
        return views;
    }

    private List<View> interviewer() {
        return List.of(
                of(Role.INTERVIEWER, "interviews", "/desk/interviews"),
                of(Role.INTERVIEWER, "interview-rating", "/desk/interviews/" + of.openInterview()),
                of(Role.INTERVIEWER, "interview-outcome", "/desk/interviews/" + of.interview()));
    }

    private List<View> employer() {
        String job = "/desk/jobs/" + of.job();
        return List.of(
                of(Role.EMPLOYER, "jobs", "/desk/jobs"),
                of(Role.EMPLOYER, "job-new", "/desk/jobs/new"),
                of(Role.EMPLOYER, "job", job),
                of(Role.EMPLOYER, "job-edit", job + "/edit"),
                of(Role.EMPLOYER, "evaluation", job + "/" + of.evaluation()),
                of(Role.EMPLOYER, "evaluation-nothing", job + "/" + of.nothing()));
    }

    private List<View> invigilator() {
        Role role = Role.INVIGILATOR;
        String sitting = "/desk/sittings/" + of.sitting();
        List<View> views = new ArrayList<>(List.of(
                of(role, "sittings", "/desk/sittings"),
                of(role, "sitting-new", "/desk/sittings/new"),
                of(role, "console-map", sitting),
                of(role, "console-people", sitting + "/people"),
                of(role, "console-protocol", sitting + "/protocol"),
                of(role, "console-signed-map", "/desk/sittings/" + of.signed() + "/map"),
                of(role, "console-signed-protocol", "/desk/sittings/" + of.signed() + "/protocol")));
        for (int seat = 1; seat <= 7; seat++) {
            views.add(of(role, "console-seat-" + seat, sitting + "/map").after(click("seat-" + seat)));
        }
        return views;
    }

    private List<View> psychometrician() {
        Role role = Role.PSYCHOMETRICIAN;
        String item = "/desk/bank/items/" + of.item();
        List<View> views = new ArrayList<>(List.of(
                of(role, "bank", "/desk/bank"),
                of(role, "bank-items", "/desk/bank/items"),
                of(role, "bank-items-none", "/desk/bank/items?text=zzzz"),
                of(role, "bank-item-new", "/desk/bank/items/new"),
                of(role, "bank-exchange", "/desk/bank/exchange"),
                of(role, "bank-families", "/desk/bank/families"),
                of(role, "bank-family", "/desk/bank/families/letters"),
                of(role, "bank-family-checking", "/desk/bank/families/checking"),
                of(role, "bank-sheet", "/desk/bank/families/letters/" + of.sheet()),
                of(role, "bank-watch", "/desk/bank/watch"),
                of(role, "bank-alarm", "/desk/bank/watch/" + of.alarm()),
                of(role, "forms", "/desk/forms"),
                of(role, "form", "/desk/forms/" + of.form()),
                of(role, "pilots", "/desk/pilots"),
                of(role, "pilot", "/desk/pilots/" + of.trial()),
                of(role, "norms", "/desk/norms"),
                of(role, "norm", "/desk/norms/ipip-neo-120-johnson--1")));
        for (String part : List.of("item", "parameters", "wording", "history")) {
            views.add(of(role, "bank-item-" + part, item + "/" + part));
        }
        for (String kind : List.of("fixed", "parallel", "pool", "battery")) {
            views.add(of(role, "form-new-" + kind, "/desk/forms/new-" + kind));
        }
        for (String task : List.of("local", "switch", "checks", "upload", "reproduce", "scales")) {
            views.add(of(role, "norms-" + task, "/desk/norms/" + task));
        }
        return views;
    }

    private List<View> administrator() {
        Role role = Role.ADMINISTRATOR;
        return List.of(
                of(role, "accounts", "/desk/accounts"),
                of(role, "account-new", "/desk/accounts/new"),
                of(role, "account", "/desk/accounts/" + of.account()),
                of(role, "halls", "/desk/halls"),
                of(role, "hall", "/desk/halls/" + of.hall()),
                of(role, "audit", "/desk/audit"),
                of(role, "audit-checked", "/desk/audit").after(click("check-audit")),
                of(role, "audit-none", "/desk/audit?day=2020-01-01"),
                of(role, "receipts", "/desk/receipts"),
                of(role, "retention", "/desk/retention"),
                of(role, "own-account", "/account"));
    }

    private static java.util.function.Consumer<Page> click(String id) {
        return page -> {
            page.locator("#" + id).first().click();
            page.waitForTimeout(700);
        };
    }

    private static void fill(Page page, String id, String text) {
        org.liangcai.station.StationBrowser.fill(page, id, text);
    }
}
