package org.liangcai.assessment.session;

import org.liangcai.assessment.Refusal;
import org.liangcai.itembank.LocalizedText;

/** Why something asked for at a seat is not done. The person reads these: they never blame and always say what to do next. */
public enum SessionRefusal implements Refusal {
    SEAT_CODE_UNKNOWN(
            Kind.NOT_FOUND,
            "没有找到这个座位码。请对照纸条再输入一次；大小写和短横线都没有关系。如果还是不行，请工作人员帮您看一下。",
            "This seat code was not found. Please compare it with your slip and type it again; small letters and dashes do not matter."
                    + " If it still does not work, ask the staff for help."),
    SEAT_CODE_EXPIRED(
            Kind.GONE,
            "这个座位码已经过期，或者已经换成了新的。请向工作人员要一个新的座位码，已经保存的回答不会丢失。",
            "This seat code has expired or has been replaced by a newer one. Please ask the staff for a new code; answers already saved"
                    + " are not lost."),
    SEAT_CODE_USED(
            Kind.GONE,
            "这个座位码对应的测验已经结束，不能再次进入。如需查看结果，请联系工作人员。",
            "The session for this seat code is over and cannot be entered again. To see the results, please ask the staff."),
    SEAT_OCCUPIED(
            Kind.CONFLICT,
            "这个座位码正在另一台电脑或另一个窗口中使用。如果那也是您，请选择“在这里继续”，回答会接着保存，那边的页面会停下。",
            "This seat code is in use on another computer or in another window. If that is you as well, choose \"Continue here\": your"
                    + " answers go on where they were, and the other page stops."),
    SEAT_TAKEN_OVER(
            Kind.GONE,
            "这个座位已在另一台电脑或另一个窗口中打开，这个页面不再保存回答。您之前的回答都已保存，请到那边继续；如果不是您本人操作，请告诉工作人员。",
            "This seat has been opened on another computer or in another window, so this page no longer saves answers. Everything you"
                    + " answered before is saved; please continue over there. If that was not you, please tell the staff."),
    SEAT_SIGNED_OUT(
            Kind.NOT_SIGNED_IN,
            "请输入座位码入座。已经保存的回答不会丢失，会从原来的地方继续。",
            "Please enter your seat code to sit down. Answers already saved are not lost; you continue where you were."),
    TOO_MANY_ATTEMPTS(
            Kind.TOO_MANY,
            "座位码连续多次没有对上。请等 %s 分钟再试，或者请工作人员帮忙。",
            "The seat code did not match too many times in a row. Please wait %s minutes and try again, or ask the staff for help."),
    WRONG_PHASE(
            Kind.CONFLICT,
            "现在这一步还不能这样做，可能页面已经不是最新的。请刷新页面，从显示的地方继续；已保存的回答不会丢失。",
            "This cannot be done at this point; the page may be out of date. Please reload it and continue from what it shows; saved"
                    + " answers are not lost."),
    CONSENT_VERSION_OUTDATED(
            Kind.CONFLICT,
            "说明文字已经更新。请刷新页面，读过新的说明后再作决定。",
            "The text has been updated. Please reload the page, read the new text and then decide."),
    ANSWER_OUT_OF_RANGE(
            Kind.INVALID,
            "这个回答（%s）不在可选范围 1 至 %s 之内，没有保存。请从显示的选项中选择。",
            "This answer (%s) is outside the range of 1 to %s and was not saved. Please choose one of the answers shown."),
    ANSWER_OF_ANOTHER_KIND(
            Kind.INVALID,
            "这个回答的形式与这道题不符，没有保存。请刷新页面后再回答。",
            "This answer is of another kind than the question asks for and was not saved. Please reload the page and answer again."),
    BEST_AND_WORST_SAME(
            Kind.INVALID,
            "最合适和最不合适不能选同一项（%s），没有保存。请为其中一个另选一项。",
            "The best and the worst action cannot be the same one (%s), so nothing was saved. Please choose another for one of them."),
    ANSWER_TOO_LONG(
            Kind.INVALID,
            "这段文字有 %s 个字，最多只能保存 %s 个。请删短一些；之前保存的内容不受影响。",
            "This text has %s characters; at most %s can be saved. Please shorten it; what was saved before is not affected."),
    ANSWER_PLACE_UNKNOWN(
            Kind.INVALID,
            "这道题里没有“%s”这一处，没有保存。请刷新页面后再回答。",
            "This question has no place called \"%s\", so nothing was saved. Please reload the page and answer again."),
    ANSWER_CHOICE_UNKNOWN(
            Kind.INVALID,
            "“%s”不是这道题的选项，没有保存。请从显示的选项中选择。",
            "\"%s\" is none of the answers of this question and was not saved. Please choose one of those shown."),
    ANSWER_TOO_MANY(
            Kind.INVALID,
            "这里选了 %s 个，最多只能选 %s 个，没有保存。请先取消一个再选。",
            "You chose %s here; at most %s can be chosen, so it was not saved. Please take one back first."),
    ANSWER_USED_TOO_OFTEN(
            Kind.INVALID,
            "“%s”最多只能用 %s 次，没有保存。请先取消一处再用。",
            "\"%s\" can be used at most %s times, so it was not saved. Please take it back elsewhere first."),
    ANSWER_NO_NUMBER(
            Kind.INVALID,
            "“%s”不是数字，没有保存。这里请只填数字，例如 12 或 3.5。",
            "\"%s\" is not a number and was not saved. Please write figures only here, for example 12 or 3.5."),
    ANSWER_NUMBER_OUT_OF_RANGE(
            Kind.INVALID,
            "这个数（%s）不在 %s 至 %s 之间，没有保存。请在这个范围内选择。",
            "This number (%s) is outside the range of %s to %s and was not saved. Please choose one within it."),
    ANSWER_NOT_PRESENTED(
            Kind.CONFLICT,
            "这个回答对应的题目现在没有显示，没有保存。请刷新页面，回答显示的那一题；之前保存的回答不受影响。",
            "The question this answer belongs to is not the one shown now, so it was not saved. Please reload the page and answer the"
                    + " question it shows; what was saved before is not affected."),
    ANSWER_MISSING(
            Kind.CONFLICT,
            "这一题还没有回答。请选一个最接近您想法的答案，然后继续；不确定也没关系，凭第一感觉选就好。",
            "This question has no answer yet. Please choose the one that comes closest, then go on; if you are not sure, your first"
                    + " impression is fine."),
    PRACTICE_UNFINISHED(
            Kind.CONFLICT,
            "练习题还没有做完。练习不计分、不计时，做完就可以开始正式部分。",
            "The practice is not finished yet. It is neither scored nor timed; after it the section begins."),
    PAUSED(
            Kind.CONFLICT,
            "现在是暂停状态，时间也停着。已保存的回答不会丢失，等工作人员恢复后再继续。",
            "The session is paused, and the time stands still. Saved answers are not lost; you go on as soon as the staff resume it."),
    NO_BREAK_HERE(
            Kind.CONFLICT,
            "这一部分有时间限制，中途不能休息。做完这一部分后可以休息；如有急事，请告诉工作人员。",
            "This part has a time limit, so there is no break within it. You can take one after it; if it is urgent, tell the staff."),
    NO_WAY_BACK(
            Kind.CONFLICT,
            "这一部分不能返回上一题。请继续回答当前这一题；已保存的回答不受影响。",
            "This part has no way back to that question. Please go on with the one that is shown; what was saved is not affected."),
    SESSION_OVER(
            Kind.CONFLICT,
            "这次测评已经结束，不能再暂停、延时或调整。如需说明情况，请添加备注。",
            "This session is over; it can no longer be paused, lengthened or adapted. You can still note what happened."),
    SEAT_NOT_TAKEN(
            Kind.CONFLICT,
            "还没有人在这个座位入座，暂时不能这样做。请等受测者输入座位码后再试。",
            "Nobody has sat down at this seat yet. Please wait until the person has entered the seat code."),
    NO_TIME_LIMIT(
            Kind.CONFLICT,
            "现在没有正在进行的限时部分，不需要延时。请在限时部分开始后再操作。",
            "No part with a time limit is under way, so there is nothing to lengthen. Please do it once such a part has begun."),
    EXTRA_TIME_OUT_OF_RANGE(
            Kind.INVALID,
            "延长的时间必须在 1 秒到 %s 分钟之间。请重新输入。",
            "Extra time must lie between one second and %s minutes. Please enter it again."),
    NO_LOST_TIME(
            Kind.CONFLICT,
            "现在没有等待确认的中断时间，可能已经有人处理过。请刷新页面查看。",
            "No lost time is waiting for a decision; somebody may have decided already. Please reload the page."),
    LOST_TIME_OUT_OF_RANGE(
            Kind.INVALID,
            "补回的时间不能超过中断的时间（%s 秒）。请重新输入。",
            "No more can be given back than was lost (%s seconds). Please enter it again."),
    LOST_TIME_UNDECIDED(
            Kind.CONFLICT,
            "这个座位中断过，请先确认补回多少时间，确认后会自动继续。",
            "This seat was interrupted. Please decide first how much time is given back; the seat then goes on by itself."),
    NOTE_TOO_LONG(
            Kind.INVALID,
            "文字最多 %s 个字符，现在有 %s 个。请缩短后再保存。",
            "The text may have at most %s characters and has %s. Please shorten it and save again."),
    SEQUENCE_REUSED(
            Kind.CONFLICT,
            "这次请求的序号（%s）已经用过或已经跳过，没有保存。请刷新页面后继续。",
            "The number of this request (%s) has already been used for something else or passed over, so nothing was saved. Please reload the page and"
                    + " continue."),
    SEQUENCE_OUT_OF_RANGE(
            Kind.INVALID,
            "这次请求的序号（%s）不在 1 至 %s 之间，没有保存。请刷新页面后继续。",
            "The number of this request (%s) is outside the range of 1 to %s, so it was not saved. Please reload the page and continue.");

    private final Kind kind;
    private final LocalizedText message;

    SessionRefusal(Kind kind, String zh, String en) {
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
