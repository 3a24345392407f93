package org.liangcai.station.shell;

import com.vaadin.flow.component.ReconnectDialogConfiguration;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.SystemMessagesInfo;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import jakarta.inject.Singleton;
import java.util.Locale;
import org.jsoup.nodes.Document;
import org.liangcai.itembank.Language;

/** Gives every page the reader's language, a title, its icon, and what Vaadin itself says when the link is lost. */
@Singleton
public class ShellSetup implements VaadinServiceInitListener {

    /** A view that has lost its server asks again for as long as it is open: a station is not reloaded by hand. */
    private static final int RECONNECT_ATTEMPTS = 100_000;

    private static final int RECONNECT_INTERVAL_MILLISECONDS = 3_000;

    private final I18NProvider words;

    public ShellSetup(I18NProvider words) {
        this.words = words;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(this::completeHead);
        event.getSource().setSystemMessagesProvider(this::systemMessages);
        event.getSource().addUIInitListener(init -> {
            VaadinRequest request = VaadinRequest.getCurrent();
            Language language = request == null ? Language.ZH : ReaderLanguage.of(request);
            init.getUI().setLocale(language.locale());
            speak(init.getUI(), language);
        });
    }

    static void speak(UI ui, Language language) {
        ReconnectDialogConfiguration reconnect = ui.getReconnectDialogConfiguration();
        Locale locale = language.locale();
        reconnect.setDialogText(ui.getTranslation(locale, "common.linkLost"));
        reconnect.setDialogTextGaveUp(ui.getTranslation(locale, "common.linkGivenUp"));
        reconnect.setReconnectAttempts(RECONNECT_ATTEMPTS);
        reconnect.setReconnectInterval(RECONNECT_INTERVAL_MILLISECONDS);
        // The framework has no setting for what it says when the link is back, and says it in English.
        ui.getPage()
                .executeJs(
                        "window.Vaadin.connectionIndicator.onlineText = $0",
                        ui.getTranslation(locale, "common.linkBack"));
    }

    /** The title stands until the view brings its own: what is read out while a page loads is the product's name, not its address. */
    private void completeHead(IndexHtmlResponse response) {
        Language language = ReaderLanguage.of(response.getVaadinRequest());
        Document page = response.getDocument();
        page.root().getElementsByTag("html").attr("lang", language.tag());
        page.title(words.getTranslation("common.product", language.locale()));
        page.head()
                .appendElement("link")
                .attr("rel", "icon")
                .attr("type", "image/svg+xml")
                .attr("href", "images/mark.svg");
    }

    private SystemMessages systemMessages(SystemMessagesInfo info) {
        Locale locale = info.getLocale();
        CustomizedSystemMessages messages = new CustomizedSystemMessages();
        messages.setSessionExpiredNotificationEnabled(false);
        messages.setInternalErrorCaption(words.getTranslation("common.faultTitle", locale));
        messages.setInternalErrorMessage(words.getTranslation("common.faultText", locale));
        messages.setCookiesDisabledCaption(words.getTranslation("common.cookiesTitle", locale));
        messages.setCookiesDisabledMessage(words.getTranslation("common.cookiesText", locale));
        return messages;
    }
}
