package org.liangcai.station.bank;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.IFrame;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.router.Route;
import io.micronaut.context.annotation.Prototype;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.liangcai.assessment.RefusedException;
import org.liangcai.assessment.bank.FamilyService;
import org.liangcai.assessment.bank.ReviewSheet;
import org.liangcai.itembank.generator.GeneratedFamily;
import org.liangcai.station.desk.DeskView;
import org.liangcai.station.desk.EntryList;
import org.liangcai.station.desk.Links;
import org.liangcai.station.desk.Notice;
import org.liangcai.station.desk.Split;
import org.liangcai.station.desk.Table;
import org.liangcai.station.desk.Table.Column;
import org.liangcai.station.i18n.Messages;
import org.liangcai.station.shell.DeskLayout;

/** The families of generated items: a page of a hundred items each, and samples that a person looks through. */
@Route(value = "desk/bank/families/:family?/:sheet?", layout = DeskLayout.class)
@Prototype
@RolesAllowed({"PSYCHOMETRICIAN", "ADMINISTRATOR"})
public class FamiliesView extends DeskView {

    static final String PATH = BankParts.FAMILIES.path();
    private static final int USUAL_SIZE = 20;

    private final transient FamilyService families;
    private final transient BankDesk desk;

    public FamiliesView(Messages messages, FamilyService families, BankDesk desk) {
        super(messages);
        this.families = families;
        this.desk = desk;
    }

    @Override
    protected String title() {
        return words().of("bank.families");
    }

    @Override
    protected void build() {
        add(BankParts.navigation(words(), BankParts.FAMILIES));
        EntryList list = new EntryList("families", title(), PATH);
        Optional<GeneratedFamily> chosen = Arrays.stream(GeneratedFamily.values())
                .filter(family -> address(family).equals(parameter("family")))
                .findFirst();
        list.show(
                Arrays.stream(GeneratedFamily.values())
                        .map(family -> new EntryList.Entry(
                                address(family), PATH + "/" + address(family), words().in(family.title()), "", ""))
                        .toList(),
                "",
                "",
                chosen.map(FamiliesView::address).orElse(""));
        if (chosen.isEmpty()) {
            add(Split.of(list, words().of("bank.families.choose"), words().of("bank.families.hint")));
            return;
        }
        Optional<ReviewSheet> sheet = sheet();
        add(Split.of(
                list,
                sheet.isPresent()
                        ? new SheetPage(words(), families, desk, sheet.get(), PATH + "/" + address(chosen.get()))
                        : family(chosen.get())));
    }

    private Optional<ReviewSheet> sheet() {
        String number = parameter("sheet");
        if (!number.matches("\\d{1,15}")) {
            return Optional.empty();
        }
        try {
            return Optional.of(families.sheet(actor(), Long.parseLong(number)));
        } catch (RefusedException unknown) {
            return Optional.empty();
        }
    }

    static String address(GeneratedFamily family) {
        return family.name().toLowerCase(Locale.ROOT);
    }

    private Div family(GeneratedFamily family) {
        Div page = new Div(new H2(words().in(family.title())));
        page.setId("family");
        IntegerField size = new IntegerField(words().of("bank.sheet.size"));
        size.setId("sheet-size");
        size.setMin(1);
        size.setMax(FamilyService.MOST);
        size.setValue(USUAL_SIZE);
        Notice notice = new Notice("sheet-notice", words());
        Button begin = new Button(
                words().of("bank.sheet.begin"),
                click -> notice.attempt(() -> {
                    ReviewSheet sheet = families.begin(actor(), family, size.getValue() == null ? 0 : size.getValue());
                    open(PATH + "/" + address(family) + "/" + sheet.number());
                }));
        begin.setId("begin-sheet");
        Div form = new Div(new H3(words().of("bank.sheets")), size, notice, begin);
        form.addClassName("desk-form");
        page.add(
                form,
                sheets(family),
                new WeightsPart(words(), families.weights(actor(), family)),
                new H3(words().of("bank.families.page")),
                links(family),
                frame(family));
        return page;
    }

    private Div links(GeneratedFamily family) {
        Anchor alone = new Anchor(address(family, words().language().tag()), words().of("bank.families.alone"));
        alone.setRouterIgnore(true);
        alone.setTarget("_blank");
        alone.setId("family-page");
        return new Div(new Paragraph(words().of("bank.families.page.hint")), alone);
    }

    private static String address(GeneratedFamily family, String language) {
        return "api/bank/families/%s/page?language=%s&seed=1".formatted(address(family), language);
    }

    private IFrame frame(GeneratedFamily family) {
        IFrame frame = new IFrame(address(family, words().language().tag()));
        frame.setTitle(words().in(family.title()));
        frame.addClassNames("desk-report", "bank-family-page");
        frame.getElement().setAttribute("loading", "lazy");
        return frame;
    }

    private Table sheets(GeneratedFamily family) {
        Table table = new Table(
                "sheets",
                words().of("bank.sheets"),
                List.of(
                        Column.text(words().of("bank.sheet")),
                        Column.text(words().of("bank.sheet.reviewer")),
                        Column.figure(words().of("bank.sheet.marked")),
                        Column.figure(words().of("bank.sheet.faults")),
                        Column.text(words().of("bank.sheet.decision"))));
        List<ReviewSheet> sheets = families.sheets(actor(), family);
        for (ReviewSheet sheet : sheets) {
            table.row(
                    Links.to(
                            PATH + "/" + address(family) + "/" + sheet.number(),
                            words().minute(sheet.begunAt()),
                            "sheet-" + sheet.number()),
                    new Span(sheet.reviewer().name()),
                    new Span("%d / %d".formatted(sheet.marks().size(), sheet.size())),
                    new Span(String.valueOf(sheet.faults())),
                    new Span(sheet.outcome()
                            .map(outcome -> words().of("bank.sheet.decided", outcome.decision()))
                            .orElse(words().of("bank.sheet.open"))));
        }
        table.setVisible(!sheets.isEmpty());
        return table;
    }
}
