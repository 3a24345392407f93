package org.liangcai.assessment.report;

import java.util.List;
import java.util.UUID;
import org.liangcai.assessment.Actor;
import org.liangcai.assessment.matching.JobProfile;
import org.liangcai.assessment.session.VisitRecords;
import org.liangcai.itembank.Language;

/** Issues reports, gives them out to those who may have them, and verifies them for anyone. Safe for use by many threads. */
public final class ReportService {

    private final VisitRecords records;

    public ReportService(VisitRecords records) {
        this.records = records;
    }

    /**
     * Issues a report under a new code. Counsellors issue every kind (the employer's without a particular job); candidates only
     * {@link ReportKind#JOB_SEEKER} of their own visit.
     *
     * @throws org.liangcai.assessment.RefusedException with a {@link ReportRefusal} when consent is missing or the visit is unfinished
     */
    public IssuedReport issue(Actor actor, UUID visit, ReportKind kind, Language language) {
        throw new UnsupportedOperationException(actor + " " + visit + kind + language + records);
    }

    /**
     * Issues the employer's report for a job, always on selection norms. Whether this employer may have it (the reference, the
     * request) is for the caller to know; that the person has agreed is checked here.
     *
     * @throws org.liangcai.assessment.RefusedException with a {@link ReportRefusal} when consent is missing or the visit is unfinished
     */
    public IssuedReport issueForEmployer(Actor actor, UUID visit, JobProfile job, Language language) {
        throw new UnsupportedOperationException(actor + " " + visit + job + language);
    }

    /** The reports issued for a visit, newest first, for counsellors. */
    public List<IssuedReport> ofVisit(Actor actor, UUID visit) {
        throw new UnsupportedOperationException(actor + " " + visit);
    }

    /**
     * An issued report: for counsellors any, for an employer or a candidate one that was issued to them.
     *
     * @throws org.liangcai.assessment.RefusedException with {@link ReportRefusal#REPORT_UNKNOWN}, also when it is somebody else's
     */
    public IssuedReport report(Actor actor, String code) {
        throw new UnsupportedOperationException(actor + " " + code);
    }

    /** The PDF of an issued report, byte by byte as issued; access as for {@link #report}. */
    public byte[] pdf(Actor actor, String code) {
        throw new UnsupportedOperationException(actor + " " + code);
    }

    /** What is known of a code; open to anyone who holds a printout. */
    public Verification verify(String code) {
        throw new UnsupportedOperationException(code);
    }

    /** Whether a PDF file is the one issued under the code; open to anyone. */
    public Verification.Comparison compare(String code, byte[] pdf) {
        throw new UnsupportedOperationException(code + pdf.length);
    }
}
