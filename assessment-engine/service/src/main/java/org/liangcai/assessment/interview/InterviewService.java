package org.liangcai.assessment.interview;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.liangcai.assessment.Actor;
import org.liangcai.assessment.RefusedException;
import org.liangcai.assessment.Role;
import org.liangcai.assessment.account.Account;
import org.liangcai.assessment.account.Accounts;
import org.liangcai.assessment.interview.InterviewGuide.JobFamily;
import org.liangcai.assessment.interview.InterviewGuide.Question;
import org.liangcai.assessment.session.VisitRecord;
import org.liangcai.assessment.session.VisitRecords;
import org.liangcai.assessment.visit.VisitRefusal;

/**
 * Structured interviews. A counsellor opens one and names the raters; each rates blind to the others; when all have locked, the ratings
 * are put together mechanically and shown. Thread-safe.
 */
public final class InterviewService implements InterviewOutcomes {

    private static final int MOST_RATERS = 4;
    private static final int SHORTEST_EVIDENCE = 10;
    private static final int LONGEST_EVIDENCE = 4000;

    private final Interviews interviews;
    private final InterviewGuides guides;
    private final Accounts accounts;
    private final VisitRecords visits;
    private final Clock clock;

    public InterviewService(
            Interviews interviews, InterviewGuides guides, Accounts accounts, VisitRecords visits, Clock clock) {
        this.interviews = interviews;
        this.guides = guides;
        this.accounts = accounts;
        this.visits = visits;
        this.clock = clock;
    }

    /** The guide by which new interviews are conducted. For counsellors and interviewers. */
    public InterviewGuide guide(Actor actor) {
        actor.require(Role.COUNSELLOR, Role.INTERVIEWER);
        return guides.current();
    }

    /** Opens an interview. For counsellors. */
    public InterviewView open(Actor actor, NewInterview wanted) {
        actor.require(Role.COUNSELLOR);
        InterviewGuide guide = guides.current();
        if (visits.find(wanted.visit()).isEmpty()) {
            throw new RefusedException(VisitRefusal.VISIT_UNKNOWN);
        }
        if (guide.family(wanted.family()).isEmpty()) {
            throw new RefusedException(InterviewRefusal.FAMILY_UNKNOWN, wanted.family());
        }
        Interview interview = new Interview(
                UUID.randomUUID(),
                wanted.visit(),
                guide.version(),
                wanted.family(),
                actor.id(),
                clock.instant(),
                raters(wanted.raters()));
        interviews.insert(interview);
        return view(actor, interview);
    }

    /** The interviews the actor may see, newest first: all for counsellors, those they rate for interviewers. */
    public List<InterviewSummary> interviews(Actor actor) {
        actor.require(Role.COUNSELLOR, Role.INTERVIEWER);
        List<Interview> visible = actor.is(Role.COUNSELLOR) ? interviews.all() : interviews.ratedBy(actor.id());
        return visible.stream().map(this::summary).toList();
    }

    /** The interviews of a visit, oldest first. For counsellors. */
    public List<InterviewSummary> interviews(Actor actor, UUID visit) {
        actor.require(Role.COUNSELLOR);
        return interviews.ofVisit(visit).stream().map(this::summary).toList();
    }

    /** An interview as the actor may see it. For counsellors, and for the interviewers who rate it. */
    public InterviewView view(Actor actor, UUID id) {
        return view(actor, visible(actor, id));
    }

    /**
     * Gives or changes the actor's own rating of one competency, until the actor locks.
     *
     * @param level 1 to 5
     * @param evidence what the person said or did, at least ten characters
     */
    public InterviewView rate(Actor actor, UUID id, String competency, int level, String evidence) {
        Interview interview = visible(actor, id);
        requireOpen(actor, interview);
        if (!competencies(interview).contains(competency)) {
            throw new RefusedException(InterviewRefusal.COMPETENCY_UNKNOWN, competency);
        }
        if (level < InterviewGuide.LOWEST_LEVEL || level > InterviewGuide.HIGHEST_LEVEL) {
            throw new RefusedException(InterviewRefusal.LEVEL_OUT_OF_RANGE, level);
        }
        GivenRating rating = new GivenRating(actor.id(), competency, level, checked(evidence), clock.instant());
        if (!interviews.rate(id, rating)) {
            throw new RefusedException(InterviewRefusal.ALREADY_LOCKED);
        }
        return view(actor, id);
    }

    /** Declares the actor's own ratings final; every competency must be rated. */
    public InterviewView lock(Actor actor, UUID id) {
        Interview interview = visible(actor, id);
        requireOpen(actor, interview);
        int missing = missing(actor, interview).size();
        if (missing > 0) {
            throw new RefusedException(InterviewRefusal.RATINGS_MISSING, missing);
        }
        if (!interviews.lock(id, actor.id(), competencies(interview).size(), clock.instant())) {
            throw new RefusedException(InterviewRefusal.ALREADY_LOCKED);
        }
        return view(actor, id);
    }

