package org.liangcai.assessment.norming;

import org.liangcai.assessment.Refusal;
import org.liangcai.itembank.LocalizedText;

/** Why something about norms is refused. */
public enum NormRefusal implements Refusal {
    NORM_UNKNOWN(
            Kind.NOT_FOUND,
            "没有这一版常模表。请从列表里选择。",
            "There is no such version of a norm table. Please choose it from the list."),
    NORM_REASON_MISSING(
            Kind.INVALID,
            "请写明理由，最多 1000 个字。没有保存。",
            "Please give the reason, in at most 1000 characters. Nothing was saved."),
    NORM_OWN_WORK(
            Kind.CONFLICT,
            "这一版是您自己编制的，须由另一个人批准。没有保存。",
            "You built this version yourself, so another person has to approve it. Nothing was saved."),
    NORM_NOT_A_CANDIDATE(
            Kind.CONFLICT,
            "这一版已经批准过，或者已经停用。没有保存。",
            "This version has been approved before or is retired. Nothing was saved."),
    NORM_NOT_APPROVED(
            Kind.CONFLICT,
            "这一版还没有批准，或者已经停用，所以不能使用。请先批准，或者另选一版。",
            "This version is not approved or is retired, so it cannot be put in use. Please have it approved first or choose another."),
    NORM_OF_ANOTHER_FORM(
            Kind.INVALID,
            "这一版属于“%s”（形式 %s），不能用于“%s”（形式 %s）。",
            "This version belongs to %s, form %s, and cannot be used for %s, form %s."),
    NORM_DAY_PAST(
            Kind.INVALID,
            "开始使用的日期（%s）已经过去。已有的分数不会改变，请选择今天或以后的日期。",
            "The first day of use (%s) is past. Scores that exist do not change; please choose today or a later day."),
    NORM_IN_USE_ALREADY(
            Kind.CONFLICT, "这一版从那天起已经在用。没有保存。", "This version is in use from that day already. Nothing was saved."),
    NORM_STILL_IN_USE(
            Kind.CONFLICT,
            "这一版还在使用或者已经安排使用，所以不能停用。请先换用另一版。",
            "This version is in use or is to come into use, so it cannot be retired. Please put another in use first."),
    NORM_FILE_FAULTY(
            Kind.INVALID,
            "常模文件有 %s 处错误，没有保存任何内容。请按下面列出的行和列更正后重新上传。",
            "The norm file has %s faults; nothing was saved. Please correct them by the lines and columns listed and upload it again."),
    NORM_FILE_TOO_LARGE(Kind.TOO_LARGE, "常模文件超过 %s MB。没有保存。", "The norm file is larger than %s MB. Nothing was saved."),
    NORM_VERSION_EXISTS(
            Kind.CONFLICT,
            "常模表“%s”第 %s 版已经在这里，已有的版本不会被覆盖。如果数字有改动，请把文件中的版本号改为 %s。",
            "The norm table %s, version %s, is here already and is never overwritten. If figures have changed, please make it version %s in the file.");

    private final Kind kind;
    private final LocalizedText message;

    NormRefusal(Kind kind, String zh, String en) {
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
