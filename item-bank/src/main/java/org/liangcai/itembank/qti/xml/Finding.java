package org.liangcai.itembank.qti.xml;

import org.liangcai.itembank.LocalizedText;

/**
 * One thing that an import has to say about a file.
 *
 * @param kind what it means for the import
 * @param file the file, relative to the package
 * @param position where
 * @param subject the element or file it is about
 * @param message what is wrong or not supported
 */
public record Finding(Kind kind, String file, Position position, String subject, LocalizedText message) {

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

    /** Where it is, what it is about and what it is. */
    public LocalizedText text() {
        return position.line() == 0
                ? LocalizedText.of("%s：%s：%s", "%s: %s: %s", file, subject, message)
                : LocalizedText.of(
                        "%s，第 %d 行，第 %d 列：%s：%s",
                        "%s:%d:%d: %s: %s", file, position.line(), position.column(), subject, message);
    }

    @Override
    public String toString() {
        return text().en();
    }
}
