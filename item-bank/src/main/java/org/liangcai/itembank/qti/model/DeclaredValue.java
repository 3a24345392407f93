package org.liangcai.itembank.qti.model;

import java.util.Optional;

/** {@code qti-correct-response} or {@code qti-default-value}, with a word on its meaning if there is one. */
public record DeclaredValue(Optional<String> interpretation, QtiValue value) {}
