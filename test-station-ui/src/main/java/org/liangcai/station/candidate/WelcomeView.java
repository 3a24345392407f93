package org.liangcai.station.candidate;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.micronaut.context.annotation.Prototype;
import java.util.Optional;
import java.util.Set;
import org.liangcai.assessment.RefusedException;
import org.liangcai.assessment.session.Accommodations;
import org.liangcai.assessment.session.SeatClaim;
import org.liangcai.assessment.session.SeatService;
import org.liangcai.assessment.session.SessionRefusal;
import org.liangcai.itembank.Language;
import org.liangcai.station.shell.LanguageSwitch;
import org.liangcai.station.shell.ReaderLanguage;
import org.liangcai.station.shell.StationPage;

/** The first page: the language, then the seat code. Whoever sits at this browser already is led back to the same place. */
@Route("")
@RouteAlias("seat/:code")
@AnonymousAllowed
@Prototype
public class WelcomeView extends StationPage implements BeforeEnterObserver, HasDynamicTitle {

    static final String NOTICE = "notice";

    private static final Set<String> NOTICES = Set.of("signed-out", "taken-over", "left");

    private final SeatService seats;
    private final SeatCodeEntry code;
    private final Paragraph how = new Paragraph(getTranslation("candidate.welcomeText"));
    private final Div message = new Div();

    public WelcomeView(SeatService seats) {
        this.seats = seats;
        this.code = new SeatCodeEntry(() -> claim(false));
        message.addClassName("notice");
        message.setId("message");
        message.getElement().setAttribute("role", "alert");
        message.setVisible(false);
        head();
        Anchor staff = new Anchor("sign-in", getTranslation("candidate.staff"));
        staff.addClassName("quiet");
        content(languages(), heading(getTranslation("candidate.welcomeTitle")), how, message, code);
        actions(primary(getTranslation("candidate.enter"), () -> claim(false)), staff);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        SeatTexts.adapt(Accommodations.NONE);
        Optional<String> scanned = event.getRouteParameters().get("code");
        if (scanned.isEmpty() && isSeated()) {
            event.forwardTo(VisitView.class);
            return;
        }
        scanned.ifPresent(read -> {
            code.prefill(read);
            how.setText(getTranslation("candidate.codeRead"));
        });
        event.getLocation()
                .getQueryParameters()
                .getSingleParameter(NOTICE)
                .filter(NOTICES::contains)
                .ifPresent(this::greet);
        if (scanned.isEmpty()) {
            code.focus();
        }
    }

    private boolean isSeated() {
        try {
            BrowserSeat.read().ifPresent(seats::state);
            return BrowserSeat.read().isPresent();
        } catch (RefusedException gone) {
            return false;
        }
    }

    /** Both languages in full, before anything has to be read. */
    private static Div languages() {
        Div languages = new Div();
        languages.addClassName("languages");
        for (Language language : Language.values()) {
            NativeButton button = new NativeButton(LanguageSwitch.nameOf(language), event -> {
                ReaderLanguage.choose(language);
                UI.getCurrent().refreshCurrentRoute(true);
            });
            button.addClassName("button");
            button.getElement()
                    .setAttribute("lang", language.tag())
                    .setAttribute("aria-pressed", String.valueOf(ReaderLanguage.current() == language));
            languages.add(button);
        }
        return languages;
    }

    private void claim(boolean takeOver) {
        try {
            SeatClaim claim = seats.claim(
                    code.value(),
                    takeOver,
                    BrowserSeat.read(),
                    VaadinRequest.getCurrent().getRemoteAddr());
            BrowserSeat.set(claim.token());
            UI.getCurrent().getPage().setLocation("visit");
        } catch (RefusedException refused) {
            say(refused.message(ReaderLanguage.current()));
            if (refused.refusal() == SessionRefusal.SEAT_OCCUPIED) {
                NativeButton here = new NativeButton(getTranslation("candidate.continueHere"), event -> claim(true));
                here.addClassName("button");
                here.setId("take-over");
                message.add(here);
                here.focus();
            } else {
                code.invalid(true);
            }
        }
    }

    private void greet(String notice) {
        say(getTranslation("candidate.notice." + notice));
        message.addClassName("calm");
    }

    private void say(String text) {
        message.removeClassName("calm");
        message.removeAll();
        message.add(new Paragraph(text));
        message.setVisible(true);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("candidate.welcomeTitle") + " · " + getTranslation("common.product");
    }
}
