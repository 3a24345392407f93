package org.liangcai.assessment.interview.store;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.liangcai.assessment.interview.GivenRating;
import org.liangcai.assessment.interview.Interview;
import org.liangcai.assessment.interview.Interview.Rater;
import org.liangcai.assessment.interview.Interviews;
import org.liangcai.assessment.privacy.PersonSeal;
import org.liangcai.assessment.privacy.PersonSeals;

/** Interviews in the database. */
@Singleton
@Transactional
class InterviewStore implements Interviews {

    private final InterviewRows interviews;
    private final RaterRows raters;
    private final RatingRows ratings;
    private final PersonSeals seals;

    InterviewStore(InterviewRows interviews, RaterRows raters, RatingRows ratings, PersonSeals seals) {
        this.interviews = interviews;
        this.raters = raters;
        this.ratings = ratings;
        this.seals = seals;
    }

    @Override
    public void insert(Interview interview) {
        interviews.save(InterviewRow.of(interview));
        IntStream.range(0, interview.raters().size())
                .mapToObj(place -> row(interview.id(), place, interview.raters().get(place)))
                .forEach(raters::save);
    }

    @Override
    public Optional<Interview> find(UUID id) {
        return interviews.findById(id).map(row -> row.interview(ratersOf(id)));
    }

    @Override
    public List<Interview> ratedBy(UUID account) {
        return withRaters(interviews.findRatedBy(account));
    }

    @Override
    public List<Interview> all() {
        return withRaters(interviews.findAllOrderByOpenedAtDesc());
    }

    @Override
    public List<Interview> ofVisit(UUID visit) {
        return withRaters(interviews.findByVisitIdOrderByOpenedAt(visit));
    }

    @Override
    public List<GivenRating> ratings(UUID interview) {
        List<RatingRow> given = ratings.findByInterviewIdOrderByRatedAt(interview);
        if (given.isEmpty()) {
            return List.of();
        }
        PersonSeal seal = sealOf(interview);
        return given.stream().map(row -> row.rating(seal)).toList();
    }

    @Override
    public boolean rate(UUID interview, GivenRating rating) {
        if (openRater(interview, rating.rater()).isEmpty()) {
            return false;
        }
        PersonSeal seal = sealOf(interview);
        ratings.findByInterviewIdAndAccountIdAndCompetency(interview, rating.rater(), rating.competency())
                .ifPresentOrElse(
                        known -> ratings.update(RatingRow.of(known.id(), interview, rating, seal)),
                        () -> ratings.save(RatingRow.of(UUID.randomUUID(), interview, rating, seal)));
        return true;
    }

    @Override
    public boolean lock(UUID interview, UUID rater, int expected, Instant at) {
        Optional<RaterRow> open = openRater(interview, rater)
                .filter(row -> ratings.countByInterviewIdAndAccountId(interview, rater) >= expected);
        open.ifPresent(row -> raters.updateLock(row.id(), at));
        return open.isPresent();
    }

    private Optional<RaterRow> openRater(UUID interview, UUID account) {
        return raters.hold(interview, account).filter(row -> row.lockedAt() == null);
    }

    private List<Rater> ratersOf(UUID interview) {
        return raters.findByInterviewIdOrderByPlace(interview).stream()
                .map(RaterRow::rater)
                .toList();
    }

    private List<Interview> withRaters(List<InterviewRow> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        Map<UUID, List<Rater>> byInterview =
                raters
                        .findByInterviewIdInListOrderByPlace(
                                rows.stream().map(InterviewRow::id).toList())
                        .stream()
                        .collect(Collectors.groupingBy(
                                RaterRow::interviewId, Collectors.mapping(RaterRow::rater, Collectors.toList())));
        return rows.stream()
                .map(row -> row.interview(byInterview.getOrDefault(row.id(), List.of())))
                .toList();
    }

    private static RaterRow row(UUID interview, int place, Rater rater) {
        return new RaterRow(
                UUID.randomUUID(),
                interview,
                place,
                rater.account(),
                rater.name(),
                rater.lockedAt().orElse(null));
    }

    private PersonSeal sealOf(UUID interview) {
        return seals.of(interviews.findById(interview).orElseThrow().visitId());
    }
}
