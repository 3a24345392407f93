package org.liangcai.station.desk;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.IFrame;

/** A report as a page of its own within the page, so that neither's styles reach the other. */
public final class ReportFrame extends IFrame {

    public ReportFrame(String code, String title) {
        super("api/reports/" + code + "/page");
        setId("report-frame");
        setTitle(title);
        addClassName("desk-report");
        // Without scripts and without the right to leave the frame; the same origin, so that the session opens it.
        setSandbox(SandboxType.ALLOW_SAME_ORIGIN);
    }

    /** A link to the report as PDF. */
    public static Anchor pdf(String code, String text) {
        Anchor link = new Anchor("api/reports/" + code + "/pdf", text);
        link.setRouterIgnore(true);
        link.getElement().setAttribute("download", "liangcai-" + code + ".pdf");
        link.setId("pdf-" + code);
        return link;
    }
}
