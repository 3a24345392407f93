package org.liangcai.itembank.qti.model;

import java.util.Optional;

/** {@code qti-assessment-stimulus-ref}: a text or picture that several items share. */
public record StimulusReference(String identifier, String href, Optional<String> title) {}
