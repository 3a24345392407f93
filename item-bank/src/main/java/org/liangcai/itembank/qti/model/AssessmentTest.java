package org.liangcai.itembank.qti.model;

import java.util.List;
import java.util.Optional;

/** {@code qti-assessment-test} (QTI 3.0 ASI, 2.6). Kept whole; delivery by its rules is not this package's. */
public record AssessmentTest(
        String identifier,
        String title,
        Optional<String> language,
        Optional<String> toolName,
        Optional<String> toolVersion,
        List<OutcomeDeclaration> outcomeDeclarations,
        Optional<TimeLimits> timeLimits,
        List<Stylesheet> stylesheets,
        List<Content.RubricBlock> rubrics,
        List<TestPart> parts,
        Optional<List<ProcessingRule>> outcomeProcessing,
        List<TestFeedback> feedback) {

    public AssessmentTest {
        outcomeDeclarations = List.copyOf(outcomeDeclarations);
        stylesheets = List.copyOf(stylesheets);
        rubrics = List.copyOf(rubrics);
        parts = List.copyOf(parts);
        outcomeProcessing = outcomeProcessing.map(List::copyOf);
        feedback = List.copyOf(feedback);
    }

    /** The item references of all parts in their order. */
    public List<ItemReference> itemReferences() {
        return parts.stream()
                .flatMap(part -> part.sections().stream())
                .flatMap(AssessmentTest::references)
                .toList();
    }

    private static java.util.stream.Stream<ItemReference> references(SectionPart part) {
        return switch (part) {
            case ItemReference reference -> java.util.stream.Stream.of(reference);
            case Section section -> section.children().stream().flatMap(AssessmentTest::references);
        };
    }

    /** {@code qti-time-limits}, in seconds. */
    public record TimeLimits(Optional<Double> minTime, Optional<Double> maxTime, boolean allowLateSubmission) {}

    /** {@code qti-item-session-control}; what is not said is inherited. */
    public record ItemSessionControl(
            Optional<Integer> maxAttempts,
            Optional<Boolean> showFeedback,
            Optional<Boolean> allowReview,
            Optional<Boolean> showSolution,
            Optional<Boolean> allowComment,
            Optional<Boolean> allowSkipping,
            Optional<Boolean> validateResponses) {}

    /** What parts, sections and item references can have in common. */
    public record Control(
            List<Expression> preConditions,
            List<BranchRule> branchRules,
            Optional<ItemSessionControl> itemSessionControl,
            Optional<TimeLimits> timeLimits) {

        /** Nothing said. */
        public static final Control NONE = new Control(List.of(), List.of(), Optional.empty(), Optional.empty());

        public Control {
            preConditions = List.copyOf(preConditions);
            branchRules = List.copyOf(branchRules);
        }
    }

    /** {@code qti-branch-rule}: where to go on when the expression is true. */
    public record BranchRule(String target, Expression test) {}

    /** {@code qti-test-part}. */
    public record TestPart(
            String identifier,
            boolean linear,
            boolean individualSubmission,
            Control control,
            List<Section> sections,
            List<TestFeedback> feedback) {
        public TestPart {
            sections = List.copyOf(sections);
            feedback = List.copyOf(feedback);
        }
    }

    /** A section or an item reference. */
    public sealed interface SectionPart {
        String identifier();
    }

    /** {@code qti-assessment-section}. */
    public record Section(
            String identifier,
            String title,
            boolean visible,
            boolean required,
            boolean fixed,
            boolean keepTogether,
            Control control,
            Optional<Selection> selection,
            Optional<Boolean> shuffle,
            Optional<AdaptiveSelection> adaptiveSelection,
            List<Content.RubricBlock> rubrics,
            List<SectionPart> children)
            implements SectionPart {
        public Section {
            rubrics = List.copyOf(rubrics);
            children = List.copyOf(children);
        }
    }

    /** {@code qti-selection}: so many of the children are drawn. */
    public record Selection(int select, boolean withReplacement) {}

    /** {@code qti-adaptive-selection}: an engine chooses the items (1EdTech CAT 1.0). */
    public record AdaptiveSelection(
            Reference engine,
            Optional<Reference> settings,
            Optional<Reference> usageData,
            Optional<Reference> metadata) {}

    /** A named address. */
    public record Reference(String identifier, String href) {}

    /** {@code qti-assessment-item-ref}. */
    public record ItemReference(
            String identifier,
            String href,
            boolean required,
            boolean fixed,
            List<String> categories,
            Control control,
            List<VariableMapping> variableMappings,
            List<Weight> weights)
            implements SectionPart {
        public ItemReference {
            categories = List.copyOf(categories);
            variableMappings = List.copyOf(variableMappings);
            weights = List.copyOf(weights);
        }
    }

    public record VariableMapping(String sourceIdentifier, String targetIdentifier) {}

    public record Weight(String identifier, double value) {}

    /** {@code qti-test-feedback}. */
    public record TestFeedback(
            String identifier,
            String outcomeIdentifier,
            boolean shownOnMatch,
            boolean atEnd,
            Optional<String> title,
            List<Content> children) {
        public TestFeedback {
            children = List.copyOf(children);
        }
    }
}
