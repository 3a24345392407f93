package org.liangcai.station.pictures;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.liangcai.assessment.Role;
import org.liangcai.assessment.account.CreatedAccount;
import org.liangcai.assessment.session.Accommodations;
import org.liangcai.assessment.session.ConductService;
import org.liangcai.assessment.visit.Visit;
import org.liangcai.itembank.Language;
import org.liangcai.station.InProcessStation;
import org.liangcai.station.StationBrowser;
import org.liangcai.station.StationOverHttp;

/** The way past every view in one language. */
final class Walk {

    private static final int AT_A_SEAT = 44;
    private static final int AT_A_DESK = 24;

    private final InProcessStation station;
    private final Office office;
    private final StationBrowser browser;
    private final Camera camera;
    private final Language language;
    private final Predicate<String> wanted;

    Walk(
            InProcessStation station,
            Office office,
            StationBrowser browser,
            Camera camera,
            Language language,
            Predicate<String> wanted) {
        this.station = station;
        this.office = office;
        this.browser = browser;
        this.camera = camera;
        this.language = language;
        this.wanted = wanted;
    }

    private String name(String view) {
        return view + "-" + language.locale().getLanguage();
    }

    /** All views that are reached by an address. */
    void views(List<View> views) {
        for (Optional<Role> role : views.stream().map(View::role).distinct().toList()) {
            List<View> own = views.stream()
                    .filter(view -> view.role().equals(role) && wanted.test(view.name()))
                    .toList();
            if (!own.isEmpty()) {
                Page page = role.map(this::desk).orElseGet(() -> browser.visitor(language, 1280, 800));
                page.setViewportSize(1280, 800);
                own.forEach(view -> take(page, view));
                page.context().close();
            }
        }
    }

    private Page desk(Role role) {
        CreatedAccount account = office.account(role);
        return browser.desk(station.address(), language, account.account().userName(), account.password());
    }

    private void take(Page page, View view) {
        try {
            page.navigate(station.address().resolve(view.path()).toString());
            page.waitForTimeout(300);
            view.before().accept(page);
            camera.take(page, name(view.name()), view.role().isPresent() ? AT_A_DESK : AT_A_SEAT);
        } catch (PlaywrightException wrong) {
            camera.note(name(view.name()), wrong);
        }
    }

    /** What the computers of a hall show. */
    void seatsOfHall(Map<Integer, String> devices) {
        devices.forEach((number, token) -> {
            String name = "hall-seat-" + number;
            if (wanted.test(name)) {
                Page page = browser.visitor(language, 1280, 800);
                Camera.hold(page, station.address(), Map.of("hall-seat", token));
                page.navigate(station.address().resolve("/").toString());
                page.waitForTimeout(1_500);
                camera.take(page, name(name), AT_A_SEAT);
                page.context().close();
            }
        });
    }

    /** A visit from the seat code to the person's own report; each page that looks different once. */
    void visit(String battery, Accommodations accommodations, String prefix) {
        if (!wanted.test(prefix)) {
            return;
        }
        Visit visit = office.visit(language == Language.ZH ? "林小雨" : "Alex Chen", battery, language);
        if (accommodations.any()) {
            station.get(ConductService.class)
                    .adapt(office.account(Role.COUNSELLOR).account().actor(), visit.id(), accommodations);
        }
        StationOverHttp seat = new StationOverHttp(station.address());
        Person person = office.sit(visit, seat, language);
        Page page = browser.visitor(language, 1280, 800);
        Camera.hold(page, station.address(), Map.of("seat", seat.held("seat")));
        Set<String> seen = new HashSet<>();
        boolean over = false;
        while (!over) {
            over = person.isFinished();
            if (seen.add(person.scene())) {
                look(page, prefix + "-" + person.scene());
            }
            if (!over) {
                person.step();
            }
        }
        page.navigate(station.address().resolve("/visit/report").toString());
        page.waitForTimeout(2_500);
        camera.take(page, name(prefix + "-own-report"), AT_A_SEAT);
        page.context().close();
    }

    private void look(Page page, String name) {
        URI visit = station.address().resolve("/visit");
        page.navigate(visit.toString());
        page.waitForTimeout(500);
        pages(page, name, 1);
    }

    /** Instructions have several pages. */
    private void pages(Page page, String name, int number) {
        camera.take(page, name(name + (number == 1 ? "" : "-" + number)), AT_A_SEAT);
        if (name.contains("instructions")
                && number < 6
                && page.locator(".instruction-page").count() > 0) {
            String before = page.locator(".instruction-page").first().textContent();
            if (!before.matches(".*?(\\d+)\\D+\\1\\D*")) {
                page.locator("#primary").click();
                page.waitForTimeout(400);
                pages(page, name, number + 1);
            }
        }
    }
}
