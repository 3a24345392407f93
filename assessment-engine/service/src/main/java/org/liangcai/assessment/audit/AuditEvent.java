package org.liangcai.assessment.audit;

/**
 * Something to be entered.
 *
 * @param actor who did it
 * @param kind what
 * @param subject to what
 * @param detail constants, codes and figures in the form {@code name=value}, never a name, a secret or anything a person has written
 */
public record AuditEvent(AuditActor actor, AuditKind kind, AuditSubject subject, String detail) {

    /** How long a detail may be, in characters. */
    public static final int LONGEST_DETAIL = 400;

    public AuditEvent {
        if (detail.length() > LONGEST_DETAIL) {
            throw new IllegalArgumentException("A detail has at most %d characters.".formatted(LONGEST_DETAIL));
        }
    }

    public AuditEvent(AuditActor actor, AuditKind kind, AuditSubject subject) {
        this(actor, kind, subject, "");
    }
}
