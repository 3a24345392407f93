package org.liangcai.station.counsellor;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.util.UUID;
import org.liangcai.assessment.erasure.ErasureReceipt;
import org.liangcai.assessment.retention.Keeping;
import org.liangcai.assessment.visit.Visit;
import org.liangcai.station.desk.DeskView;
import org.liangcai.station.desk.Facts;
import org.liangcai.station.desk.Irrevocable;
import org.liangcai.station.desk.Links;
import org.liangcai.station.desk.Notice;
import org.liangcai.station.desk.Words;

/** The person's rights over the data: until when it is kept, everything as one file, and deletion with a receipt. */
final class KeepingPart extends Div {

    KeepingPart(Words words, VisitDesk services, Visit visit, Notice notice) {
        setId("keeping");
        addClassName("desk-end");
        Keeping keeping = services.retention().keeping(DeskView.actor(), visit);
        add(
                new H3(words.of("keeping.visit")),
                new Facts()
                        .fact(words.of("keeping.visit.until"), words.day(keeping.until()))
                        .fact(
                                words.of("keeping.visit.hold"),
                                keeping.hold()
                                        .map(hold -> words.of("keeping.visit.heldSince", words.day(hold.placedAt())))
                                        .orElse(words.of("keeping.visit.notHeld"))),
                export(words, visit.id()));
        if (keeping.hold().isEmpty()) {
            add(erasure(words, services, visit.id(), notice));
        }
    }

    private static Div export(Words words, UUID visit) {
        Anchor file = Links.to("api/visits/" + visit + "/data", words.of("keeping.visit.export"), "export-data");
        file.setRouterIgnore(true);
        file.getElement().setAttribute("download", true);
        Paragraph hint = new Paragraph(words.of("keeping.visit.export.hint"));
        hint.addClassName("desk-hint");
        return new Div(file, hint);
    }

    private static Irrevocable erasure(Words words, VisitDesk services, UUID visit, Notice notice) {
        return new Irrevocable(
                "erase-visit",
                words.of("counsellor.erase"),
                words.of("counsellor.erase.consequence"),
                words.of("counsellor.erase.confirm"),
                words,
                () -> notice.attempt(() -> {
                    ErasureReceipt receipt = services.visits().erase(DeskView.actor(), visit);
                    UI.getCurrent().navigate("receipt/" + receipt.number());
                }));
    }
}
