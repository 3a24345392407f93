package org.liangcai.assessment.report;

import org.liangcai.assessment.Refusal;
import org.liangcai.itembank.LocalizedText;

/** Why a report is refused. */
public enum ReportRefusal implements Refusal {
    NOT_FINISHED(
            Kind.CONFLICT,
            "测评还没有完成，暂时不能出报告。请在全部完成以后再来。",
            "The assessment is not finished, so there is no report yet. Please come back when all parts are done."),
    NO_GUIDANCE_CONSENT(
            Kind.CONFLICT,
            "求职者没有同意把结果用于个人指导，所以不能出这份报告。",
            "The person has not agreed to the results being used for their own guidance, so this report cannot be issued."),
    NO_EMPLOYER_CONSENT(
            Kind.CONFLICT,
            "求职者没有同意向用人单位提供结果，所以不能出这份报告。",
            "The person has not agreed to an employer seeing results, so this report cannot be issued."),
    NO_CONSENT(
            Kind.CONFLICT,
            "求职者还没有同意任何一种用途，所以不能出报告。",
            "The person has not agreed to any use of the results, so no report can be issued."),
    NOTHING_FOR_EMPLOYERS(
            Kind.CONFLICT,
            "这次来访还没有可以给用人单位看的结果：需要有面谈或工作情境判断的结果，或者所选岗位需要的推理测验或性格特点。速度测验、工作样本、兴趣和工作价值只给本人和职业指导师。请先补做其中一项，或为具体岗位出报告。",
            "This visit has no result yet that an employer may see: it needs an interview, judgement at work, or reasoning tests or traits that the chosen job calls for. Speed tests, work samples, interests and work values are for the person and the counsellor. Please add one of these first, or make the report for a particular job."),
    REPORT_UNKNOWN(
            Kind.NOT_FOUND,
            "没有编号为 %s 的报告。请核对编号后再试。",
            "There is no report with the code %s. Please check the code and try again.");

    private final Kind kind;
    private final LocalizedText message;

    ReportRefusal(Kind kind, String zh, String en) {
        this.kind = kind;
        this.message = new LocalizedText(zh, en);
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public LocalizedText message() {
        return message;
    }
}
