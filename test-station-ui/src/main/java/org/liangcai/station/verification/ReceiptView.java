package org.liangcai.station.verification;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.micronaut.context.annotation.Prototype;
import java.util.Arrays;
import java.util.Locale;
import org.liangcai.assessment.RefusedException;
import org.liangcai.assessment.erasure.ErasedClass;
import org.liangcai.assessment.erasure.ErasureReceipt;
import org.liangcai.assessment.retention.ReceiptService;
import org.liangcai.station.desk.CodeText;
import org.liangcai.station.desk.Facts;
import org.liangcai.station.desk.Words;
import org.liangcai.station.i18n.Messages;
import org.liangcai.station.shell.DeskLayout;
import org.liangcai.station.shell.DeskPages;
import org.liangcai.station.shell.LanguageSwitch;
import org.liangcai.station.shell.StationPage;

/** An erasure receipt, for anyone who holds its number: what it says, and the receipt as PDF to take along. */
@Route("receipt/:number?")
@AnonymousAllowed
@Prototype
@StyleSheet("styles/desk.css")
public class ReceiptView extends StationPage implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Messages messages;
    private final transient ReceiptService receipts;
    private final transient DeskPages pages;
    private transient Words words;

    public ReceiptView(Messages messages, ReceiptService receipts, DeskPages pages) {
        this.messages = messages;
        this.pages = pages;
        this.receipts = receipts;
        this.words = Words.ofPage(messages);
        addClassName("verification");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        words = Words.ofPage(messages);
        head(new LanguageSwitch());
        String number = event.getRouteParameters().get("number").orElse("");
        if (number.isEmpty()) {
            content(heading(words.of("keeping.receipt")), new Paragraph(words.of("keeping.receipt.ask")), field(""));
            return;
        }
        try {
            show(receipts.receipt(number));
        } catch (RefusedException unknown) {
            Paragraph message = new Paragraph(unknown.message(words.language()));
            message.setId("unknown");
            message.addClassName("notice");
            content(heading(words.of("keeping.receipt.unknown")), message, field(number));
        }
    }

    private void show(ErasureReceipt receipt) {
        Paragraph genuine = new Paragraph(words.of("keeping.receipt.genuine"));
        genuine.setId("genuine");
        genuine.addClassNames("notice", "calm");
        CodeText number = new CodeText(receipt.number());
        number.setId("receipt-number");
        CodeText signature = new CodeText(receipt.shortSignature());
        Facts facts = new Facts()
                .fact(words.of("keeping.receipt.number"), number)
                .fact(words.of("keeping.receipt.erasedAt"), words.minute(receipt.erasedAt()))
                .fact(
                        words.of("keeping.receipt.cause"),
                        words.in(receipt.cause().label()))
                .fact(words.of("keeping.receipt.signature"), signature);
        UnorderedList classes = new UnorderedList();
        Arrays.stream(ErasedClass.values())
                .filter(receipt.classes()::contains)
                .map(erased -> new ListItem(words.in(erased.label())))
                .forEach(classes::add);
        Div found = new Div(
                heading(words.of("keeping.receipt")),
                genuine,
                facts,
                new H2(words.of("keeping.receipt.classes")),
                new Paragraph(words.of("keeping.receipt.classes.what")),
                classes,
                new Paragraph(words.of("keeping.receipt.norms")));
        found.addClassName("verification-found");
        content(found);
        Anchor pdf = new Anchor("api/receipts/" + receipt.number() + "/pdf", words.of("keeping.receipt.pdf"));
        pdf.setId("receipt-pdf");
        pdf.addClassNames("button", "primary");
        pdf.setRouterIgnore(true);
        pdf.getElement().setAttribute("download", "liangcai-receipt-" + receipt.number() + ".pdf");
        actions(pdf);
        DeskLayout.actor()
                .map(actor -> new Anchor(pages.firstOf(actor), words.of("keeping.receipt.back")))
                .ifPresent(back -> {
                    back.setId("back-to-desk");
                    back.addClassName("button");
                    actions(pdf, back);
                });
    }

    private Div field(String typed) {
        TextField field = new TextField(words.of("keeping.receipt.number"));
        field.setId("receipt-number-field");
        field.setValue(typed);
        field.setHelperText(words.of("keeping.receipt.number.hint"));
        Runnable check = () -> {
            String number = field.getValue().strip().toUpperCase(Locale.ROOT);
            if (!number.isEmpty()) {
                UI.getCurrent().navigate("receipt/" + number);
            }
        };
        field.addKeyPressListener(Key.ENTER, event -> check.run());
        actions(primary(words.of("keeping.receipt.check"), check));
        Div form = new Div(field);
        form.addClassName("form");
        return form;
    }

    @Override
    public String getPageTitle() {
        return words.of("desk.pageTitle", words.of("keeping.receipt"), words.of("common.product"));
    }
}
