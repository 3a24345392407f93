package org.liangcai.assessment.hall;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.liangcai.assessment.report.QrPicture;
import org.liangcai.assessment.visit.SeatCode;
import org.liangcai.itembank.Language;

/** Tickets, each on a page of its own, in both languages: whoever hands one out need not ask which. */
final class TicketPage {

    private TicketPage() {}

    /**
     * What stands on a ticket.
     *
     * @param number of the queue
     * @param name of the person
     * @param code the seat code
     * @param address what the QR code leads to
     */
    record Ticket(int number, String name, SeatCode code, String address) {}

    static String of(SeatMap map, List<Ticket> tickets) {
        String body = IntStream.range(0, tickets.size())
                .mapToObj(index -> ticket(map, tickets.get(index), index == tickets.size() - 1))
                .collect(Collectors.joining());
        return PrintPage.slips(Language.ZH, both("ticket.number"), body);
    }

    private static String ticket(SeatMap map, Ticket ticket, boolean last) {
        return """
                <div class="ticket%s"><p class="product">%s · %s</p><table><tr><td style="width:58%%">\
                <p class="label">%s</p><p class="number">%d</p>\
                <p class="label">%s</p><p class="code">%s</p>\
                <p class="label">%s</p><p>%s</p></td><td>%s\
                <p class="label">%s</p><p>%s<br/>%s</p>\
                <p class="label">%s</p><p>%s · %s</p></td></tr></table>\
                <p class="how">%s</p><p class="how" lang="en">%s</p></div>""".formatted(
                        last ? " last" : "",
                        PrintWords.in(Language.ZH).of("product"),
                        PrintWords.in(Language.EN).of("product"),
                        both("ticket.number"),
                        ticket.number(),
                        both("ticket.code"),
                        ticket.code().display(),
                        both("ticket.name"),
                        PrintWords.escaped(ticket.name()),
                        QrPicture.draw(ticket.address(), both("ticket.code")),
                        both("ticket.what"),
                        PrintWords.escaped(map.battery().zh()),
                        PrintWords.escaped(map.battery().en()),
                        both("ticket.where"),
                        PrintWords.escaped(map.hall().name()),
                        map.sitting().plan().day(),
                        PrintWords.in(Language.ZH).of("ticket.how"),
                        PrintWords.in(Language.EN).of("ticket.how"));
    }

    private static String both(String key) {
        return PrintWords.in(Language.ZH).of(key)
                + " "
                + PrintWords.in(Language.EN).of(key);
    }
}
