package org.liangcai.station.administration;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import io.micronaut.context.annotation.Prototype;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.liangcai.assessment.erasure.ErasureReceipt;
import org.liangcai.assessment.retention.ReceiptService;
import org.liangcai.station.desk.DeskView;
import org.liangcai.station.desk.Links;
import org.liangcai.station.desk.Table;
import org.liangcai.station.desk.Table.Column;
import org.liangcai.station.i18n.Messages;
import org.liangcai.station.shell.DeskLayout;

/** Every erasure there was, by its receipt; none says of whom. */
@Route(value = "desk/receipts", layout = DeskLayout.class)
@Prototype
@RolesAllowed("ADMINISTRATOR")
public class ReceiptsView extends DeskView {

    static final String PATH = "desk/receipts";

    private static final String SKIPPED = "after";

    private final transient ReceiptService receipts;

    public ReceiptsView(Messages messages, ReceiptService receipts) {
        super(messages);
        this.receipts = receipts;
    }

    @Override
    protected String title() {
        return words().of("keeping.receipts");
    }

    @Override
    protected void build() {
        long count = receipts.count(actor());
        int skipped = skipped();
        List<ErasureReceipt> page = receipts.page(actor(), skipped);
        Anchor check = Links.to("receipt", words().of("keeping.receipts.check"), "check-receipt");
        add(new H1(title()), new Paragraph(words().of("keeping.receipts.what")), check);
        if (page.isEmpty()) {
            Paragraph none = new Paragraph(words().of("keeping.receipts.none"));
            none.setId("receipts-none");
            add(none);
            return;
        }
        Paragraph counted = new Paragraph(words().of("desk.count", String.valueOf(page.size()), String.valueOf(count)));
        counted.addClassName("desk-count");
        add(counted, table(page), paging(skipped, count));
    }

    private Table table(List<ErasureReceipt> page) {
        Table table = new Table(
                "receipts-table",
                title(),
                List.of(
                        Column.text(words().of("keeping.receipt.number")),
                        Column.text(words().of("keeping.receipt.erasedAt")),
                        Column.text(words().of("keeping.receipt.cause"))));
        page.forEach(receipt -> table.row(
                Links.to("receipt/" + receipt.number(), receipt.number(), "receipt-" + receipt.number()),
                new Span(words().minute(receipt.erasedAt())),
                new Span(words().in(receipt.cause().label()))));
        return table;
    }

    private Div paging(int skipped, long count) {
        Div paging = new Div();
        paging.addClassName("desk-actions");
        if (skipped > 0) {
            paging.add(Links.to(PATH, words().of("keeping.newest"), "receipts-newest"));
        }
        if (skipped + ReceiptService.PAGE < count) {
            String next = String.valueOf(skipped + ReceiptService.PAGE);
            paging.add(Links.to(
                    filters().with(SKIPPED, next).addressOf(PATH), words().of("keeping.older"), "receipts-older"));
        }
        return paging;
    }

    private int skipped() {
        String typed = filters().get(SKIPPED);
        return typed.matches("\\d{1,9}") ? Integer.parseInt(typed) : 0;
    }
}
