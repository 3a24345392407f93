package org.liangcai.assessment.disclosure;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.liangcai.assessment.report.IssuedReport;
import org.liangcai.assessment.visit.Person;
import org.liangcai.assessment.visit.Visit;
import org.liangcai.itembank.LocalizedText;

/** The page from which a person reads the file: who, what there is, who looked at it, and what was left out and why. */
final class DisclosureIndex {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(ZoneId.of("Asia/Shanghai"));

    private final Visit visit;
    private final Instant at;
    private final List<KeptRows> kept;
    private final List<IssuedReport> reports;
    private final List<DisclosureService.Look> looks;

    DisclosureIndex(
            Visit visit,
            Instant at,
            List<KeptRows> kept,
            List<IssuedReport> reports,
            List<DisclosureService.Look> looks) {
        this.visit = visit;
        this.at = at;
        this.kept = kept;
        this.reports = reports;
        this.looks = looks;
    }

    String page() {
        return """
                <!DOCTYPE html>
                <html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
                <title>量才：关于您的全部资料 · Liangcai: everything kept on you</title><style>
                body { font: 16px/1.6 "Noto Sans SC", system-ui, sans-serif; color: #1b1f24; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
                h1 { font-size: 1.6rem; } h2 { font-size: 1.2rem; margin-top: 2rem; } .en { color: #4a525c; }
                table { border-collapse: collapse; width: 100%%; } th, td { text-align: left; vertical-align: top; padding: .4rem .8rem .4rem 0; border-bottom: 1px solid #d4d8dd; }
                .wide { overflow-x: auto; } code { overflow-wrap: anywhere; }
                </style></head><body>
                <h1>关于您的全部资料 <span class="en" lang="en">Everything kept on you</span></h1>
                <p>%s</p>
                <p>这份文件包含测评站保存的、与这次来访有关的全部内容，截至 %s。<br>
                <span class="en" lang="en">This file holds whatever the station keeps that has to do with this visit, as of %s.</span></p>
                %s%s%s%s%s
                </body></html>
                """.formatted(
                        escaped(visit.person().name()),
                        MINUTE.format(at),
                        MINUTE.format(at),
                        person(),
                        files(),
                        reportList(),
                        lookList(),
                        leftOut());
    }

    private String person() {
        Person person = visit.person();
        return heading("您和这次来访", "You and this visit")
                + table(
                        row("姓名或化名", "Name or pseudonym", escaped(person.name())),
                        row("出生年份", "Year of birth", String.valueOf(person.birthYear())),
                        row("性别", "Sex", person.sex().map(Enum::name).orElse("—")),
                        row("学历", "Education", both(person.education().label())),
                        row("目的", "Purpose", visit.purpose().name()),
                        row("参考号", "Reference", escaped(visit.reference())),
                        row("来访开始", "Opened at", MINUTE.format(visit.openedAt())));
    }

    private String files() {
        return heading("资料文件", "Files")
                + table(kept.stream()
                        .map(rows -> row(
                                rows.title().zh(),
                                rows.title().en(),
                                "<a href=\"%s.json\">%s.json</a> (%d)"
                                        .formatted(
                                                rows.table(),
                                                rows.table(),
                                                rows.rows().size())))
                        .toArray(String[]::new));
    }

    private String reportList() {
        if (reports.isEmpty()) {
            return heading("报告", "Reports") + "<p>没有签发过报告。 <span class=\"en\" lang=\"en\">None was issued.</span></p>";
        }
        return heading("报告", "Reports")
                + table(reports.stream()
                        .map(report -> row(
                                report.kind().title().zh(),
                                report.kind().title().en(),
                                "%s · <a href=\"reports/%s.pdf\">%s.pdf</a> · <a href=\"reports/%s.html\">HTML</a>"
                                        .formatted(
                                                MINUTE.format(report.issuedAt()),
                                                report.code(),
                                                report.code(),
                                                report.code())))
                        .toArray(String[]::new));
    }

    private String lookList() {
        return heading("谁在什么时候看过或处理过", "Who looked at it or worked on it, and when")
                + table(looks.stream()
                        .map(look -> row(
                                look.zh(),
                                look.en(),
                                "%s · %s<br><code>%s</code>"
                                        .formatted(
                                                MINUTE.format(Instant.parse(look.at())),
                                                escaped(look.who()),
                                                escaped(look.detail()))))
                        .toArray(String[]::new));
    }

    private String leftOut() {
        String[] rows = kept.stream()
                .flatMap(table -> table.leftOut().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(column -> row(
                                "<code>%s.%s</code>".formatted(table.table(), column.getKey()),
                                "",
                                both(column.getValue()))))
                .toArray(String[]::new);
        return heading("没有放进来的内容和原因", "What was left out, and why")
                + table(rows)
                + "<p>题目的文字、答案和参数不属于您的个人资料，公开会使测验失效，因此不在其中；您的作答按题号列出。<br>"
                + "<span class=\"en\" lang=\"en\">Texts, keys and parameters of items are no data on you and would be spoilt by"
                + " handing them out; your answers are listed by the number of the item.</span></p>";
    }

    private static String heading(String zh, String en) {
        return "<h2>%s <span class=\"en\" lang=\"en\">%s</span></h2>".formatted(zh, en);
    }

    private static String table(String... rows) {
        return "<div class=\"wide\"><table>" + List.of(rows).stream().collect(Collectors.joining()) + "</table></div>";
    }

    private static String row(String zh, String en, String value) {
        return "<tr><th scope=\"row\">%s <span class=\"en\" lang=\"en\">%s</span></th><td>%s</td></tr>"
                .formatted(zh, en, value);
    }

    private static String both(LocalizedText text) {
        return "%s <span class=\"en\" lang=\"en\">%s</span>".formatted(escaped(text.zh()), escaped(text.en()));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
