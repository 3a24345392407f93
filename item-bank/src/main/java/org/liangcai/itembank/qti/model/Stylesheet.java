package org.liangcai.itembank.qti.model;

import java.util.Optional;

/** {@code qti-stylesheet}. */
public record Stylesheet(String href, String type, Optional<String> media, Optional<String> title) {}
