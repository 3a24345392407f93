package org.liangcai.itembank.qti.xml;

/**
 * One thing that an import has to say about a file.
 *
 * @param kind what it means for the import
 * @param file the file, relative to the package
 * @param position where
 * @param subject the element or file it is about
 * @param message what is wrong or not supported
 */
public record Finding(Kind kind, String file, Position position, String subject, String message) {

    /** What a finding means for the import. */
    public enum Kind {
        /** The file is wrong: nothing is imported. */
        FAULT,
        /** The file is dangerous: nothing is imported, or the dangerous part is stripped on request. */
        UNSAFE,
        /** The file is right but uses what is not supported: nothing is imported, or the rest on request. */
        UNSUPPORTED,
        /** Worth knowing; hinders nothing. */
        REMARK
    }

    @Override
    public String toString() {
        String place = position.line() == 0 ? file : "%s:%d:%d".formatted(file, position.line(), position.column());
        return "%s: %s: %s".formatted(place, subject, message);
    }
}
