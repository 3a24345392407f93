package org.liangcai.itembank.qti.model;

import java.util.List;

/** One rule of response processing, or of the outcome processing of a test (QTI 3.0 ASI, 2.10). */
public sealed interface ProcessingRule {

    /** If, else if …, else. */
    record Condition(List<Branch> branches, List<ProcessingRule> otherwise) implements ProcessingRule {
        public Condition {
            branches = List.copyOf(branches);
            otherwise = List.copyOf(otherwise);
        }
    }

    /** What to do when an expression is true. */
    record Branch(Expression test, List<ProcessingRule> rules) {
        public Branch {
            rules = List.copyOf(rules);
        }
    }

    /** {@code qti-set-outcome-value}. */
    record SetOutcome(String identifier, Expression value) implements ProcessingRule {}

    /** {@code qti-lookup-outcome-value}. */
    record LookupOutcome(String identifier, Expression value) implements ProcessingRule {}

    /** {@code qti-exit-response} or {@code qti-exit-test}: nothing after it is done. */
    record Exit() implements ProcessingRule {}

    /** {@code qti-response-processing-fragment}: rules that were kept apart. */
    record Fragment(List<ProcessingRule> rules) implements ProcessingRule {
        public Fragment {
            rules = List.copyOf(rules);
        }
    }
}
