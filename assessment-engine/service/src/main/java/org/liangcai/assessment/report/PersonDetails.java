package org.liangcai.assessment.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.liangcai.assessment.report.IssuedReport.PrintedFigure;
import org.liangcai.assessment.session.VisitRecord;
import org.liangcai.assessment.visit.Person;
import org.liangcai.assessment.visit.Visit;
import org.liangcai.itembank.form.Battery;

/** Who a report is about, as far as its reader may know. */
final class PersonDetails {

    private PersonDetails() {}

    /** Name and dates. */
    static List<PrintedFigure> brief(ReportContext context) {
        VisitRecord record = context.source().record();
        Instant tested = record.completedAt().orElse(record.visit().openedAt());
        return List.of(
                detail(context, "detail.name", record.visit().person().name()),
                detail(context, "detail.tested", context.typesetting().date(tested)),
                detail(
                        context,
                        "detail.issued",
                        context.typesetting().date(context.source().issuedAt())));
    }

    /** Everything the visit was opened with, for counsellors. */
    static List<PrintedFigure> full(ReportContext context) {
        VisitRecord record = context.source().record();
        Visit visit = record.visit();
        Person person = visit.person();
        List<PrintedFigure> details = new ArrayList<>(brief(context));
        details.add(detail(context, "detail.birthYear", Integer.toString(person.birthYear())));
        details.add(detail(
                context,
                "detail.sex",
                context.say(person.sex().map(sex -> "sex." + sex.name()).orElse("sex.notStated"))));
        details.add(detail(
                context, "detail.education", context.in(person.education().label())));
        details.add(detail(
                context,
                "detail.purpose",
                context.say("purpose." + visit.purpose().name())));
        details.add(detail(
                context,
                "detail.battery",
                context.source()
                        .bank()
                        .battery(visit.battery())
                        .map(Battery::name)
                        .map(context::in)
                        .orElse(visit.battery().value())));
        details.add(detail(context, "detail.reference", visit.reference()));
        record.consent()
                .ifPresent(consent -> details.add(detail(
                        context,
                        "detail.consent",
                        context.say(
                                "consent",
                                context.say(consent.guidance() ? "consent.yes" : "consent.no"),
                                context.say(consent.employer() ? "consent.yes" : "consent.no"),
                                context.typesetting().date(consent.at()),
                                consent.version()))));
        return details;
    }

    static PrintedFigure detail(ReportContext context, String key, String value) {
        return new PrintedFigure(context.say(key), value);
    }
}
