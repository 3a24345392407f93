package org.liangcai.assessment.report;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.liangcai.itembank.Language;

/** Where issued reports are kept. They are only ever added, and go when their time is over. */
public interface Reports {

    /** Keeps a report with its PDF, in one transaction. */
    void add(IssuedReport report, byte[] pdf);

    Optional<IssuedReport> find(String code);

    Optional<byte[]> pdf(String code);

    /** The reports of a visit, newest first. */
    List<IssuedReport> ofVisit(UUID visit);

    /** The newest report of a kind and language that was issued to somebody. */
    Optional<IssuedReport> newest(UUID visit, ReportKind kind, Language language, UUID issuedTo);

    /** Deletes a report with its PDF. */
    void erase(String code);
}
