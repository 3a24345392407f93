package org.liangcai.assessment.forms;

import org.liangcai.assessment.Refusal;
import org.liangcai.itembank.LocalizedText;
import org.liangcai.itembank.kept.FormRecord;

/** Why something about kept forms and batteries is refused. */
public enum FormRefusal implements Refusal {
    FORM_ID_UNFIT(
            Kind.INVALID,
            "编号“%s”不能用。请用 1 到 40 个小写字母、数字或连字符。没有保存任何内容。",
            "The identifier “%s” cannot be used. Please use 1 to 40 lower-case letters, digits or hyphens. Nothing was saved."),
    FORM_KIND_OTHER(
            Kind.CONFLICT,
            "编号“%s”已经用于另一类内容（测验单或组合）。请换一个编号。",
            "The identifier “%s” is in use for the other kind of thing, a form or a battery. Please choose another."),
    FORM_TEXT_MISSING(
            Kind.INVALID,
            "“%s”需要中文和英文，每种最多 1000 个字符。没有保存任何内容。",
            "“%s” needs wording in Chinese and English, 1,000 characters each at most. Nothing was saved."),
    FORM_REASON_MISSING(
            Kind.INVALID,
            "请写明理由，1 到 2000 个字符。没有改动任何内容。",
            "Please say why, in 1 to 2,000 characters. Nothing was changed."),
    FORM_ITEMS_MISSING(
            Kind.INVALID,
            "请选 1 到 %s 道题。没有保存任何内容。",
            "Please choose 1 to %s items. Nothing was saved."),
    FORM_ITEM_TWICE(
            Kind.INVALID,
            "题目“%s”在这份测验单里出现了不止一次。没有保存任何内容。",
            "The item “%s” stands in the form more than once. Nothing was saved."),
    FORM_ITEM_UNFIT(
            Kind.CONFLICT,
            "题目“%s”不能用：它必须属于这个测验，正在使用中，而且没有被隔离。没有改动任何内容。",
            "The item “%s” cannot be used: it must belong to the instrument, be active and not be under quarantine. Nothing was changed."),
    FORM_ITEM_NOT_ADAPTIVE(
            Kind.CONFLICT,
            "题目“%s”不能放进自适应题池：它必须判对错，而且有反应模型的参数。没有保存任何内容。",
            "The item “%s” cannot be in an adaptive pool: it must be right or wrong and have parameters of a response model. Nothing was saved."),
    FORM_ENEMIES(
            Kind.CONFLICT,
            "“%s”和“%s”是互斥题，不能在同一份测验单里。没有保存任何内容。",
            "“%s” and “%s” are enemies and cannot stand in the same form. Nothing was saved."),
    FORM_TIMED_WITHOUT_PRACTICE(
            Kind.INVALID,
            "有时间限制的测验单必须以练习题开始。请选练习题，或者取消时间限制。没有保存任何内容。",
            "A form with a time limit must begin with practice items. Please choose some, or take the limit away. Nothing was saved."),
    FORM_TIME_UNFIT(
            Kind.INVALID,
            "时间要在 1 到 240 分钟之间。没有保存任何内容。",
            "The time must be 1 to 240 minutes. Nothing was saved."),
    FORM_LENGTHS_UNFIT(
            Kind.INVALID,
            "题数要在 1 和题池的 %s 道题之间，最多不能少于最少；标准误要大于 0，随机候选至少 1 道。没有保存任何内容。",
            "The lengths must lie between 1 and the %s items of the pool, the most not below the least; the standard error must be positive and the candidates 1 or more. Nothing was saved."),
    FORM_BOUNDS_UNFIT(
            Kind.INVALID,
            "“%s”看不懂。每行写一个标签、最少几道、最多几道，例如：计算，2，4。没有保存任何内容。",
            "“%s” cannot be read. Please write a tag, the least and the most in each line, such as: arithmetic, 2, 4. Nothing was saved."),
    FORM_CONTENT_UNFIT(
            Kind.CONFLICT,
            "题池满足不了“%s”：最少 %s 道，题池里有 %s 道，每人最多做 %s 道。没有保存任何内容。",
            "The pool cannot satisfy “%s”: at least %s; the pool has %s of them, and a person gets %s items at most. Nothing was saved."),
    FORM_TARGET_UNFIT(
            Kind.INVALID,
            "“%s”看不懂。每行写一个能力值和想要的信息量，例如：-1，3.5。没有组卷。",
            "“%s” cannot be read. Please write an ability and the information wanted there in each line, such as: -1, 3.5. Nothing was assembled."),
    FORM_BLUEPRINT_UNFIT(
            Kind.INVALID,
            "蓝图不成立：长度 1 到 %s，份数 1 到 %s，共用题数 0 或更多，至少一个目标点，每个标签只写一次。没有组卷。",
            "The blueprint does not hold: length 1 to %s, forms 1 to %s, shared items 0 or more, one point of the target at least, every tag once only. Nothing was assembled."),
    FORM_PARTS_MISSING(
            Kind.INVALID,
            "请选 1 到 12 份不同的测验单。没有保存任何内容。",
            "Please choose 1 to 12 different forms. Nothing was saved."),
    FORM_PARTS_NOT_APPROVED(
            Kind.CONFLICT,
            "测验单“%s”还没有批准，或者已经撤回，所以组合还不能批准。",
            "The form “%s” has not been approved or was withdrawn, so the battery cannot be approved yet."),
    FORM_NOT_FROM_THIS_STATE(
            Kind.CONFLICT,
            "现在的状态不允许这一步。请刷新页面，看看现在在哪一步。",
            "The present state does not allow this step. Please reload the page and see where it stands."),
    FORM_SECOND_PERSON_NEEDED(
            Kind.FORBIDDEN,
            "这一版是您自己编的，须由另一个人批准。请请同事来看。",
            "You made this version yourself; a second person has to approve it. Please ask a colleague to look at it."),
    FORM_CHANGED_MEANWHILE(
            Kind.CONFLICT,
            "您打开页面之后，别人改动过它。没有保存您的改动；请看过新的内容再决定。",
            "Somebody changed it after you opened the page. Your change was not saved; please look at what is new and decide again.");

    private final Kind kind;
    private final LocalizedText message;

    FormRefusal(Kind kind, String zh, String en) {
        this.kind = kind;
        this.message = new LocalizedText(zh, en);
    }

    static FormRefusal of(FormRecord.Hindrance hindrance) {
        return switch (hindrance) {
            case NOT_FROM_THIS_STATE -> FORM_NOT_FROM_THIS_STATE;
            case SECOND_PERSON_NEEDED -> FORM_SECOND_PERSON_NEEDED;
        };
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
