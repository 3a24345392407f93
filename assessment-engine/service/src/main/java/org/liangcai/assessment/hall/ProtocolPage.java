package org.liangcai.assessment.hall;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.liangcai.itembank.Language;

/** The protocol of a sitting: who was there, what went otherwise than it should, what happened when, and who signs for it. */
final class ProtocolPage {

    private final SeatMap map;
    private final Language language;
    private final PrintWords words;
    private final SittingCourse course;

    private ProtocolPage(SeatMap map, Language language) {
        this.map = map;
        this.language = language;
        this.words = PrintWords.in(language);
        this.course = new SittingCourse(map, language);
    }

    static String of(SeatMap map, Language language) {
        ProtocolPage page = new ProtocolPage(map, language);
        return PrintPage.of(
                language,
                page.words.of("protocol.title"),
                page.head() + page.people() + page.irregularities() + page.course() + page.signature());
    }

    private String head() {
        SittingPlan plan = map.sitting().plan();
        String facts = fact("protocol.sitting", PrintWords.escaped(plan.title()))
                + fact("protocol.hall", PrintWords.escaped(map.hall().name()))
                + fact("protocol.day", plan.day().toString())
                + fact("protocol.battery", PrintWords.escaped(map.battery().in(language)))
                + fact("protocol.invigilator", PrintWords.escaped(map.invigilator()))
                + fact(
                        "protocol.started",
                        map.sitting().startedAt().map(PrintWords::minute).orElse(words.of("protocol.notStarted")))
                + fact("protocol.counts", counts());
        String open = map.sitting().isSigned()
                ? ""
                : "<p><b>%s</b></p>".formatted(words.of("protocol.open", PrintWords.minute(map.at())));
        return "<p class=\"product\">%s</p><h1>%s</h1>%s<table class=\"facts\">%s</table>"
                .formatted(words.of("product"), words.of("protocol.title"), open, facts);
    }

    /** Everybody on the list under one heading each, so that they add up; nobody is absent before the end. */
    private String counts() {
        return words.of(
                "protocol.countsText",
                map.people().size(),
                words.plain(map.sitting().isSigned() ? "protocol.counts.absent" : "protocol.counts.notYet"),
                map.count(AttendanceState.INVITED),
                map.people().stream().filter(person -> person.state().isOpen()).count(),
                map.count(AttendanceState.COMPLETED),
                map.count(AttendanceState.DECLINED),
                map.count(AttendanceState.TERMINATED),
                map.count(AttendanceState.INVALIDATED));
    }

    private String fact(String key, String value) {
        return "<tr><td class=\"name\">%s</td><td>%s</td></tr>".formatted(words.of(key), value);
    }

    private String people() {
        String rows = map.people().stream().map(this::person).collect(Collectors.joining());
        return "<h2>%s</h2><table><thead><tr>%s</tr></thead><tbody>%s</tbody></table>"
                .formatted(
                        words.of("protocol.people"),
                        header(
                                "protocol.people.number",
                                "protocol.people.name",
                                "protocol.people.seat",
                                "protocol.people.state",
                                "protocol.people.identity",
                                "protocol.people.started",
                                "protocol.people.answered",
                                "protocol.people.extra",
                                "protocol.people.remark"),
                        rows);
    }

    private String person(SeatMap.Person person) {
        Attendance one = person.attendance();
        return row(
                String.valueOf(one.number()),
                nameOf(Optional.of(person.visit())),
                lastSeat(one),
                PrintWords.escaped(
                        map.sitting().isSigned() && person.state() == AttendanceState.INVITED
                                ? words.plain("protocol.absent")
                                : person.state().label().in(language)),
                identity(one),
                one.satDownAt().map(PrintWords::second).orElse(""),
                person.outline()
                        .map(outline -> String.valueOf(outline.answered()))
                        .orElse(""),
                one.extraMinutes() == 0 ? "" : String.valueOf(one.extraMinutes()),
                PrintWords.escaped(explanation(one)));
    }

