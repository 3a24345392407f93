package org.liangcai.assessment.interview.api;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.Status;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.SerdeImport;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.liangcai.assessment.api.CurrentActor;
import org.liangcai.assessment.interview.GivenRating;
import org.liangcai.assessment.interview.Interview;
import org.liangcai.assessment.interview.InterviewGuide;
import org.liangcai.assessment.interview.InterviewOutcome;
import org.liangcai.assessment.interview.InterviewService;
import org.liangcai.assessment.interview.InterviewSummary;
import org.liangcai.assessment.interview.InterviewView;
import org.liangcai.assessment.interview.NewInterview;

/** Structured interviews, for counsellors and for the interviewers they invite. */
@Controller("/api")
@Secured({"COUNSELLOR", "INTERVIEWER"})
@Tag(name = "Interviews 面谈")
@SerdeImport(InterviewGuide.class)
@SerdeImport(InterviewGuide.Competency.class)
@SerdeImport(InterviewGuide.JobFamily.class)
@SerdeImport(InterviewGuide.Question.class)
@SerdeImport(InterviewOutcome.class)
@SerdeImport(InterviewOutcome.CompetencyOutcome.class)
@SerdeImport(InterviewOutcome.Rating.class)
@SerdeImport(InterviewSummary.class)
@SerdeImport(Interview.Rater.class)
@SerdeImport(InterviewView.class)
@SerdeImport(InterviewView.Disagreement.class)
@SerdeImport(InterviewView.StructureNote.class)
@SerdeImport(GivenRating.class)
class InterviewController {

    private final InterviewService interviews;
    private final CurrentActor current;

    InterviewController(InterviewService interviews, CurrentActor current) {
        this.interviews = interviews;
        this.current = current;
    }

    /** The guide by which new interviews are conducted, with all job families. */
    @Get("/interview-guides")
    InterviewGuide guide() {
        return interviews.guide(current.get());
    }

    /** The interviews the actor may see, newest first. */
    @Get("/interviews")
    List<InterviewSummary> interviews() {
        return interviews.interviews(current.get());
    }

    /** Opens an interview of a visit with one to four raters. */
    @Post("/interviews")
    @Secured("COUNSELLOR")
    @Status(HttpStatus.CREATED)
    InterviewView open(@Body NewInterviewJson body) {
        return interviews.open(current.get(), new NewInterview(body.visit(), body.family(), body.raters()));
    }

    /** An interview as the actor may see it: ratings of others only when every rater has locked. */
    @Get("/interviews/{id}")
    InterviewView view(UUID id) {
        return interviews.view(current.get(), id);
    }

    /** Gives or changes the own rating of one competency. */
    @Put("/interviews/{id}/ratings/{competency}")
    InterviewView rate(UUID id, String competency, @Body RatingJson body) {
        return interviews.rate(current.get(), id, competency, body.level(), body.evidence());
    }

    /** Declares the own ratings final. */
    @Post("/interviews/{id}/lock")
    InterviewView lock(UUID id) {
        return interviews.lock(current.get(), id);
    }

    /**
     * An interview to open.
     *
     * @param visit the visit of the person
     * @param family the job family of the guide
     * @param raters the accounts that will rate
     */
    @Serdeable
    record NewInterviewJson(UUID visit, String family, List<UUID> raters) {}

    /**
     * A rating.
     *
     * @param level 1 to 5
     * @param evidence what the person said or did
     */
    @Serdeable
    record RatingJson(int level, String evidence) {}
}
