package org.liangcai.assessment.bank;

import org.liangcai.assessment.Refusal;
import org.liangcai.itembank.LocalizedText;
import org.liangcai.itembank.ledger.LedgerRefusal;

/** Why something about kept items is refused. */
public enum BankRefusal implements Refusal {
    NOT_FROM_THIS_STATE(
            Kind.CONFLICT,
            "题目现在的状态不允许这一步。请刷新页面，看看它现在在哪一步。",
            "The item's present state does not allow this step. Please reload the page and see where it stands."),
    REASON_MISSING(
            Kind.INVALID,
            "请写明理由，1 到 2000 个字符。没有改动任何内容。",
            "Please say why, in 1 to 2,000 characters. Nothing was changed."),
    SECOND_PERSON_NEEDED(
            Kind.FORBIDDEN,
            "这一版是您自己写的，需要另一个人来批准。请请同事审阅。",
            "You wrote this version yourself; a second person has to approve it. Please ask a colleague to review it."),
    NOT_DELIVERABLE(
            Kind.CONFLICT,
            "测评站还不能呈现这道题，所以不能给人作答。原因写在题目页上。",
            "The station cannot show this item, so nobody can be given it. The item's page says why."),
    TRANSLATION_NOT_REVIEWED(
            Kind.CONFLICT,
            "有一种语言的译文还没有人核对。请先核对并登记译文状态。",
            "The translation into one language has not been reviewed. Please review it and note so first."),
    LANGUAGE_MISSING(
            Kind.CONFLICT,
            "有一种语言没有文字。请补上译文，作为新的一版。",
            "The wording in one language is missing. Please add it, as a new version."),
    NOT_ACTIVE(Kind.CONFLICT, "只有使用中的题目才能隔离。", "Only items in use are quarantined."),
    NOT_QUARANTINED(Kind.CONFLICT, "这道题没有被隔离。", "This item is not under quarantine."),
    TRIAL_NOT_SIGNED_OFF(
            Kind.CONFLICT,
            "这道题先要试用：攒够回答、校准，再由另一个人看过对以往结果的影响后签字启用。请到“试用题”页面。",
            "This item has to be tried out first: answers are gathered, it is calibrated, and a second person sees what it would have changed and signs it off. Please use the page “Items on trial”."),
    CHANGED_MEANWHILE(
            Kind.CONFLICT,
            "您打开页面之后，别人改动过这道题。没有保存您的改动；请看过新的内容再决定。",
            "Somebody changed this item after you opened the page. Your change was not saved; please look at what is new and decide again."),
    TEXT_MISSING(
            Kind.INVALID,
            "“%s”需要中文和英文，1 到 2000 个字符。没有保存任何内容。",
            "“%s” needs wording in Chinese and English, 1 to 2,000 characters. Nothing was saved."),
    ID_UNFIT(
            Kind.INVALID,
            "编号“%s”不能用。请用 1 到 100 个字母、数字、点、连字符或下划线。",
            "The identifier “%s” cannot be used. Please use 1 to 100 letters, digits, dots, hyphens or underscores."),
    ID_RELEASED(
            Kind.CONFLICT,
            "编号“%s”属于随产品发布的题目，不能替换。请换一个编号。",
            "The identifier “%s” belongs to an item released with the product, which is never replaced. Please choose another."),
    UNCHANGED(
            Kind.CONFLICT,
            "内容与最新一版相同，没有新建版本。",
            "The contents are the same as in the newest version; no new version was made."),
    CHOICES_UNFIT(
            Kind.INVALID,
            "选项需要 2 到 8 个，每个都有中文和英文，而且各不相同。没有保存任何内容。",
            "There must be 2 to 8 options, each in Chinese and English, no two alike. Nothing was saved."),
    KEY_UNFIT(Kind.INVALID, "请指明哪个选项正确。没有保存任何内容。", "Please say which option is right. Nothing was saved."),
    TAGS_UNFIT(
            Kind.INVALID,
            "标签每个 1 到 60 个字符，最多 30 个，用逗号分开。没有保存。",
            "Tags have 1 to 60 characters each, 30 at most, with commas between them. Nothing was saved."),
    ENEMIES_UNFIT(
            Kind.INVALID, "题库里没有编号“%s”的题目。没有保存。", "The bank has no item with the identifier “%s”. Nothing was saved."),
    CALIBRATION_UNFIT(Kind.INVALID, "这组参数不成立：%s。没有保存。", "These parameters do not hold: %s. Nothing was saved."),
    INSTRUMENT_UNKNOWN(Kind.INVALID, "没有这个测验：%s。", "There is no such instrument: %s."),
    INSTRUMENT_TAKEN(
            Kind.CONFLICT,
            "已经有编号“%s”的测验。请换一个编号。",
            "There is an instrument “%s” already. Please choose another identifier."),
    ALARM_DECIDED(Kind.CONFLICT, "这个警报已经有人处理了。", "Somebody has dealt with this alarm already."),
    SHEET_DECIDED(Kind.CONFLICT, "这张审题单已经结束。", "This review sheet is closed already."),
    SHEET_SIZE(Kind.INVALID, "请选 1 到 100 道题。没有新建审题单。", "Please choose 1 to 100 items. No review sheet was made."),
    NOT_YOUR_SHEET(
            Kind.FORBIDDEN,
            "这张审题单是别人的。请自己新建一张。",
            "This review sheet is somebody else's. Please begin one of your own.");

    private final Kind kind;
    private final LocalizedText message;

    BankRefusal(Kind kind, String zh, String en) {
        this.kind = kind;
        this.message = new LocalizedText(zh, en);
    }

    static BankRefusal of(LedgerRefusal refusal) {
        return switch (refusal) {
            case NOT_FROM_THIS_STATE -> NOT_FROM_THIS_STATE;
            case REASON_MISSING -> REASON_MISSING;
            case SECOND_PERSON_NEEDED -> SECOND_PERSON_NEEDED;
            case NOT_DELIVERABLE -> NOT_DELIVERABLE;
            case TRANSLATION_NOT_REVIEWED -> TRANSLATION_NOT_REVIEWED;
            case LANGUAGE_MISSING -> LANGUAGE_MISSING;
            case NOT_ACTIVE -> NOT_ACTIVE;
            case NOT_QUARANTINED -> NOT_QUARANTINED;
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
