package org.liangcai.station.norms;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.server.streams.UploadHandler;
import java.util.List;
import java.util.function.Consumer;
import org.liangcai.assessment.Actor;
import org.liangcai.assessment.norming.NormRefusal;
import org.liangcai.assessment.norming.NormService;
import org.liangcai.norms.NormVersion;
import org.liangcai.norms.file.NormFileFault;
import org.liangcai.station.desk.DeskView;
import org.liangcai.station.desk.Notice;
import org.liangcai.station.desk.Table;
import org.liangcai.station.desk.Table.Column;
import org.liangcai.station.desk.Words;

/** A norm table from a file: it becomes a candidate, or all its faults are shown with line and column. */
final class UploadPart extends Div {

    private final transient Words words;
    private final transient NormDesk services;
    private final transient Consumer<NormVersion> whenAdded;
    /** Who is signed in to the page; the transfer of a file is a request of its own. */
    private final transient Actor actor = DeskView.actor();

    private final Notice notice;
    private final Div faults = new Div();
    private final TextField reason;

    UploadPart(Words words, NormDesk services, Consumer<NormVersion> whenAdded) {
        this.words = words;
        this.services = services;
        this.whenAdded = whenAdded;
        this.notice = new Notice("upload-notice", words);
        this.reason = new TextField(words.of("norms.upload.reason"));
        setId("norm-upload");
        reason.setId("upload-reason");
        reason.setHelperText(words.of("norms.reason.hint"));
        reason.setValueChangeMode(ValueChangeMode.EAGER);
        Upload upload = new Upload();
        upload.setId("norm-file");
        upload.setMaxFiles(1);
        upload.setMaxFileSize(NormService.LARGEST_FILE << 20);
        upload.setAcceptedFileTypes("application/json", ".json");
        upload.setI18n(UploadWords.of(words));
        upload.setUploadHandler(UploadHandler.inMemory((metadata, file) -> {
            upload.clearFileList();
            faults.removeAll();
            notice.attempt(() -> take(metadata.fileName(), file));
        }));
        upload.addFileRejectedListener(rejected -> notice.complain(
                words.in(NormRefusal.NORM_FILE_TOO_LARGE.message()).formatted(NormService.LARGEST_FILE)));
        Div form = new Div(reason, upload, notice);
        form.addClassName("desk-form");
        add(new H2(words.of("norms.task.UPLOAD")), new Paragraph(words.of("norms.upload.what")), form, faults);
    }

    private void take(String name, byte[] file) {
        switch (services.norms().upload(actor, name, file, reason.getValue())) {
            case NormService.Upload.Added(NormVersion version) -> whenAdded.accept(version);
            case NormService.Upload.Faulty(List<NormFileFault> found) -> show(found);
        }
    }

    private void show(List<NormFileFault> found) {
        notice.complain(words.in(NormRefusal.NORM_FILE_FAULTY.message()).formatted(found.size()));
        Table table = new Table(
                "norm-faults",
                words.of("norms.upload.faults"),
                List.of(Column.text(words.of("norms.upload.where")), Column.text(words.of("norms.upload.fault"))));
        table.captioned();
        for (NormFileFault fault : found) {
            table.row(
                    fault.line() == 0
                            ? words.of("norms.upload.wholeFile")
                            : words.of(
                                    "norms.upload.lineAndColumn",
                                    String.valueOf(fault.line()),
                                    String.valueOf(fault.column())),
                    NormWords.in(words, fault.message()));
        }
        faults.add(table);
    }
}
