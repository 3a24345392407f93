package org.liangcai.station.bank;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.router.Route;
import io.micronaut.context.annotation.Prototype;
import jakarta.annotation.security.RolesAllowed;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.liangcai.assessment.Actor;
import org.liangcai.assessment.CommonRefusal;
import org.liangcai.assessment.RefusedException;
import org.liangcai.itembank.Instrument;
import org.liangcai.itembank.exchange.ImportRequest;
import org.liangcai.itembank.ledger.ItemState;
import org.liangcai.station.desk.DeskView;
import org.liangcai.station.desk.Notice;
import org.liangcai.station.i18n.Messages;
import org.liangcai.station.security.SessionActor;
import org.liangcai.station.shell.DeskLayout;
import org.liangcai.station.verification.UploadWords;

/** Items from files and into files. */
@Route(value = "desk/bank/exchange", layout = DeskLayout.class)
@Prototype
@RolesAllowed({"PSYCHOMETRICIAN", "ADMINISTRATOR"})
public class ExchangeView extends DeskView {

    /** What the browser may send at once; larger packages go in by the command line. */
    private static final int LARGEST_FILE = 20 << 20;

    private final transient BankDesk desk;

    public ExchangeView(Messages messages, BankDesk desk) {
        super(messages);
        this.desk = desk;
    }

    @Override
    protected String title() {
        return words().of("bank.exchange");
    }

    @Override
    protected void build() {
        add(BankParts.navigation(words(), BankParts.EXCHANGE), new H1(title()), importing(), exporting());
    }

    private Div importing() {
        Select<Instrument> instrument = new Select<>();
        instrument.setId("import-instrument");
        instrument.setLabel(words().of("bank.instrument"));
        List<Instrument> known = desk.items().instruments(actor());
        instrument.setItems(known);
        instrument.setEmptySelectionAllowed(true);
        instrument.setEmptySelectionCaption(words().of("bank.import.noInstrument"));
        instrument.setItemLabelGenerator(one -> one == null
                ? words().of("bank.import.noInstrument")
                : words().of(
                                "common.inBrackets",
                                words().in(one.name()),
                                one.id().value()));
        Checkbox skip = new Checkbox(words().of("bank.import.skip"));
        skip.setId("import-skip");
        Checkbox same = new Checkbox(words().of("bank.import.same"));
        same.setId("import-same");
        TextField tags = new TextField(words().of("bank.import.tags"));
        tags.setId("import-tags");
        Notice notice = new Notice("import-notice", words());
        Div outcome = new Div();
        outcome.setId("import-report");
        outcome.getElement().setAttribute("role", "status");
        Upload upload = new Upload();
        upload.setId("import-file");
        upload.setMaxFiles(1);
        upload.setMaxFileSize(LARGEST_FILE);
        upload.setAcceptedFileTypes(".zip", ".xml", ".jsonl", "application/zip", "application/xml");
        UploadI18N texts = UploadWords.of(words());
        texts.getAddFiles().setOne(words().of("bank.import.choose"));
        upload.setI18n(texts);
        upload.addFileRejectedListener(rejected -> notice.complain(words().of("bank.import.rejected")));
        upload.setUploadHandler(event -> {
            String name = event.getFileName();
            byte[] file = event.getInputStream().readNBytes(LARGEST_FILE + 1);
            Optional<Actor> sender = event.getRequest().getUserPrincipal() instanceof SessionActor session
                    ? Optional.of(session.actor())
                    : Optional.empty();
            event.getUI().access(() -> {
                outcome.removeAll();
                notice.attempt(() -> {
                    Actor actor = sender.orElseThrow(() -> new RefusedException(CommonRefusal.NOT_SIGNED_IN));
                    outcome.add(new ImportOutcome(
                            words(),
                            desk.files().importFile(actor, name, file, request(instrument, skip, same, tags))));
                });
                upload.clearFileList();
            });
        });
        Div form = new Div(
                new H2(words().of("bank.import")),
                new Paragraph(words().of("bank.import.hint")),
                instrument,
                tags,
                skip,
                same,
                upload,
                notice);
        form.addClassName("desk-form");
        return new Div(form, outcome);
    }

    private static ImportRequest request(Select<Instrument> instrument, Checkbox skip, Checkbox same, TextField tags) {
        return new ImportRequest(
                instrument.getValue() == null
                        ? ImportRequest.IMPORTED
                        : instrument.getValue().id(),
                skip.getValue(),
                same.getValue(),
                WordingPart.list(tags.getValue()));
    }

    private Div exporting() {
        TextField text = new TextField(words().of("bank.filter.text"));
        text.setId("export-text");
        TextField tag = new TextField(words().of("bank.filter.tag"));
        tag.setId("export-tag");
        Select<ItemState> state = new Select<>();
        state.setId("export-state");
        state.setLabel(words().of("bank.filter.state"));
        state.setItems(ItemState.values());
        state.setEmptySelectionAllowed(true);
        state.setEmptySelectionCaption(words().of("bank.filter.allStates"));
        state.setItemLabelGenerator(
                one -> one == null ? words().of("bank.filter.allStates") : words().of("bank.state", one));
        Anchor qti = download("export-qti", words().of("bank.export.qti"));
        Anchor own = download("export-own", words().of("bank.export.own"));
        Runnable address = () -> {
            String query = "&text=%s&tag=%s&state=%s"
                    .formatted(
                            encoded(text.getValue()),
                            encoded(tag.getValue()),
                            state.getValue() == null ? "" : state.getValue().name());
            qti.setHref("api/bank/export?format=qti3" + query);
            own.setHref("api/bank/export?format=liangcai" + query);
        };
        text.addValueChangeListener(change -> address.run());
        tag.addValueChangeListener(change -> address.run());
        state.addValueChangeListener(change -> address.run());
        address.run();
        Div links = new Div(qti, own);
        links.addClassName("desk-actions");
        Div form = new Div(
                new H2(words().of("bank.export")),
                new Paragraph(words().of("bank.export.hint")),
                text,
                tag,
                state,
                links);
        form.addClassName("desk-form");
        form.addClassName("desk-end");
        return form;
    }

    private static Anchor download(String id, String text) {
        Anchor link = new Anchor("", text);
        link.setId(id);
        link.addClassName("desk-action");
        link.setRouterIgnore(true);
        return link;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
