package org.liangcai.station.counsellor;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import java.util.function.Consumer;
import org.liangcai.assessment.visit.VisitSummary;
import org.liangcai.station.desk.Filters;
import org.liangcai.station.desk.PagePart;
import org.liangcai.station.desk.Words;

/** One visit: its name and status, and one of its parts. */
final class VisitDetail extends Div {

    VisitDetail(
            Words words,
            VisitDesk services,
            VisitSummary summary,
            Part part,
            Filters filters,
            Consumer<Filters> keep,
            Runnable whenChanged) {
        setId("visit");
        Span status = new Span(words.in(summary.status().label()));
        status.setId("visit-status");
        status.addClassName("desk-status");
        H2 name = new H2(summary.visit().person().name());
        name.setId("visit-name");
        Div head = new Div(name, status);
        head.addClassName("desk-detail-head");
        add(
                head,
                parts(words, summary, part, filters),
                content(words, services, summary, part, filters, keep, whenChanged));
    }

    private static Nav parts(Words words, VisitSummary summary, Part present, Filters filters) {
        Nav nav = new Nav();
        nav.addClassName("desk-parts");
        nav.getElement().setAttribute("aria-label", words.of("counsellor.parts"));
        for (Part part : Part.values()) {
            Anchor link = new Anchor(
                    filters.addressOf(VisitsView.PATH + "/" + summary.visit().id() + "/" + part.address()),
                    words.of("counsellor.part", part));
            link.setId("part-" + part.address());
            if (part == present) {
                link.getElement().setAttribute("aria-current", "page");
            }
            nav.add(link);
        }
        return nav;
    }

    private static Component content(
            Words words,
            VisitDesk services,
            VisitSummary summary,
            Part part,
            Filters filters,
            Consumer<Filters> keep,
            Runnable whenChanged) {
        return switch (part) {
            case OVERVIEW -> new OverviewPart(words, services, summary, whenChanged);
            case CONDUCT -> new ConductPart(words, services, summary);
            case SCORES -> new ScoresPart(words, services, summary);
            case MATCHES -> new MatchesPart(words, services, summary, filters, keep);
            case INTERVIEWS -> new InterviewsPart(words, services, summary);
            case REPORTS -> new ReportsPart(words, services, summary);
        };
    }

    /** The parts of a visit's page. */
    enum Part implements PagePart {
        OVERVIEW,
        CONDUCT,
        SCORES,
        MATCHES,
        INTERVIEWS,
        REPORTS;

        static Part of(String address) {
            return PagePart.of(values(), address);
        }
    }
}
