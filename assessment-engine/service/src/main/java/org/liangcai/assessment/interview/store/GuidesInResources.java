package org.liangcai.assessment.interview.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.liangcai.assessment.interview.InterviewGuide;
import org.liangcai.assessment.interview.InterviewGuide.Competency;
import org.liangcai.assessment.interview.InterviewGuide.JobFamily;
import org.liangcai.assessment.interview.InterviewGuide.Question;
import org.liangcai.assessment.interview.InterviewGuides;
import org.liangcai.itembank.LocalizedText;
import tools.jackson.databind.json.JsonMapper;

/** The guides the program ships: one resource a version. A version that interviews were conducted by stays here unchanged. */
final class GuidesInResources implements InterviewGuides {

    private static final String FOLDER = "/org/liangcai/assessment/interview/";
    /** Newest last. */
    private static final List<String> RESOURCES = List.of("guides.json");

    private static final int FEWEST_QUESTIONS = 6;
    private static final Set<Integer> LEVELS = Set.of(1, 2, 3, 4, 5);
    private static final Set<Integer> ANCHORED_LEVELS = Set.of(1, 3, 5);

    private final List<InterviewGuide> guides =
            RESOURCES.stream().map(GuidesInResources::read).toList();

    @Override
    public InterviewGuide current() {
        return guides.getLast();
    }

    @Override
    public Optional<InterviewGuide> version(String version) {
        return guides.stream().filter(guide -> guide.version().equals(version)).findFirst();
    }

    private static InterviewGuide read(String resource) {
        try (InputStream json = GuidesInResources.class.getResourceAsStream(FOLDER + resource)) {
            if (json == null) {
                throw new IllegalStateException("The interview guide (%s) is missing.".formatted(resource));
            }
            return guide(JsonMapper.shared().readValue(json, GuideDocument.class));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static InterviewGuide guide(GuideDocument document) {
        document.families().forEach(family -> check(document, family));
        requireLevels("levels", document.levels().keySet(), LEVELS);
        document.competencies()
                .forEach(competency ->
                        requireLevels(competency.id(), competency.anchors().keySet(), ANCHORED_LEVELS));
        return new InterviewGuide(
                document.version(),
                document.opening(),
                document.closing(),
                document.evidencePrompt(),
                document.levels(),
                document.rules(),
                document.competencies().stream()
                        .map(one -> new Competency(one.id(), one.name(), one.definition(), one.anchors()))
                        .toList(),
                document.families().stream().map(GuidesInResources::family).toList());
    }

    private static JobFamily family(FamilyDocument document) {
        return new JobFamily(
                document.id(),
                document.name(),
                document.description(),
                document.questions().stream()
                        .map(one -> new Question(one.competency(), one.main(), one.probes(), kind(one.kind())))
                        .toList());
    }

    private static Question.Kind kind(String name) {
        return Question.Kind.valueOf(name.toUpperCase(Locale.ROOT));
    }

    private static void check(GuideDocument document, FamilyDocument family) {
        Set<String> known =
                document.competencies().stream().map(CompetencyDocument::id).collect(Collectors.toSet());
        List<String> asked =
                family.questions().stream().map(QuestionDocument::competency).toList();
        if (asked.size() < FEWEST_QUESTIONS
                || new HashSet<>(asked).size() < asked.size()
                || !known.containsAll(asked)) {
            throw new IllegalStateException(
                    "The family (%s) of the guide (%s) must ask for at least %d known competencies, each once, not for %s."
                            .formatted(family.id(), document.version(), FEWEST_QUESTIONS, asked));
        }
    }

    private static void requireLevels(String where, Set<Integer> found, Set<Integer> required) {
        if (!found.equals(required)) {
            throw new IllegalStateException("The guide must have texts for the levels %s in (%s), not for %s."
                    .formatted(required, where, found));
        }
    }

    /** The resource as it is written. */
    record GuideDocument(
            String version,
            LocalizedText opening,
            LocalizedText closing,
            LocalizedText evidencePrompt,
            Map<Integer, LocalizedText> levels,
            List<LocalizedText> rules,
            List<CompetencyDocument> competencies,
            List<FamilyDocument> families) {}

    record CompetencyDocument(
            String id, LocalizedText name, LocalizedText definition, Map<Integer, LocalizedText> anchors) {}

    record FamilyDocument(String id, LocalizedText name, LocalizedText description, List<QuestionDocument> questions) {}

    record QuestionDocument(String competency, LocalizedText main, List<LocalizedText> probes, String kind) {}
}
