package org.liangcai.assessment.visit;

import org.liangcai.assessment.Refusal;
import org.liangcai.itembank.LocalizedText;

/** Why a visit is not opened or changed. */
public enum VisitRefusal implements Refusal {
    NAME_MISSING(Kind.INVALID, "请填写姓名或化名。", "Please enter a name or a pseudonym."),
    NAME_TOO_LONG(
            Kind.INVALID,
            "姓名或化名最多 %s 个字，现在有 %s 个。请缩短。",
            "The name or pseudonym may have %s characters at most; this one has %s. Please shorten it."),
    BIRTH_YEAR_IMPLAUSIBLE(
            Kind.INVALID,
            "出生年份（%s）不在 %s 至 %s 之间。请核对四位数的年份。",
            "The birth year (%s) is not between %s and %s. Please check the four-digit year."),
    BATTERY_UNKNOWN(
            Kind.INVALID,
            "没有名为“%s”的测验组合。请从列表中选择。",
            "There is no battery called \"%s\". Please choose one from the list."),
    VISIT_UNKNOWN(
            Kind.NOT_FOUND,
            "没有找到这次来访。它可能已被删除，请回到列表再选。",
            "This visit was not found. It may have been deleted; please choose again from the list."),
    VISIT_HELD(
            Kind.CONFLICT,
            "管理员已要求保留这次来访的资料，现在不能删除。如有疑问，请联系管理员。",
            "An administrator has placed a legal hold on this visit, so it cannot be deleted now. Please ask the"
                    + " administrator."),
    VISIT_OVER(
            Kind.CONFLICT,
            "这次来访已经结束，不再发放座位码。如需重新测验，请新建一次来访。",
            "This visit is over, so it gets no further seat code. To test again, open a new visit."),
    CONSENT_NOT_GIVEN(
            Kind.CONFLICT,
            "来访者尚未作出同意选择，因此没有可撤回的内容。",
            "The person has not yet decided on consent, so there is nothing to withdraw.");

    private final Kind kind;
    private final LocalizedText message;

    VisitRefusal(Kind kind, String zh, String en) {
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
