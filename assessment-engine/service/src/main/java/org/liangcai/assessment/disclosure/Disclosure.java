package org.liangcai.assessment.disclosure;

/**
 * The file.
 *
 * @param name what to call it
 * @param zip its content
 */
@SuppressWarnings("ArrayRecordComponent") // handed on once and compared with nothing
public record Disclosure(String name, byte[] zip) {}
