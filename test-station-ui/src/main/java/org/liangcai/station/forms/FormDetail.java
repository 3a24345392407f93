package org.liangcai.station.forms;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Consumer;
import org.liangcai.itembank.kept.FormEntry;
import org.liangcai.itembank.kept.FormEvent;
import org.liangcai.itembank.kept.FormRecord;
import org.liangcai.itembank.kept.FormState;
import org.liangcai.itembank.kept.KeptBattery;
import org.liangcai.itembank.kept.KeptForm;
import org.liangcai.itembank.kept.KeptForms;
import org.liangcai.itembank.kept.KeptVersion;
import org.liangcai.station.desk.DeskView;
import org.liangcai.station.desk.Facts;
import org.liangcai.station.desk.Links;
import org.liangcai.station.desk.Table;
import org.liangcai.station.desk.Table.Column;
import org.liangcai.station.desk.Words;

/** One version of a form or battery: what it holds, what can be said of it, what has happened to it, and what comes next. */
final class FormDetail extends Div {

    private final transient Words words;
    private final transient FormsDesk desk;
    private final transient FormRecord record;

    FormDetail(Words words, FormsDesk desk, FormRecord record, Consumer<FormRecord> whenChanged) {
        this.words = words;
        this.desk = desk;
        this.record = record;
        setId("form");
        add(head(), new Paragraph(words.of("forms.stateHint", record.state())), facts());
        switch (record.contents()) {
            case KeptForm form -> add(new FormContentsPart(words, desk, form));
            case KeptBattery _ -> {}
        }
        add(new FormSteps(words, desk, record, whenChanged), history());
    }

    private Div head() {
        H2 name = new H2(words.in(record.contents().title()));
        name.setId("form-name");
        Span state = new Span(words.of("forms.state", record.state()));
        state.setId("form-state");
        state.addClassName("desk-status");
        Div head = new Div(name, state);
        head.addClassName("desk-detail-head");
        return head;
    }

    private Facts facts() {
        Facts facts = new Facts()
                .fact(
                        words.of("forms.kindAndVersion"),
                        "%s · %s"
                                .formatted(
                                        words.of("forms.kind", KeptForms.Kind.of(record.contents())), record.version()))
                .fact(words.of("forms.author"), record.author().name());
        record.firstUsed().ifPresent(at -> facts.fact(words.of("forms.firstUsed"), words.minute(at)));
        switch (record.contents()) {
            case KeptForm form -> form(facts, form);
            case KeptBattery battery ->
                facts.fact(words.of("forms.description"), words.in(battery.description()))
                        .fact(words.of("forms.duration"), words.minutes(battery.expectedDuration()))
                        .fact(words.of("forms.parts"), links(battery.forms()));
        }
        return facts.fact(
                words.of("forms.versions"),
                links(desk.forms().versions(DeskView.actor(), record.version().id()).stream()
                        .map(FormRecord::version)
                        .toList()));
    }

    private void form(Facts facts, KeptForm form) {
        facts.fact(
                        words.of("forms.instrument"),
                        words.in(desk.bank().instrument(form.instrument()).name()))
                .fact(words.of("forms.delivery"), delivery(form.delivery()))
                .fact(
                        words.of("forms.time"),
                        form.timeLimit().map(words::minutes).orElseGet(() -> words.of("forms.noLimit")))
                .fact(
                        words.of("forms.navigation"),
                        words.of("forms.navigation", form.conduct().navigation()));
        if (!form.practice().isEmpty()) {
            facts.fact(
                    words.of("forms.practice"),
                    String.join(
                            words.of("common.listSeparator"),
                            form.practice().stream().map(Object::toString).toList()));
        }
        List<KeptVersion> batteries = desk.forms().batteriesWith(DeskView.actor(), record.version()).stream()
                .map(FormRecord::version)
                .toList();
        if (!batteries.isEmpty()) {
            facts.fact(words.of("forms.batteries"), links(batteries));
        }
        if (record.state() != FormState.WITHDRAWN) {
            facts.fact(
                    words.of("forms.asBattery"),
                    Links.to(
                            "%s/%s?with=%d"
                                    .formatted(FormsView.PATH, FormsView.NewKind.BATTERY.address(), record.number()),
                            words.of("forms.makeBattery"),
                            "make-battery"));
        }
    }

    private String delivery(KeptForm.Delivery delivery) {
        return switch (delivery) {
            case KeptForm.Fixed fixed ->
                words.of("forms.delivery.fixed", String.valueOf(fixed.items().size()));
            case KeptForm.Pool pool ->
                words.of(
                        "forms.delivery.pool",
                        String.valueOf(pool.items().size()),
                        String.valueOf(pool.minimumLength()),
                        String.valueOf(pool.maximumLength()),
                        words.figure(pool.targetStandardError(), 2),
                        String.valueOf(pool.randomesque()));
        };
    }

    private Div links(List<KeptVersion> versions) {
        Div links = new Div();
        links.addClassName("bank-versions");
        for (KeptVersion version : versions) {
            desk.forms().record(DeskView.actor(), version).ifPresent(found -> {
                Anchor link = Links.to(
                        FormsView.PATH + "/" + found.number(),
                        words.of("common.inBrackets", version.toString(), words.of("forms.state", found.state())),
                        "version-" + found.number());
                links.add(link);
            });
        }
        return links;
    }

    private Table history() {
        Table table = new Table(
                "form-history",
                words.of("forms.history"),
                List.of(
                        Column.text(words.of("forms.history.at")),
                        Column.text(words.of("forms.history.what")),
                        Column.text(words.of("forms.history.by")),
                        Column.text(words.of("forms.history.why"))));
        table.captioned();
        for (FormEntry entry : record.history().reversed()) {
            table.row(words.minute(entry.at()), what(entry.event()), entry.by().name(), entry.reason());
        }
        return table;
    }

    private String what(FormEvent event) {
        return switch (event) {
            case FormEvent.Added _ -> words.of("forms.event.added");
            case FormEvent.Moved moved ->
                words.of(
                        "forms.event.moved",
                        words.of("forms.state", moved.step().to()));
            case FormEvent.FirstUsed _ -> words.of("forms.event.firstUsed");
        };
    }
}
