package org.liangcai.assessment.evaluation;

import org.liangcai.assessment.Refusal;
import org.liangcai.itembank.LocalizedText;

/** Why something an employer asks is refused. */
public enum EvaluationRefusal implements Refusal {
    JOB_UNKNOWN(
            Kind.NOT_FOUND,
            "没有找到这个岗位。请从您的岗位列表里选择。",
            "This job was not found. Please choose it from the list of your jobs."),
    JOB_CLOSED(
            Kind.CONFLICT,
            "这个岗位已经结束招聘，不能再请求评估或修改。如果还要选人，请先重新开放岗位，或新建岗位。没有更改。",
            "This job is closed: no evaluation can be requested for it and it cannot be changed. To go on choosing, open it again"
                    + " first, or create a new job. Nothing was changed."),
    JOB_NOT_CLOSED(Kind.CONFLICT, "这个岗位没有结束招聘，不需要重新开放。", "This job is not closed, so there is nothing to open again."),
    JOB_CLOSED_FOR_GOOD(
            Kind.CONFLICT,
            "结束招聘以后的保存期限已过，这个岗位不能再开放。请新建岗位。",
            "The time for keeping results after closing is over, so this job cannot be opened again. Please create a new job."),
    TITLE_UNFIT(
            Kind.INVALID,
            "请填写岗位名称，1 到 100 个字符。没有保存。",
            "Please give the job a title of 1 to 100 characters. Nothing was saved."),
    TASKS_TOO_LONG(
            Kind.INVALID,
            "工作内容最多 4000 个字符。没有保存，请缩短后再试。",
            "The description of tasks may have at most 4000 characters. Nothing was saved; please shorten it."),
    ELEMENTS_MISSING(
            Kind.INVALID,
            "请至少选择一项岗位看重的工作作风、技能或能力。没有保存。",
            "Please choose at least one work style, skill or ability that matters in the job. Nothing was saved."),
    ELEMENT_UNKNOWN(
            Kind.INVALID,
            "“%s”不在所选职业的要求之列，或者选了两次。没有保存，请从列表里选择。",
            "“%s” is not among the requirements of the chosen occupation, or was chosen twice. Nothing was saved; please"
                    + " choose from the list."),
    IMPORTANCE_OUT_OF_RANGE(
            Kind.INVALID,
            "“%s”的重要程度（%s）必须在 1 到 5 之间。没有保存。",
            "The importance of “%s” (%s) must lie between 1 and 5. Nothing was saved."),
    REFERENCE_UNFIT(
            Kind.INVALID,
            "请填写求职者交给您的编号，最多 60 个字符。",
            "Please give the reference the candidate handed you, at most 60 characters."),
    PURPOSE_TOO_LONG(
            Kind.INVALID,
            "用途说明最多 500 个字符。没有保存，请缩短后再试。",
            "The note of purpose may have at most 500 characters. Nothing was saved; please shorten it."),
    TOO_MANY_REQUESTS(
            Kind.TOO_MANY,
            "24 小时内最多提出 %s 次评估请求。请稍后再试。",
            "At most %s evaluations can be requested within 24 hours. Please try again later."),
    REQUEST_UNKNOWN(
            Kind.NOT_FOUND,
            "没有找到这个评估请求。请从您的请求列表里选择。",
            "This request was not found. Please choose it from the list of your requests."),
    /** The one answer to an unknown reference, a visit under way, and consent that was not asked, not given or withdrawn. */
    NO_RESULTS(
            Kind.NOT_FOUND,
            "这个编号目前没有可以查看的结果。请和求职者本人核对编号。",
            "No results are available for this reference. Please check the reference with the candidate.");

    private final Kind kind;
    private final LocalizedText message;

    EvaluationRefusal(Kind kind, String zh, String en) {
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
