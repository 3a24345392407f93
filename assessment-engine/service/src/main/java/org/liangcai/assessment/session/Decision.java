package org.liangcai.assessment.session;

import java.util.List;
import org.liangcai.assessment.RefusedException;

/** What becomes of a command. */
sealed interface Decision {

    /** The command is carried out by these events; none means that it changes nothing. */
    record Accepted(List<SessionEvent> events) implements Decision {
        public Accepted {
            events = List.copyOf(events);
        }
    }

    /**
     * The command is not carried out and nothing has changed.
     *
     * @param reason why
     * @param arguments what the message of the reason names
     */
    record Refused(SessionRefusal reason, List<Object> arguments) implements Decision {
        public Refused {
            arguments = List.copyOf(arguments);
        }

        RefusedException exception() {
            return new RefusedException(reason, arguments.toArray());
        }
    }

    static Decision accepted(SessionEvent... events) {
        return new Accepted(List.of(events));
    }

    static Decision refused(SessionRefusal reason, Object... arguments) {
        return new Refused(reason, List.of(arguments));
    }
}
