package org.liangcai.station.bank;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Optional;
import org.liangcai.assessment.bank.FamilyService;
import org.liangcai.assessment.bank.ReviewSheet;
import org.liangcai.assessment.bank.ReviewSheet.Fault;
import org.liangcai.itembank.generator.SampledItem;
import org.liangcai.station.desk.DeskView;
import org.liangcai.station.desk.Facts;
import org.liangcai.station.desk.Notice;
import org.liangcai.station.desk.Words;

/** A sampled review sheet: one item after the other, each with a mark, and a decision at the end. */
final class SheetPage extends Div {

    private final transient Words words;
    private final transient FamilyService families;
    private final transient ReviewSheet sheet;
    private final Div count = new Div();
    private final boolean open;

    SheetPage(Words words, FamilyService families, BankDesk desk, ReviewSheet sheet, String familyAddress) {
        this.words = words;
        this.families = families;
        this.sheet = sheet;
        this.open = sheet.outcome().isEmpty()
                && sheet.reviewer()
                        .account()
                        .equals(Optional.of(DeskView.actor().id()));
        setId("sheet");
        count.getElement().setAttribute("role", "status");
        count.addClassName("desk-progress");
        add(new H2(words.of("bank.sheet.title", words.in(sheet.family().title()))), facts(), count);
        if (open) {
            Paragraph saved = new Paragraph(words.of("bank.sheet.saved"));
            saved.addClassName("desk-hint");
            add(saved);
        }
        List<SampledItem> items = families.items(DeskView.actor(), sheet);
        for (int position = 1; position <= items.size(); position++) {
            add(card(desk, position, items.get(position - 1)));
        }
        count();
        if (open) {
            add(closing(familyAddress));
        }
    }

    private Facts facts() {
        Facts facts = new Facts()
                .fact(words.of("bank.sheet.reviewer"), sheet.reviewer().name())
                .fact(words.of("bank.sheet.begun"), words.minute(sheet.begunAt()))
                .fact(words.of("bank.sheet.seed"), String.valueOf(sheet.seed()))
                .fact(words.of("bank.weights"), words.of("bank.weights.version", String.valueOf(sheet.weights())));
        sheet.outcome()
                .ifPresent(outcome -> facts.fact(
                                words.of("bank.sheet.decision"), words.of("bank.sheet.decided", outcome.decision()))
                        .fact(words.of("bank.sheet.decidedAt"), words.minute(outcome.at()))
                        .fact(words.of("bank.sheet.remark"), outcome.remark()));
        return facts;
    }

    private void count() {
        ReviewSheet now = families.sheet(DeskView.actor(), sheet.number());
        count.setText(words.of(
                "bank.sheet.count",
                String.valueOf(now.marks().size()),
                String.valueOf(now.size()),
                String.valueOf(now.faults())));
    }

    private Div card(BankDesk desk, int position, SampledItem item) {
        ReviewSheet.Mark known = sheet.marks().getOrDefault(position, new ReviewSheet.Mark(Fault.NONE, ""));
        Div card = new Div(
                new H3(words.of("bank.sheet.item", String.valueOf(position))),
                desk.picture(item.specification().render(), words.language()),
                new Paragraph(words.of(
                        "bank.sheet.facts",
                        String.valueOf(item.specification().key()),
                        words.figure(item.difficulty(), 2),
                        words.in(item.designInWords()))));
        card.addClassName("desk-rating");
        Select<Fault> fault = new Select<>();
        fault.setId("fault-" + position);
        fault.setLabel(words.of("bank.sheet.fault"));
        fault.setItems(Fault.values());
        fault.setItemLabelGenerator(one -> one == null ? words.of("bank.sheet.unmarked") : words.of("bank.fault", one));
        fault.setEmptySelectionCaption(words.of("bank.sheet.unmarked"));
        fault.setEmptySelectionAllowed(!sheet.marks().containsKey(position));
        if (sheet.marks().containsKey(position)) {
            fault.setValue(known.fault());
        }
        TextField note = new TextField(words.of("bank.sheet.note"));
        note.setId("note-" + position);
        note.setMaxLength(500);
        note.setValue(known.note());
        fault.setReadOnly(!open);
        note.setReadOnly(!open);
        Notice notice = new Notice("mark-notice-" + position, words);
        Runnable save = () -> {
            if (fault.getValue() != null) {
                notice.attempt(() -> {
                    families.mark(
                            DeskView.actor(),
                            sheet.number(),
                            position,
                            new ReviewSheet.Mark(fault.getValue(), note.getValue()));
                    count();
                });
            }
        };
        fault.addValueChangeListener(change -> save.run());
        note.addValueChangeListener(change -> save.run());
        Div fields = new Div(fault, note, notice);
        fields.addClassName("desk-form");
        card.add(fields);
        return card;
    }

    private Div closing(String familyAddress) {
        Select<ReviewSheet.Decision> decision = new Select<>();
        decision.setId("sheet-decision");
        decision.setLabel(words.of("bank.sheet.decision"));
        decision.setItems(ReviewSheet.Decision.values());
        decision.setItemLabelGenerator(one -> words.of("bank.sheet.decided", one));
        decision.setPlaceholder(words.of("bank.sheet.choose"));
        TextArea remark = new TextArea(words.of("bank.sheet.remark"));
        remark.setId("sheet-remark");
        remark.setMaxLength(2_000);
        Notice notice = new Notice("close-notice", words);
        Button close = new Button(words.of("bank.sheet.close"), click -> {
            if (decision.isEmpty()) {
                notice.complain(words.of("bank.sheet.undecided"));
                decision.focus();
                return;
            }
            notice.attempt(() -> {
                families.close(DeskView.actor(), sheet.number(), decision.getValue(), remark.getValue());
                UI.getCurrent().navigate(familyAddress);
            });
        });
        close.setId("close-sheet");
        close.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div form = new Div(new H3(words.of("bank.sheet.close")), decision, remark, notice, close);
        form.addClassName("desk-form");
        return form;
    }
}
