package org.liangcai.assessment.interview;

import org.liangcai.assessment.Refusal;
import org.liangcai.itembank.LocalizedText;

/** Why something about interviews is refused. */
public enum InterviewRefusal implements Refusal {
    FAMILY_UNKNOWN(
            Kind.INVALID,
            "没有“%s”这一组岗位的面谈提纲。请从列表里选择。",
            "There is no interview guide for the job family “%s”. Please choose one from the list."),
    RATER_COUNT(Kind.INVALID, "请选择一至四位面试官，每位只选一次。", "Please choose one to four raters, each of them once."),
    RATER_UNFIT(
            Kind.INVALID,
            "所选的人里有人不能评分。面试官必须有可用的面试官或职业指导师账号；请重新选择。",
            "One of the people chosen cannot rate. A rater needs an active account as interviewer or counsellor; please"
                    + " choose again."),
    INTERVIEW_UNKNOWN(
            Kind.NOT_FOUND,
            "没有找到这次面谈，或者您没有受邀参加。请从面谈列表里选择。",
            "This interview was not found, or you were not invited to it. Please choose it from the list of"
                    + " interviews."),
    NOT_A_RATER(Kind.FORBIDDEN, "您不是这次面谈的面试官，不能评分。", "You are not a rater of this interview and cannot rate in it."),
    COMPETENCY_UNKNOWN(
            Kind.INVALID,
            "这次面谈不评“%s”。请按提纲里的能力评分。",
            "“%s” is not rated in this interview. Please rate the competencies of the guide."),
    LEVEL_OUT_OF_RANGE(
            Kind.INVALID,
            "等级（%s）必须是 1 到 5 的整数。没有保存，请重新选择。",
            "The level (%s) must be a whole number from 1 to 5. Nothing was saved; please choose again."),
    EVIDENCE_MISSING(
            Kind.INVALID,
            "请写下评分的依据，至少 10 个字符：对方说了什么、做了什么。没有依据的评分不能保存。",
            "Please note the evidence for this rating in at least 10 characters: what the person said or did. A rating"
                    + " without evidence cannot be saved."),
    EVIDENCE_TOO_LONG(
            Kind.INVALID,
            "评分依据最多 4000 个字符。没有保存，请缩短后再试。",
            "The evidence may have at most 4000 characters. Nothing was saved; please shorten it and try again."),
    ALREADY_LOCKED(Kind.CONFLICT, "您的评分已经锁定，不能再改。", "Your ratings are locked and can no longer be changed."),
    RATINGS_MISSING(
            Kind.CONFLICT,
            "还有 %s 项能力没有评分。请全部评完再锁定。",
            "%s of the competencies are not rated yet. Please rate all of them before locking.");

    private final Kind kind;
    private final LocalizedText message;

    InterviewRefusal(Kind kind, String zh, String en) {
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
