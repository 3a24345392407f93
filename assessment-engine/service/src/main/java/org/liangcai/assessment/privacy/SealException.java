package org.liangcai.assessment.privacy;

/** Something sealed cannot be opened: it was altered, moved from another row, or sealed with another key. */
public final class SealException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SealException(String place) {
        super(message(place));
    }

    SealException(String place, Throwable cause) {
        super(message(place), cause);
    }

    private static String message(String place) {
        return "What is sealed at (%s) was altered, moved there from another place, or sealed with another key."
                .formatted(place);
    }
}
