package org.liangcai.assessment.evaluation;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.liangcai.assessment.RefusedException;
import org.liangcai.assessment.matching.JobProfile;
import org.liangcai.assessment.matching.JobProfile.Element;
import org.liangcai.assessment.matching.OccupationCatalogue;
import org.liangcai.itembank.LocalizedText;

/** What a job description may be, and the profile it stands for. */
final class JobRules {

    private static final int LONGEST_TITLE = 100;
    private static final int LONGEST_TASKS = 4000;

    private JobRules() {}

    /** A description to begin with: everything the occupation's profile names. */
    static JobDescription draft(JobProfile profile) {
        return new JobDescription(profile.title(), profile.occupation(), profile.education(), "", profile.elements());
    }

    /** The description if it may be kept, its elements most important first and under their names in the profile. */
    static JobDescription checked(JobDescription wanted, JobProfile profile) {
        if (wanted.title().zh().length() > LONGEST_TITLE || wanted.title().en().length() > LONGEST_TITLE) {
            throw new RefusedException(EvaluationRefusal.TITLE_UNFIT);
        }
        if (wanted.tasks().length() > LONGEST_TASKS) {
            throw new RefusedException(EvaluationRefusal.TASKS_TOO_LONG);
        }
        if (wanted.elements().isEmpty()) {
            throw new RefusedException(EvaluationRefusal.ELEMENTS_MISSING);
        }
        return new JobDescription(
                new LocalizedText(
                        wanted.title().zh().strip(), wanted.title().en().strip()),
                wanted.occupation(),
                wanted.education(),
                wanted.tasks().strip(),
                named(wanted.elements(), profile));
    }

    /** The job as matching and reports read it. */
    static JobProfile profile(JobDescription description, OccupationCatalogue catalogue) {
        JobProfile occupation = catalogue.profileOf(description.occupation());
        return new JobProfile(
                description.occupation(),
                description.title(),
                description.education(),
                occupation.jobZone(),
                description.elements(),
                occupation.source());
    }

    private static List<Element> named(List<Element> wanted, JobProfile profile) {
        Map<Key, LocalizedText> left = new HashMap<>();
        profile.elements().forEach(element -> left.put(Key.of(element), element.name()));
        return wanted.stream()
                .map(element -> named(element, left.remove(Key.of(element))))
                .sorted(Comparator.comparing(Element::kind)
                        .thenComparing(
                                Comparator.comparingDouble(Element::importance).reversed()))
                .toList();
    }

    private static Element named(Element wanted, @Nullable LocalizedText name) {
        if (name == null) {
            throw new RefusedException(EvaluationRefusal.ELEMENT_UNKNOWN, wanted.key());
        }
        return new Element(wanted.kind(), wanted.key(), name, wanted.importance());
    }

    private record Key(JobProfile.Kind kind, String key) {
        static Key of(Element element) {
            return new Key(element.kind(), element.key());
        }
    }
}
