package org.liangcai.assessment.evaluation;

import org.liangcai.assessment.report.IssuedReport;

/**
 * What an employer sees of a person who has agreed to it.
 *
 * @param request the request
 * @param job the job as it is described now
 * @param report the employer's report: what bears on the job, and nothing else
 */
public record EvaluationResult(EvaluationRequest request, Job job, IssuedReport report) {}
