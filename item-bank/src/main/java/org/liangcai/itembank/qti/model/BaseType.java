package org.liangcai.itembank.qti.model;

/** The kind of value a variable holds (QTI 3.0 ASI, baseType). Files are not supported. */
public enum BaseType {
    BOOLEAN("boolean"),
    DIRECTED_PAIR("directedPair"),
    DURATION("duration"),
    FLOAT("float"),
    IDENTIFIER("identifier"),
    INTEGER("integer"),
    PAIR("pair"),
    POINT("point"),
    STRING("string"),
    URI("uri");

    private final String code;

    BaseType(String code) {
        this.code = code;
    }

    /** The name in QTI. */
    public String code() {
        return code;
    }
}
