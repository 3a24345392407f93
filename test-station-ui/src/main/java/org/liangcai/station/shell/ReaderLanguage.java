package org.liangcai.station.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinService;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.liangcai.itembank.Language;

/** The language in which the person in front of the browser reads: as chosen (cookie {@code language}), else as the browser asks, else Chinese. */
public final class ReaderLanguage {

    private static final String COOKIE = "language";
    private static final int A_YEAR = (int) Duration.ofDays(365).toSeconds();

    private ReaderLanguage() {}

    /** The language of the current view. */
    public static Language current() {
        UI ui = UI.getCurrent();
        return ui == null ? Language.ZH : Language.ofTag(ui.getLocale().toLanguageTag());
    }

    static Language of(VaadinRequest request) {
        return chosen(request).orElseGet(() -> asked(request));
    }

    /** Shows the current view's words in another language from now on; takes effect in what is built afterwards. */
    public static void choose(Language language) {
        UI ui = UI.getCurrent();
        ui.setLocale(language.locale());
        ui.getPage().executeJs("document.documentElement.lang = $0", language.tag());
        ShellSetup.speak(ui, language);
        remember(language);
    }

    private static void remember(Language language) {
        VaadinResponse response = VaadinService.getCurrentResponse();
        if (response != null) {
            Cookie cookie = new Cookie(COOKIE, language.tag());
            cookie.setPath("/");
            cookie.setMaxAge(A_YEAR);
            cookie.setAttribute("SameSite", "Strict");
            response.addCookie(cookie);
        }
    }

    private static Optional<Language> chosen(VaadinRequest request) {
        Cookie[] cookies = request.getCookies();
        return (cookies == null ? Stream.<Cookie>empty() : Arrays.stream(cookies))
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .map(Cookie::getValue)
                .findFirst()
                .flatMap(tag -> Arrays.stream(Language.values())
                        .filter(language -> language.tag().equals(tag))
                        .findFirst());
    }

    private static Language asked(VaadinRequest request) {
        String header = request.getHeader("Accept-Language");
        return header == null || header.isBlank() ? Language.ZH : Language.ofTag(header);
    }
}
