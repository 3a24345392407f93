package org.liangcai.assessment.evaluation.api;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangcai.assessment.RefusedException;
import org.liangcai.assessment.evaluation.EvaluationRefusal;
import org.liangcai.assessment.evaluation.Job;
import org.liangcai.assessment.evaluation.JobDescription;
import org.liangcai.assessment.matching.JobProfile;
import org.liangcai.assessment.visit.Education;
import org.liangcai.itembank.LocalizedText;

/**
 * One of the employer's jobs.
 *
 * @param id the job
 * @param description its description
 * @param version counts the changes, from 1
 * @param createdAt when it was first described
 * @param changedAt when its description was last changed
 * @param closedAt when choosing was said to be finished; absent while it goes on
 * @param keptUntil until when its results are kept at the latest; absent while choosing goes on
 */
@Serdeable
record JobJson(
        UUID id,
        DescriptionJson description,
        int version,
        Instant createdAt,
        Instant changedAt,
        @Nullable Instant closedAt,
        @Nullable Instant keptUntil) {

    static JobJson of(Job job, Optional<Instant> keptUntil) {
        return new JobJson(
                job.id(),
                DescriptionJson.of(job.description()),
                job.version(),
                job.createdAt(),
                job.changedAt(),
                job.closedAt().orElse(null),
                keptUntil.orElse(null));
    }

    /**
     * The description of a job.
     *
     * @param title its title; one language is enough and then stands for both
     * @param occupation the code of the occupation it began with
     * @param education the least education wanted
     * @param tasks what is done in the job, at most 4000 characters
     * @param elements what matters in the job
     */
    @Serdeable
    record DescriptionJson(
            TitleJson title,
            String occupation,
            @Nullable Education education,
            @Nullable String tasks,
            List<ElementJson> elements) {

        static DescriptionJson of(JobDescription description) {
            return new DescriptionJson(
                    new TitleJson(description.title().zh(), description.title().en()),
                    description.occupation(),
                    description.education().orElse(null),
                    description.tasks(),
                    description.elements().stream().map(ElementJson::of).toList());
        }

        JobDescription description() {
            return new JobDescription(
                    title.text(),
                    occupation,
                    Optional.ofNullable(education),
                    tasks == null ? "" : tasks,
                    elements.stream().map(ElementJson::element).toList());
        }
    }

    /**
     * A title in one language or both.
     *
     * @param zh in Chinese
     * @param en in English
     */
    @Serdeable
    record TitleJson(@Nullable String zh, @Nullable String en) {
        LocalizedText text() {
            String chinese = zh == null || zh.isBlank() ? en : zh;
            String english = en == null || en.isBlank() ? zh : en;
            if (chinese == null || english == null || chinese.isBlank()) {
                throw new RefusedException(EvaluationRefusal.TITLE_UNFIT);
            }
            return new LocalizedText(chinese, english);
        }
    }

    /**
     * Something that matters in the job.
     *
     * @param kind a work style, a skill or an ability
     * @param key O*NET's English name, which identifies it
     * @param name its name; not needed when sent
     * @param importance 1 (not important) to 5 (extremely important)
     */
    @Serdeable
    record ElementJson(
            JobProfile.Kind kind, String key, @Nullable LocalizedText name, double importance) {

        static ElementJson of(JobProfile.Element element) {
            return new ElementJson(element.kind(), element.key(), element.name(), element.importance());
        }

        JobProfile.Element element() {
            if (!(importance >= 1 && importance <= 5)) {
                throw new RefusedException(EvaluationRefusal.IMPORTANCE_OUT_OF_RANGE, key, importance);
            }
            if (key.isBlank()) {
                throw new RefusedException(EvaluationRefusal.ELEMENT_UNKNOWN, key);
            }
            return new JobProfile.Element(kind, key, new LocalizedText(key, key), importance);
        }
    }
}
