package org.liangcai.selfcheck;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Exploratory, confirmatory and bifactor models on several dimensions. */
final class MultidimensionalChecks {

    private MultidimensionalChecks() {}

    static Map<String, Capability> capabilities() {
        return Map.of(
                "mirt.bifactor", reference -> new Case(reference, MultidimensionalCase.Kind.BIFACTOR),
                "mirt.confirmatory", reference -> new Case(reference, MultidimensionalCase.Kind.CONFIRMATORY),
                "mirt.exploratory", reference -> new Case(reference, MultidimensionalCase.Kind.EXPLORATORY));
    }

    private static final class Case implements Answers {

        private final ReferenceCase reference;
        private final MultidimensionalCase.Kind kind;
        private @Nullable MultidimensionalAnswers fitted;

        Case(ReferenceCase reference, MultidimensionalCase.Kind kind) {
            this.reference = reference;
            this.kind = kind;
        }

        @Override
        public Answer value(String name) {
            if (fitted == null) {
                fitted = new MultidimensionalAnswers(reference, kind);
            }
            return fitted.value(name);
        }
    }
}
