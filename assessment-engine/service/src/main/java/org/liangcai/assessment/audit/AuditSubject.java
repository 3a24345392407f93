package org.liangcai.assessment.audit;

import java.util.UUID;

/**
 * What it was done to. Visits are named by their random id alone, so that nothing here tells who somebody was once the visit is erased.
 *
 * @param kind what sort of thing
 * @param id which one
 */
public record AuditSubject(Kind kind, String id) {

    /** The station as a whole. */
    public static final AuditSubject STATION = new AuditSubject(Kind.STATION, "-");

    /** An account that does not exist; what was typed is not kept, since it may be a password in the wrong field. */
    public static final AuditSubject UNKNOWN_ACCOUNT = new AuditSubject(Kind.ACCOUNT, "-");

    private static final int LONGEST_ID = 60;

    /** What sort of thing it is. */
    public enum Kind {
        VISIT,
        ACCOUNT,
        EVALUATION,
        JOB,
        SITTING,
        STATION
    }

    public AuditSubject {
        if (id.isBlank() || id.length() > LONGEST_ID) {
            throw new IllegalArgumentException("The id of a subject has 1 to %d characters.".formatted(LONGEST_ID));
        }
    }

    public static AuditSubject visit(UUID id) {
        return new AuditSubject(Kind.VISIT, id.toString());
    }

    public static AuditSubject account(UUID id) {
        return new AuditSubject(Kind.ACCOUNT, id.toString());
    }

    public static AuditSubject sitting(UUID id) {
        return new AuditSubject(Kind.SITTING, id.toString());
    }

    public static AuditSubject job(UUID id) {
        return new AuditSubject(Kind.JOB, id.toString());
    }

    public static AuditSubject evaluation(UUID id) {
        return new AuditSubject(Kind.EVALUATION, id.toString());
    }
}
