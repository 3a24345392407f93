package org.liangcai.itembank.qti.model;

import java.util.Optional;

/** {@code qti-response-declaration}: a variable that takes an answer, and its key (QTI 3.0 ASI, 2.9.1). */
public record ResponseDeclaration(
        String identifier,
        Cardinality cardinality,
        BaseType baseType,
        Optional<DeclaredValue> defaultValue,
        Optional<DeclaredValue> correctResponse,
        Optional<Mapping> mapping,
        Optional<AreaMapping> areaMapping) {}
