package org.liangcai.assessment.report;

import java.util.List;
import java.util.Optional;
import org.liangcai.assessment.interview.InterviewOutcome;
import org.liangcai.assessment.matching.JobProfile;
import org.liangcai.assessment.scoring.Provenance;
import org.liangcai.assessment.visit.Consent;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a report stood on besides the answers, as it was then: interviews may follow, a job may be described anew, consent may be
 * withdrawn.
 *
 * @param scores what the scores were worked out from
 * @param consent the consent as it stood
 * @param interviews the interviews that were completed
 * @param job the job the report was for, if it was for one
 * @param address where the report can be verified, without the code
 */
record ReportOrigin(
        Provenance scores,
        Optional<Consent> consent,
        List<InterviewOutcome> interviews,
        Optional<JobProfile> job,
        String address) {

    private static final String INPUTS = "inputs";
    private static final JsonMapper JSON = JsonMapper.shared();

    ReportOrigin {
        interviews = List.copyOf(interviews);
    }

    /** What can change after a report was issued. */
    private record Inputs(
            Optional<Consent> consent, List<InterviewOutcome> interviews, Optional<JobProfile> job, String address) {}

    /** As it is kept with the report: the provenance of the scores with the inputs beside it. */
    String write() {
        ObjectNode node = JSON.valueToTree(scores);
        node.set(INPUTS, JSON.valueToTree(new Inputs(consent, interviews, job, address)));
        return JSON.writeValueAsString(node);
    }

    /** Read from what is kept with a report; empty for a report of a version that did not keep all of it. */
    static Optional<ReportOrigin> read(String kept) {
        JsonNode node = JSON.readTree(kept);
        if (!(node instanceof ObjectNode all) || !all.has(INPUTS)) {
            return Optional.empty();
        }
        Inputs inputs = JSON.treeToValue(all.remove(INPUTS), Inputs.class);
        return Optional.of(new ReportOrigin(
                JSON.treeToValue(all, Provenance.class),
                inputs.consent(),
                inputs.interviews(),
                inputs.job(),
                inputs.address()));
    }
}