    private String lastSeat(Attendance one) {
        return one.log().reversed().stream()
                .map(RecordedSittingEvent::event)
                .flatMap(event -> switch (event) {
                    case SittingEvent.Moved moved -> Optional.of(moved.to()).stream();
                    case SittingEvent.CheckedIn in -> Optional.of(in.seat()).stream();
                    default -> Optional.<UUID>empty().stream();
                })
                .findFirst()
                .flatMap(id -> map.places().stream()
                        .map(SeatMap.Place::seat)
                        .filter(seat -> seat.id().equals(id))
                        .findFirst())
                .map(seat -> String.valueOf(seat.number()))
                .orElse("");
    }

    private String identity(Attendance one) {
        if (one.checkedInAt().isEmpty()) {
            return "";
        }
        return one.identity()
                .map(check -> check.nameConfirmed()
                        ? PrintWords.escaped(check.document().label().in(language))
                        : words.of(
                                "protocol.identity.no", check.document().label().in(language)))
                .orElse(words.of("protocol.identity.none"));
    }

    private String explanation(Attendance one) {
        return one.log().stream()
                .filter(recorded -> recorded.event() instanceof SittingEvent.Explained
                        || recorded.event() instanceof SittingEvent.Ended)
                .map(this::remark)
                .collect(Collectors.joining(" "));
    }

    private String irregularities() {
        List<RecordedSittingEvent> found = map.sitting().log().stream()
                .filter(recorded -> recorded.event() instanceof SittingEvent.IrregularityRecorded)
                .toList();
        return found.isEmpty()
                ? "<h2>%s</h2><p>%s</p>"
                        .formatted(words.of("protocol.irregularities"), words.of("protocol.irregularities.none"))
                : table("protocol.irregularities", found);
    }

    private String course() {
        return table("protocol.course", map.sitting().log());
    }

    private String table(String title, List<RecordedSittingEvent> events) {
        String rows = events.stream()
                .map(recorded -> row(
                        PrintWords.second(recorded.at()),
                        concerned(recorded),
                        PrintWords.escaped(course.say(recorded.event()) + before(remark(recorded))),
                        recorded.byName().isEmpty()
                                ? words.of("protocol.course.seat")
                                : PrintWords.escaped(recorded.byName())))
                .collect(Collectors.joining());
        return "<h2>%s</h2><table><thead><tr>%s</tr></thead><tbody>%s</tbody></table>"
                .formatted(
                        words.of(title),
                        header(
                                "protocol.course.at",
                                "protocol.people.number",
                                "protocol.course.what",
                                "protocol.course.by"),
                        rows);
    }

    private String concerned(RecordedSittingEvent recorded) {
        return recorded.event()
                .concerns()
                .map(visit -> map.sitting()
                        .of(visit)
                        .map(one -> String.valueOf(one.number()))
                        .orElse("–"))
                .orElse(words.of("all"));
    }

    private String before(String remark) {
        return remark.isEmpty() ? "" : words.plain("protocol.remark", remark);
    }

    /** What was written about somebody whose visit is erased is gone, whatever is still in memory. */
    private String remark(RecordedSittingEvent recorded) {
        boolean erased = recorded.event()
                .concerns()
                .flatMap(map::person)
                .filter(person -> person.name().isEmpty())
                .isPresent();
        return erased ? "" : recorded.remark();
    }

    private String nameOf(Optional<UUID> visit) {
        return visit.flatMap(map::person)
                .map(SeatMap.Person::name)
                .filter(name -> !name.isEmpty())
                .map(PrintWords::escaped)
                .orElse(words.of("protocol.erased"));
    }

    private String signature() {
        return map.sitting()
                .signature()
                .map(signed -> """
                        <div class="signature"><h2>%s</h2><p>%s</p><p class="digest">%s</p><div class="line"></div><p>%s</p></div>""".formatted(
                                words.of("protocol.signature"),
                                words.of("protocol.signedBy", signed.byName(), PrintWords.minute(signed.at())),
                                words.of("protocol.digest", ((SittingEvent.SignedOff) signed.event()).digest()),
                                words.of("protocol.line")))
                .orElse("");
    }

    private String header(String... keys) {
        return java.util.Arrays.stream(keys)
                .map(key -> "<th>" + words.of(key) + "</th>")
                .collect(Collectors.joining());
    }

    private static String row(String... cells) {
        return "<tr>"
                + java.util.Arrays.stream(cells)
                        .map(cell -> "<td>" + cell + "</td>")
                        .collect(Collectors.joining())
                + "</tr>";
    }
}
