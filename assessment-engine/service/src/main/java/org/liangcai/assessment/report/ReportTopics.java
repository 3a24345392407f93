package org.liangcai.assessment.report;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.liangcai.assessment.interview.InterviewOutcome;
import org.liangcai.assessment.scoring.InstrumentScores.AptitudeScores;
import org.liangcai.assessment.scoring.InstrumentScores.BankFormScores;
import org.liangcai.assessment.scoring.InstrumentScores.PerformanceScores;

/** The topics a report can draw on, each present only if it was measured. */
final class ReportTopics {

    private final ReportContext context;

    ReportTopics(ReportContext context) {
        this.context = context;
    }

    Optional<InterestTopic> interests() {
        return context.source().scores().interests().map(scores -> new InterestTopic(context, scores));
    }

    Optional<OccupationTopic> occupations() {
        return context.source().match().map(match -> new OccupationTopic(context, match));
    }

    Optional<ValueTopic> values() {
        return context.source().scores().values().map(scores -> new ValueTopic(context, scores));
    }

    Optional<PersonalityTopic> personality() {
        return context.source().scores().personality().map(scores -> new PersonalityTopic(context, scores));
    }

    Optional<AptitudeTopic> aptitude() {
        return aptitude(_ -> true);
    }

    /** @param shown which of the tests are part of the topic */
    Optional<AptitudeTopic> aptitude(Predicate<AptitudeScores> shown) {
        List<AptitudeScores> scores =
                context.source().scores().aptitudes().stream().filter(shown).toList();
        return scores.isEmpty() ? Optional.empty() : Optional.of(new AptitudeTopic(context, scores));
    }

    Optional<PerformanceTopic> performance() {
        List<PerformanceScores> scores = context.source().scores().performances();
        return scores.isEmpty() ? Optional.empty() : Optional.of(new PerformanceTopic(context, scores));
    }

    /** Forms that the office made itself; never for employers. */
    Optional<BankFormTopic> bankForms() {
        List<BankFormScores> scores = context.source().scores().bankForms();
        return scores.isEmpty() ? Optional.empty() : Optional.of(new BankFormTopic(context, scores));
    }

    Optional<JudgementTopic> judgement() {
        return context.source().scores().judgement().map(scores -> new JudgementTopic(context, scores));
    }

    List<InterviewTopic> interviews() {
        List<InterviewOutcome> outcomes = context.source().interviews();
        return IntStream.range(0, outcomes.size())
                .mapToObj(index -> new InterviewTopic(context, outcomes.get(index), index + 1))
                .toList();
    }
}
