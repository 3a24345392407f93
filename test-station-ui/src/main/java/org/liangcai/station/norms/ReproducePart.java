package org.liangcai.station.norms;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import org.liangcai.assessment.report.ReportService;
import org.liangcai.station.desk.DeskView;
import org.liangcai.station.desk.Notice;
import org.liangcai.station.desk.ReproductionText;
import org.liangcai.station.desk.Words;

/** Makes an issued report once more from what it stood on, and says whether it comes out the same. */
final class ReproducePart extends Div {

    ReproducePart(Words words, ReportService reports) {
        setId("norm-reproduce");
        TextField code = new TextField(words.of("norms.reproduce.code"));
        code.setId("reproduce-code");
        code.setHelperText(words.of("norms.reproduce.code.hint"));
        Notice notice = new Notice("reproduce-notice", words);
        Div result = new Div();
        result.setId("reproduce-result");
        Button reproduce = new Button(words.of("norms.reproduce"));
        reproduce.setId("reproduce");
        reproduce.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        reproduce.addClickShortcut(Key.ENTER).listenOn(this);
        reproduce.setDisableOnClick(true);
        reproduce.addClickListener(click -> {
            result.removeAll();
            notice.attempt(() ->
                    result.add(new ReproductionText(words, reports.reproduce(DeskView.actor(), code.getValue()))));
            reproduce.setEnabled(true);
        });
        Div form = new Div(code, notice, reproduce);
        form.addClassName("desk-form");
        add(new H2(words.of("norms.task.REPRODUCE")), new Paragraph(words.of("norms.reproduce.what")), form, result);
    }
}
