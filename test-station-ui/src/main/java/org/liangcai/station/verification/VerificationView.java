package org.liangcai.station.verification;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.server.streams.UploadHandler;
import io.micronaut.context.annotation.Prototype;
import java.util.List;
import java.util.Locale;
import org.liangcai.assessment.report.IssuedReport;
import org.liangcai.assessment.report.ReportService;
import org.liangcai.assessment.report.Verification;
import org.liangcai.station.desk.CodeText;
import org.liangcai.station.desk.Facts;
import org.liangcai.station.desk.Notice;
import org.liangcai.station.desk.Table;
import org.liangcai.station.desk.Table.Column;
import org.liangcai.station.desk.Words;
import org.liangcai.station.i18n.Messages;
import org.liangcai.station.shell.LanguageSwitch;
import org.liangcai.station.shell.StationPage;

/** Whether a report is genuine and unaltered, for anyone who holds a printout or a file. Shows nothing that the printout does not show. */
@Route("verify/:code?")
@AnonymousAllowed
@Prototype
@StyleSheet("styles/desk.css")
public class VerificationView extends StationPage implements BeforeEnterObserver, HasDynamicTitle {

    private static final int LARGEST_FILE = 20 << 20;

    private final transient Messages messages;
    private final transient ReportService reports;
    private transient Words words;

    public VerificationView(Messages messages, ReportService reports) {
        this.messages = messages;
        this.reports = reports;
        this.words = Words.ofPage(messages);
        addClassName("verification");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        words = Words.ofPage(messages);
        head(new LanguageSwitch());
        String code = event.getRouteParameters().get("code").orElse("");
        if (code.isEmpty()) {
            content(
                    heading(words.of("verification.title")),
                    new Paragraph(words.of("verification.ask")),
                    codeField(""));
            return;
        }
        Notice notice = new Notice("verification-notice", words);
        Div found = new Div(notice);
        found.addClassName("verification-found");
        content(found);
        notice.attempt(() -> show(found, code, reports.verify(code)));
    }

    private void show(Div found, String code, Verification verification) {
        switch (verification) {
            case Verification.Unknown unknown -> {
                Paragraph message = new Paragraph(words.in(unknown.message()));
                message.setId("unknown");
                message.addClassName("notice");
                found.add(heading(words.of("verification.unknown")), message, codeField(code));
            }
            case Verification.Genuine genuine -> addGenuine(found, genuine);
        }
    }

    private void addGenuine(Div found, Verification.Genuine genuine) {
        Paragraph message = new Paragraph(words.of("verification.genuine.text"));
        message.setId("genuine");
        message.addClassNames("notice", "calm");
        Facts facts = new Facts()
                .fact(words.of("verification.code"), new CodeText(genuine.code()))
                .fact(words.of("verification.kind"), words.in(genuine.kind().title()))
                .fact(words.of("verification.language"), LanguageSwitch.nameOf(genuine.language()))
                .fact(words.of("verification.issuedAt"), words.minute(genuine.issuedAt()))
                .fact(words.of("verification.name"), genuine.maskedName())
                .fact(words.of("verification.hash"), new CodeText(genuine.contentHash()));
        found.add(
                heading(words.of("verification.genuine")),
                message,
                facts,
                new H2(words.of("verification.figures")),
                new Paragraph(words.of("verification.figures.how")),
                figures(genuine.figures()),
                new H2(words.of("verification.file")),
                new Paragraph(words.of("verification.file.how")),
                fileCheck(genuine.code()));
    }

    private Table figures(List<IssuedReport.PrintedFigure> figures) {
        Table table = new Table(
                "printed-figures",
                words.of("verification.figures.caption"),
                List.of(
                        Column.text(words.of("verification.figure")),
                        Column.figure(words.of("verification.figure.value"))));
        figures.forEach(figure -> table.row(figure.name(), figure.value()));
        return table;
    }

    private Div fileCheck(String code) {
        Notice result = new Notice("file-result", words);
        Upload upload = new Upload();
        upload.setId("pdf-upload");
        upload.setMaxFiles(1);
        upload.setMaxFileSize(LARGEST_FILE);
        upload.setAcceptedFileTypes("application/pdf", ".pdf");
        upload.setUploadHandler(UploadHandler.inMemory((metadata, file) -> result.attempt(() -> {
            Verification.Comparison comparison = reports.compare(code, file);
            if (comparison == Verification.Comparison.GENUINE) {
                result.say(words.in(comparison.message()));
            } else {
                result.complain(words.in(comparison.message()));
            }
        })));
        upload.setI18n(UploadWords.of(words));
        upload.addFileRejectedListener(rejected -> result.complain(words.of("verification.file.rejected")));
        return new Div(upload, result);
    }

    private Div codeField(String code) {
        TextField field = new TextField(words.of("verification.code"));
        field.setId("report-code");
        field.setValue(code);
        field.setHelperText(words.of("verification.code.hint"));
        Runnable check = () -> {
            String typed = field.getValue().strip().toUpperCase(Locale.ROOT);
            if (!typed.isEmpty()) {
                UI.getCurrent().navigate("verify/" + typed);
            }
        };
        field.addKeyPressListener(Key.ENTER, event -> check.run());
        actions(primary(words.of("verification.check"), check));
        Div form = new Div(field);
        form.addClassName("form");
        return form;
    }

    @Override
    public String getPageTitle() {
        return words.of("desk.pageTitle", words.of("verification.title"), words.of("common.product"));
    }
}
