package org.liangcai.assessment.scoring;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.liangcai.itembank.ItemResponse;
import org.liangcai.itembank.LocalizedText;
import org.liangcai.itembank.ScoringRule;
import org.liangcai.itembank.content.QualityIndexTexts;

/** Signs of how the questionnaires were filled in. They flag and never judge; no score depends on them. */
final class QualityIndices {

    /** Two, because one slip happens to attentive people too. */
    private static final int INFREQUENT_ANSWERS = 2;

    /** Statements about different things, many of them keyed the other way round, seldom get ten equal answers in a row. */
    private static final int LONG_RUN = 10;

    /** A short questionnaire in one direction, where many people honestly answer alike. */
    private static final int LONG_RUN_OF_SHORT_QUESTIONNAIRE = 15;

    private static final int SHORT_QUESTIONNAIRE = 30;

    private static final Duration READING_TIME = Duration.ofSeconds(2);

    private static final double MANY = 0.2;

    private static final LocalizedText CONVENTION = new LocalizedText(
            "界限是本产品的约定，不是由数据得出的。", "The threshold is a convention of this product and does not come from data.");

    private static final LocalizedText READING = new LocalizedText(
            "每题不到 2 秒算快（Huang 等，2012，以每题 2 秒作为读题的最短时间）；快答占五分之一以上才提示，这一比例是本产品的约定。",
            "Below 2 seconds an answer counts as fast (Huang et al., 2012, took 2 seconds an item as the least time for reading); that one answer in five is worth a flag is a convention of this product.");

    private final QualityIndexTexts texts;

    QualityIndices(QualityIndexTexts texts) {
        this.texts = texts;
    }

    List<QualityIndex> of(List<SectionAnswers> sections) {
        List<SectionAnswers> questionnaires = sections.stream()
                .filter(section -> section.answers().stream()
                        .anyMatch(answer -> answer.given().response() instanceof ItemResponse.Rated))
                .toList();
        List<QualityIndex> indices = new ArrayList<>();
        infrequency(questionnaires).ifPresent(indices::add);
        for (SectionAnswers questionnaire : questionnaires) {
            indices.add(longestRun(questionnaire));
            indices.add(fastAnswers(questionnaire));
        }
        indices.addAll(ImpossibleSpeed.of(sections));
        return indices;
    }

    private Optional<QualityIndex> infrequency(List<SectionAnswers> questionnaires) {
        int asked = 0;
        int unusual = 0;
        for (SectionAnswers questionnaire : questionnaires) {
            for (SectionAnswers.Answer answer : questionnaire.answers()) {
                if (answer.item().scoring() instanceof ScoringRule.Infrequency rule
                        && answer.given().response() instanceof ItemResponse.Rated rated) {
                    asked++;
                    unusual += rule.plausibleCategories().contains(rated.category()) ? 0 : 1;
                }
            }
        }
        return asked == 0
                ? Optional.empty()
                : Optional.of(index(
                        QualityIndex.Kind.INFREQUENCY,
                        Optional.empty(),
                        unusual,
                        asked,
                        INFREQUENT_ANSWERS,
                        CONVENTION));
    }

    private QualityIndex longestRun(SectionAnswers questionnaire) {
        int longest = 0;
        int run = 0;
        Optional<ItemResponse> previous = Optional.empty();
        for (SectionAnswers.Answer answer : questionnaire.answers()) {
            Optional<ItemResponse> current = Optional.of(answer.given().response());
            run = current.equals(previous) ? run + 1 : 1;
            longest = Math.max(longest, run);
            previous = current;
        }
        int answered = questionnaire.answers().size();
        int threshold = questionnaire.form().size() <= SHORT_QUESTIONNAIRE ? LONG_RUN_OF_SHORT_QUESTIONNAIRE : LONG_RUN;
        return index(
                QualityIndex.Kind.LONGEST_RUN, Optional.of(questionnaire), longest, answered, threshold, CONVENTION);
    }

    private QualityIndex fastAnswers(SectionAnswers questionnaire) {
        int answered = questionnaire.answers().size();
        int fast = (int) questionnaire.answers().stream()
                .filter(answer -> answer.given().responseTime().compareTo(READING_TIME) < 0)
                .count();
        int threshold = Math.max(1, (int) Math.ceil(MANY * answered));
        return index(QualityIndex.Kind.FAST_ANSWERS, Optional.of(questionnaire), fast, answered, threshold, READING);
    }

    private QualityIndex index(
            QualityIndex.Kind kind,
            Optional<SectionAnswers> questionnaire,
            int value,
            int outOf,
            int threshold,
            LocalizedText source) {
        QualityIndexTexts.Texts words = texts.of(key(kind))
                .orElseThrow(() -> new IllegalStateException("There are no texts for the index (%s).".formatted(kind)));
        boolean flagged = value >= threshold;
        return new QualityIndex(
                kind,
                questionnaire.map(section -> section.instrument().id()),
                words.name(),
                value,
                outOf,
                threshold,
                source,
                flagged,
                words.meaning(),
                flagged ? words.flagged() : words.notFlagged());
    }

    private static String key(QualityIndex.Kind kind) {
        return switch (kind) {
            case INFREQUENCY -> "infrequency";
            case LONGEST_RUN -> "longestRun";
            case FAST_ANSWERS -> "responseTime";
            case IMPOSSIBLE_SPEED -> throw new IllegalArgumentException("Its texts are those of ImpossibleSpeed.");
        };
    }
}
