package org.liangcai.assessment.session.store;

import org.liangcai.assessment.session.SessionEvent;

/** Reads events as the database holds them, for tests of logs that were written long ago. */
public final class StoredEvents {

    private static final SessionEventJson JSON = new SessionEventJson();

    private StoredEvents() {}

    public static SessionEvent read(String type, String payload) {
        return JSON.read(type, payload);
    }
}
