package org.liangcai.psychometrics.factor.confirmatory;

import java.util.Set;

/**
 * How a model is estimated and tested.
 *
 * @param missing what becomes of persons with missing values
 * @param correction how the test and the standard errors allow for variables that are not normal
 * @param information from which standard errors and modification indices come
 * @param equal what is equal in all groups
 * @param exempt terms that may differ between groups all the same
 */
public record Settings(
        Missing missing, Correction correction, Information information, Set<Equality> equal, Set<ModelTerm> exempt) {

    /** Maximum likelihood from complete data, with the usual test. */
    public static final Settings MAXIMUM_LIKELIHOOD =
            new Settings(Missing.LISTWISE, Correction.NONE, Information.USUAL, Set.of(), Set.of());

    public Settings {
        equal = Set.copyOf(equal);
        exempt = Set.copyOf(exempt);
        boolean needsComplete = correction != Correction.NONE
                && correction != Correction.YUAN_BENTLER
                && correction != Correction.ROBUST_ERRORS;
        if (needsComplete && missing == Missing.FULL_INFORMATION) {
            throw new IllegalArgumentException(
                    "The correction (%s) needs complete data.\nMaybe YUAN_BENTLER, which does not."
                            .formatted(correction));
        }
    }

    /** What becomes of persons with missing values. */
    public enum Missing {
        /** They are left out. */
        LISTWISE,
        /** The likelihood is of the values that are there; means are then part of the model. */
        FULL_INFORMATION
    }

    /** How the test and the standard errors allow for variables that are not normal. */
    public enum Correction {
        /** They do not. */
        NONE,
        /** The test divided by the mean of its weights, and robust standard errors (Satorra and Bentler 1994). */
        SATORRA_BENTLER,
        /** The test divided and its degrees of freedom adapted, so that mean and variance are right (Satorra and Bentler 1994). */
        MEAN_AND_VARIANCE_ADJUSTED,
        /** The test scaled and shifted, so that mean and variance are right (Asparouhov and Muthén 2010). */
        SCALED_AND_SHIFTED,
        /** The test divided as by Yuan and Bentler (2000), in the form of Asparouhov and Muthén (2005), with sandwich standard errors. */
        YUAN_BENTLER,
        /** Sandwich standard errors and the usual test. */
        ROBUST_ERRORS
    }

    /** Which information standard errors come from. */
    public enum Information {
        /** Expected with complete data and no sandwich, observed otherwise. */
        USUAL,
        /** The expected information. */
        EXPECTED,
        /** The observed information. */
        OBSERVED
    }

    /** The same with other treatment of missing values. */
    public Settings missing(Missing newMissing) {
        return new Settings(newMissing, correction, information, equal, exempt);
    }

    /** The same with another correction. */
    public Settings correction(Correction newCorrection) {
        return new Settings(missing, newCorrection, information, equal, exempt);
    }

    /** The same with another information. */
    public Settings information(Information newInformation) {
        return new Settings(missing, correction, newInformation, equal, exempt);
    }

    /** The same with other equalities. */
    public Settings equal(Set<Equality> newEqual) {
        return new Settings(missing, correction, information, newEqual, exempt);
    }

    /** The same with other exemptions. */
    public Settings exempt(Set<ModelTerm> newExempt) {
        return new Settings(missing, correction, information, equal, newExempt);
    }

    boolean usesObservedInformation() {
        return switch (information) {
            case EXPECTED -> false;
            case OBSERVED -> true;
            case USUAL ->
                missing == Missing.FULL_INFORMATION
                        || correction == Correction.YUAN_BENTLER
                        || correction == Correction.ROBUST_ERRORS;
        };
    }
}
