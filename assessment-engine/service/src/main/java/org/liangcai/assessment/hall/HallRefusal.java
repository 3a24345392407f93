package org.liangcai.assessment.hall;

import org.liangcai.assessment.Refusal;
import org.liangcai.itembank.LocalizedText;

/** Why something asked for in a hall is not done. */
public enum HallRefusal implements Refusal {
    HALL_UNKNOWN(Kind.NOT_FOUND, "没有找到这个考场。请回到列表再选。", "This hall was not found. Please choose again from the list."),
    HALL_NAME_UNFIT(
            Kind.INVALID,
            "考场名称需要 1 至 %s 个字。请更正后再保存。",
            "The name of a hall needs 1 to %s characters. Please correct it and save again."),
    HALL_NAME_TAKEN(
            Kind.CONFLICT,
            "已经有名为“%s”的考场。请换一个名称。",
            "There is a hall called \"%s\" already. Please choose another name."),
    HALL_CODE_UNFIT(
            Kind.INVALID,
            "考场口令需要 %s 至 %s 位数字，且不能全部相同。请另想一个。",
            "The hall's code needs %s to %s figures that are not all the same. Please think of another."),
    HALL_CODE_MISSING(
            Kind.CONFLICT,
            "这个考场还没有设置口令。请管理员先在“考场”页面设置。",
            "This hall has no code yet. Ask the administrator to set one on the page \"Halls\" first."),
    HALL_CODE_WRONG(
            Kind.FORBIDDEN,
            "口令不对。请核对后再输入；如果忘记了，请管理员重新设置。",
            "This is not the code. Please check and enter it again; if it is forgotten, the administrator can set a new one."),
    HALL_CODE_TOO_OFTEN(
            Kind.TOO_MANY,
            "口令连续多次不对。请等 %s 分钟再试。",
            "The code was wrong too many times in a row. Please wait %s minutes and try again."),
    SEAT_NUMBERS_UNFIT(
            Kind.INVALID,
            "座位号需要在 1 至 %s 之间，并且起始号不大于结束号。请更正后再添加。",
            "Seat numbers lie between 1 and %s, the first not above the last. Please correct them and add again."),
    SEAT_UNKNOWN(
            Kind.NOT_FOUND,
            "这个考场没有这个座位。请核对座位号。",
            "There is no such seat in this hall. Please check the number of the seat."),
    SEAT_IN_USE(
            Kind.CONFLICT,
            "%s 号座位上有人，或已叫号给别人。请选一个空座位。",
            "Somebody sits at seat %s, or another number was called to it. Please choose a free seat."),
    DEVICE_UNKNOWN(
            Kind.NOT_SIGNED_IN,
            "这台电脑还没有登记为考场座位。请工作人员登记。",
            "This computer is not registered at a seat of a hall. Please ask the staff to register it."),
    DEVICE_REPLACED(
            Kind.GONE,
            "这个座位已登记了另一台电脑。请工作人员重新登记这台。",
            "Another computer has been registered at this seat. Please ask the staff to register this one again."),
    SITTING_UNKNOWN(
            Kind.NOT_FOUND, "没有找到这场测评。请回到列表再选。", "This sitting was not found. Please choose again from the list."),
    SITTING_TITLE_UNFIT(
            Kind.INVALID,
            "场次名称需要 1 至 %s 个字。请更正后再保存。",
            "The title of a sitting needs 1 to %s characters. Please correct it and save again."),
    SITTING_DAY_PAST(
            Kind.INVALID, "日期（%s）已经过去。请选择今天或以后的日期。", "The day (%s) is over. Please choose today or a later day."),
    INVIGILATOR_UNKNOWN(
            Kind.INVALID,
            "没有这个监考员账号，或它已停用。请从列表中选择。",
            "There is no such invigilator, or the account is switched off. Please choose one from the list."),
    SITTING_SIGNED(
            Kind.CONFLICT, "这场测评已经签字结束，不能再更改。", "This sitting is signed and closed; nothing can be changed any more."),
    SITTING_BUSY(
            Kind.CONFLICT,
            "这场测评刚刚被另一位工作人员更改，这一步没有执行。请看一下最新的情况再试。",
            "Another member of the staff has just changed this sitting, so this was not done. Please look at it as it is now and try again."),
    NOT_EXPECTED(
            Kind.NOT_FOUND,
            "这个人不在这场测评的名单上。请先在名单中添加。",
            "This person is not on the list of this sitting. Please add them to the list first."),
    EXPECTED_ALREADY(
            Kind.CONFLICT,
            "这个人已经在一场还没结束的测评名单上（%s）。",
            "This person is on the list of a sitting that is not over already (%s)."),
    OTHER_BATTERY(
            Kind.CONFLICT,
            "这次来访安排的是“%s”，而这场测评用的是“%s”。请换一场，或为此人另开一次来访。",
            "This visit is for \"%s\", while this sitting takes \"%s\". Please choose another sitting or open another visit."),
    VISIT_NOT_FOR_SITTINGS(
            Kind.CONFLICT, "这次来访已经结束，不能再参加测评。", "This visit is over and cannot take part in a sitting any more."),
    CODE_UNKNOWN(
            Kind.NOT_FOUND,
            "没有找到这个座位码。请对照票再输入一次；如果还是不行，请工作人员帮忙。",
            "This seat code was not found. Please compare it with your ticket and type it again; if it still does not work, ask the staff."),
    CODE_OUTDATED(
            Kind.GONE,
            "这个座位码已经过期，或已换成新的。请向工作人员要一张新票。",
            "This seat code has expired or has been replaced. Please ask the staff for a new ticket."),
    ANOTHER_SEAT(Kind.CONFLICT, "您的座位是 %s 号。请到那里入座。", "Your seat is number %s. Please sit down there."),
    SEAT_RESERVED(
            Kind.CONFLICT,
            "%s 号座位现在叫的是 %s 号。请等叫到您的号，或请工作人员帮忙。",
            "Seat %s is called for number %s. Please wait until your number is called, or ask the staff."),
    USE_YOUR_SEAT(
            Kind.CONFLICT,
            "这个座位码要在考场里登记过的座位上使用。请到叫到的座位入座，或请工作人员帮忙。",
            "This seat code is for a registered seat in the hall. Please sit down at the seat that was called, or ask the staff."),
    SEAT_MOVED(
            Kind.GONE,
            "监考员已把您换到 %s 号座位，这个页面不再保存回答。之前保存的回答都在，请到那里继续。",
            "The invigilator has moved you to seat %s, so this page no longer saves answers. Everything saved before is kept; please go"
                    + " on over there."),
    SEAT_LEFT(
            Kind.GONE,
            "这个座位上的测验已经结束，页面不再保存回答。之前保存的回答都在；如有疑问，请找工作人员。",
            "The test at this seat is over, so this page no longer saves answers. Everything saved before is kept; if you have a question,"
                    + " please ask the staff."),
    NOT_CHECKED_IN(
            Kind.CONFLICT,
            "%s 号还没有在座位上签到，这一步还不能做。",
            "Number %s has not checked in at a seat yet, so this cannot be done."),
    SEATED_ALREADY(
            Kind.CONFLICT,
            "%s 号已经入座，不能再从名单中删除。如需结束，请使用“结束测验”。",
            "Number %s sits at a seat already and cannot be taken off the list. To end the test, use \"End the test\"."),
    ADMITTED_ALREADY(Kind.CONFLICT, "%s 号已经准入。", "Number %s is admitted already."),
    NOBODY_TO_ADMIT(Kind.CONFLICT, "现在没有人在等待准入。", "Nobody is waiting to be admitted."),
    NOBODY_WAITS(
            Kind.CONFLICT,
            "名单上没有还未入座的人，因此没有票可打印。",
            "Nobody on the list has still to sit down, so there is no ticket to print."),
    NOBODY_ADMITTED(
            Kind.CONFLICT,
            "还没有人被准入。请先核对并准入已签到的人，再统一开始。",
            "Nobody has been admitted yet. Please check and admit those who have checked in, then start together."),
    STARTED_ALREADY(Kind.CONFLICT, "这场测评已经开始。", "This sitting has started already."),
    NOT_RUNNING(
            Kind.CONFLICT, "%s 号的测验现在没有在进行，这一步不能做。", "The test of number %s is not under way, so this cannot be done."),
    NOT_PAUSED(Kind.CONFLICT, "%s 号没有暂停。", "Number %s is not paused."),
    NO_LOST_TIME_AT_SEAT(Kind.CONFLICT, "%s 号没有等待确认的中断时间。", "No lost time of number %s is waiting for a decision."),
    PAUSED_ALL_ALREADY(Kind.CONFLICT, "全场已经暂停。", "The whole hall is paused already."),
    NOT_PAUSED_ALL(Kind.CONFLICT, "全场没有暂停。", "The whole hall is not paused."),
    NOTHING_TO_PAUSE(Kind.CONFLICT, "现在没有正在进行的测验。", "No test is under way at the moment."),
    MINUTES_UNFIT(
            Kind.INVALID,
            "加时需要在 1 至 %s 分钟之间。请更正后再试。",
            "Extra time lies between 1 and %s minutes. Please correct it and try again."),
    REMARK_MISSING(Kind.INVALID, "请写明情况，一两句话即可。", "Please write what happened; a sentence or two is enough."),
    REMARK_TOO_LONG(
            Kind.INVALID,
            "说明最多 %s 个字，现在有 %s 个。请缩短。",
            "A remark may have %s characters at most; this one has %s. Please shorten it."),
    OVER_ALREADY(Kind.CONFLICT, "%s 号的测验已经结束。", "The test of number %s is over already."),
    NOT_OVER(Kind.CONFLICT, "%s 号的测验还没有结束，座位不能腾空。", "The test of number %s is not over, so the seat cannot be freed."),
    STILL_OPEN(
            Kind.CONFLICT,
            "还有 %s 人的测验没有结束（%s 号）。请等他们完成，或逐个结束并写明原因，然后再签字。",
            "The tests of %s people are not over (numbers %s). Please wait until they finish, or end each with a reason, then sign."),
    UNEXPLAINED(
            Kind.CONFLICT,
            "有人一题也没有答而没有说明（%s 号）。请先写明原因，再签字。",
            "Somebody has answered nothing and nobody has said why (numbers %s). Please write the reason first, then sign."),
    NOT_INVALIDATED_TWICE(Kind.CONFLICT, "%s 号已经作废。", "Number %s is invalidated already.");

    private final Kind kind;
    private final LocalizedText message;

    HallRefusal(Kind kind, String zh, String en) {
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
