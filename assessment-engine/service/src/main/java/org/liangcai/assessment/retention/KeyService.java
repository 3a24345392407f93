package org.liangcai.assessment.retention;

import org.liangcai.assessment.audit.AuditActor;
import org.liangcai.assessment.audit.AuditEvent;
import org.liangcai.assessment.audit.AuditKind;
import org.liangcai.assessment.audit.AuditLog;
import org.liangcai.assessment.audit.AuditSubject;
import org.liangcai.assessment.privacy.KeyRotation;

/** Rotates the station's key and enters that it was done. */
public final class KeyService {

    private final KeyRotation rotation;
    private final AuditLog audit;

    public KeyService(KeyRotation rotation, AuditLog audit) {
        this.rotation = rotation;
        this.audit = audit;
    }

    /** Rotates, from the server's own command line. */
    public KeyRotation.Done rotateAtTheServer() {
        KeyRotation.Done done = rotation.rotate();
        audit.append(new AuditEvent(
                AuditActor.STATION,
                AuditKind.KEYS_ROTATED,
                AuditSubject.STATION,
                "from=%s to=%s visits=%d".formatted(done.from(), done.to(), done.visits())));
        return done;
    }
}
