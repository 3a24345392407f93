package org.liangcai.selfcheck;

/** Correlations of categorised variables. */
final class PolychoricAnswers implements Answers {

    PolychoricAnswers(ReferenceCase reference) {}

    @Override
    public Answer value(String name) {
        throw new UnsupportedValueException("The value (%s) is not known.".formatted(name));
    }
}