    @Override
    public List<InterviewOutcome> ofVisit(UUID visit) {
        return interviews.ofVisit(visit).stream()
                .filter(Interview::completed)
                .map(interview -> outcome(interview, interviews.ratings(interview.id())))
                .toList();
    }

    private List<Interview.Rater> raters(List<UUID> wanted) {
        if (wanted.isEmpty() || wanted.size() > MOST_RATERS || new HashSet<>(wanted).size() < wanted.size()) {
            throw new RefusedException(InterviewRefusal.RATER_COUNT);
        }
        return wanted.stream().map(this::rater).toList();
    }

    private Interview.Rater rater(UUID account) {
        return accounts.find(account)
                .filter(Account::active)
                .filter(found -> found.is(Role.INTERVIEWER) || found.is(Role.COUNSELLOR))
                .map(found -> new Interview.Rater(account, found.displayName(), Optional.empty()))
                .orElseThrow(() -> new RefusedException(InterviewRefusal.RATER_UNFIT));
    }

    private Interview visible(Actor actor, UUID id) {
        actor.require(Role.COUNSELLOR, Role.INTERVIEWER);
        return interviews
                .find(id)
                .filter(interview ->
                        actor.is(Role.COUNSELLOR) || interview.rater(actor.id()).isPresent())
                .orElseThrow(() -> new RefusedException(InterviewRefusal.INTERVIEW_UNKNOWN));
    }

    private static void requireOpen(Actor actor, Interview interview) {
        Interview.Rater rater =
                interview.rater(actor.id()).orElseThrow(() -> new RefusedException(InterviewRefusal.NOT_A_RATER));
        if (rater.locked()) {
            throw new RefusedException(InterviewRefusal.ALREADY_LOCKED);
        }
    }

    private static String checked(String evidence) {
        String stripped = evidence.strip();
        if (stripped.codePointCount(0, stripped.length()) < SHORTEST_EVIDENCE) {
            throw new RefusedException(InterviewRefusal.EVIDENCE_MISSING);
        }
        if (stripped.length() > LONGEST_EVIDENCE) {
            throw new RefusedException(InterviewRefusal.EVIDENCE_TOO_LONG);
        }
        return stripped;
    }

    private InterviewView view(Actor actor, Interview interview) {
        List<GivenRating> ratings = interviews.ratings(interview.id());
        boolean completed = interview.completed();
        boolean mayRate =
                interview.rater(actor.id()).filter(rater -> !rater.locked()).isPresent();
        return new InterviewView(
                summary(interview),
                guideOf(interview),
                familyOf(interview),
                own(actor, ratings),
                mayRate,
                mayRate ? missing(actor, interview) : List.of(),
                completed ? Optional.of(outcome(interview, ratings)) : Optional.empty(),
                completed ? MechanicalCombination.disagreements(familyOf(interview), ratings) : List.of(),
                Structure.notes(interview, familyOf(interview)));
    }

    private InterviewOutcome outcome(Interview interview, List<GivenRating> ratings) {
        return MechanicalCombination.outcome(interview, guideOf(interview), familyOf(interview), ratings);
    }

    private List<String> missing(Actor actor, Interview interview) {
        Set<String> rated = own(actor, interviews.ratings(interview.id())).stream()
                .map(GivenRating::competency)
                .collect(Collectors.toSet());
        return competencies(interview).stream()
                .filter(competency -> !rated.contains(competency))
                .toList();
    }

    private static List<GivenRating> own(Actor actor, List<GivenRating> ratings) {
        return ratings.stream()
                .filter(rating -> rating.rater().equals(actor.id()))
                .toList();
    }

    private List<String> competencies(Interview interview) {
        return familyOf(interview).questions().stream()
                .map(Question::competency)
                .toList();
    }

    private InterviewSummary summary(Interview interview) {
        JobFamily family = familyOf(interview);
        return new InterviewSummary(
                interview.id(),
                interview.visit(),
                visits.find(interview.visit()).map(InterviewService::nameOf).orElse("—"),
                family.id(),
                family.name(),
                interview.openedAt(),
                interview.raters(),
                interview.completed());
    }

    private static String nameOf(VisitRecord visit) {
        return visit.visit().person().name();
    }

    private InterviewGuide guideOf(Interview interview) {
        return guides.version(interview.guideVersion())
                .orElseThrow(() -> new IllegalStateException("The guide version (%s) of the interview (%s) is gone."
                        .formatted(interview.guideVersion(), interview.id())));
    }

    private JobFamily familyOf(Interview interview) {
        return guideOf(interview)
                .family(interview.family())
                .orElseThrow(() -> new IllegalStateException("The guide version (%s) has no family (%s)."
                        .formatted(interview.guideVersion(), interview.family())));
    }
}
