package org.liangcai.station.norms;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.liangcai.assessment.norming.MarginsReader;
import org.liangcai.assessment.norming.PopulationMargins;
import org.liangcai.station.desk.Notice;
import org.liangcai.station.desk.Table;
import org.liangcai.station.desk.Table.Column;
import org.liangcai.station.desk.Words;

/** A file of shares of the population that people are weighted to; without one everybody counts once. */
final class MarginsField extends Div {

    private static final int LARGEST = 1 << 20;

    private final transient Words words;
    private final Notice notice;
    private final Div shown = new Div();
    private transient @Nullable PopulationMargins taken;

    MarginsField(Words words) {
        this.words = words;
        this.notice = new Notice("margins-notice", words);
        setId("local-margins");
        shown.setId("margins-shown");
        Span label = new Span(words.of("norms.margins"));
        label.addClassName("desk-label");
        Paragraph hint = new Paragraph(words.of("norms.margins.hint"));
        hint.addClassName("desk-hint");
        Upload upload = new Upload();
        upload.setId("margins-file");
        upload.setMaxFiles(1);
        upload.setMaxFileSize(LARGEST);
        upload.setAcceptedFileTypes("text/csv", ".csv");
        upload.setI18n(UploadWords.of(words, words.of("norms.margins.choose"), words.of("norms.margins.rejected")));
        upload.setUploadHandler(UploadHandler.inMemory((metadata, file) -> {
            upload.clearFileList();
            shown.removeAll();
            notice.attempt(() -> take(metadata.fileName(), file));
        }));
        upload.addFileRejectedListener(rejected -> notice.complain(words.of("norms.margins.rejected")));
        add(label, hint, upload, notice, shown);
    }

    Optional<PopulationMargins> margins() {
        return Optional.ofNullable(taken);
    }

    private void take(String name, byte[] file) {
        switch (MarginsReader.read(name, file)) {
            case MarginsReader.Read.Margins(PopulationMargins margins) -> {
                taken = margins;
                show(margins);
            }
            case MarginsReader.Read.Faulty(List<MarginsReader.Fault> faults) -> {
                taken = null;
                show(faults);
            }
        }
    }

    private void show(PopulationMargins margins) {
        notice.say(words.of("norms.margins.taken", margins.source()));
        Button leaveOut = new Button(words.of("norms.margins.remove"), click -> {
            taken = null;
            shown.removeAll();
            notice.say(words.of("norms.margins.removed"));
        });
        leaveOut.setId("margins-remove");
        shown.add(new Paragraph(words.in(margins.text())), leaveOut);
    }

    private void show(List<MarginsReader.Fault> faults) {
        notice.complain(words.of("norms.margins.faulty", String.valueOf(faults.size())));
        Table table = new Table(
                "margins-faults",
                words.of("norms.upload.faults"),
                List.of(Column.text(words.of("norms.upload.where")), Column.text(words.of("norms.margins.fault"))));
        table.captioned();
        for (MarginsReader.Fault fault : faults) {
            table.row(
                    fault.line() == 0
                            ? words.of("norms.upload.wholeFile")
                            : words.of(
                                    "norms.upload.lineAndColumn",
                                    String.valueOf(fault.line()),
                                    String.valueOf(fault.column())),
                    words.in(fault.message()));
        }
        shown.add(table);
    }
}
