package org.liangcai.selfcheck;

/** The case asks for something that no capability computes. */
public final class UnsupportedValueException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnsupportedValueException(String what) {
        super(what);
    }
}
