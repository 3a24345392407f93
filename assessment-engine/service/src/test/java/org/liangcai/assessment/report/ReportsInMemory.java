package org.liangcai.assessment.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.liangcai.itembank.Language;

/** Issued reports in memory. */
final class ReportsInMemory implements Reports {

    private record Kept(IssuedReport report, byte[] pdf) {}

    private final List<Kept> kept = new ArrayList<>();

    @Override
    public void add(IssuedReport report, byte[] pdf) {
        kept.addFirst(new Kept(report, pdf));
    }

    @Override
    public Optional<IssuedReport> find(String code) {
        return kept.stream()
                .map(Kept::report)
                .filter(report -> report.code().equals(code))
                .findFirst();
    }

    @Override
    public Optional<byte[]> pdf(String code) {
        return kept.stream()
                .filter(each -> each.report().code().equals(code))
                .map(each -> each.pdf().clone())
                .findFirst();
    }

    @Override
    public List<IssuedReport> ofVisit(UUID visit) {
        return kept.stream().map(Kept::report).toList();
    }

    @Override
    public Optional<IssuedReport> newest(UUID visit, ReportKind kind, Language language, UUID issuedTo) {
        return kept.stream()
                .map(Kept::report)
                .filter(report -> report.kind() == kind
                        && report.language() == language
                        && report.issuedTo().equals(issuedTo))
                .findFirst();
    }

    @Override
    public void erase(String code) {
        kept.removeIf(each -> each.report().code().equals(code));
    }
}
