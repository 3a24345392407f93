package org.liangcai.assessment.disclosure.store;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.liangcai.itembank.LocalizedText;

/**
 * A table that refers to a visit.
 *
 * @param name the table
 * @param title what it holds, in words
 * @param condition which of its rows belong to a visit, with one parameter
 * @param by what the parameter is
 * @param order how the rows are ordered
 * @param leftOut columns that are not handed out, with the reason
 * @param sealed the column that is sealed with the key of the visit and opened for the person
 */
record KeptTable(
        String name,
        LocalizedText title,
        String condition,
        Parameter by,
        String order,
        Map<String, LocalizedText> leftOut,
        Optional<Sealed> sealed) {

    /** What tells the rows of a visit. */
    enum Parameter {
        VISIT_ID,
        VISIT_ID_AS_TEXT,
        VISIT_ID_INSIDE,
        REFERENCE
    }

    /**
     * A sealed column.
     *
     * @param column its name
     * @param openedAs what the opened text is called in the file
     * @param place where it was sealed for, up to the id of the row
     * @param id the column with the id of the row
     */
    record Sealed(String column, String openedAs, String place, String id) {}

    private static final LocalizedText SECRET =
            new LocalizedText("凭它可以入座或登录，属于安全信息", "Whoever has it can take the seat; it is a secret of the station");
    private static final LocalizedText OPENED =
            new LocalizedText("加密保存；打开后的内容在 person.json 或 reports 中", "Kept sealed; opened in person.json or reports");
    private static final LocalizedText HOLD_REASON = new LocalizedText(
            "可能涉及尚未公开的调查；请向管理员询问", "May speak of an inquiry that is not public; please ask the administrator");

    /** Every table that refers to a visit and is handed out. */
    static final List<KeptTable> ALL = List.of(
            of("visit", "来访", "Visit", "id = ?", "id", Map.of(), Optional.empty()),
            of(
                    "visit_person",
                    "您的个人情况",
                    "About you",
                    "visit_id = ?",
                    "visit_id",
                    Map.of("sealed", OPENED),
                    Optional.empty()),
            of("seat_code", "座位码", "Seat codes", "visit_id = ?", "issued_at", Map.of("code", SECRET), Optional.empty()),
            of("seat", "座位", "Seats", "visit_id = ?", "claimed_at", Map.of("token_sha256", SECRET), Optional.empty()),
            of(
                    "assessment_session",
                    "测评进度和同意选择",
                    "Progress and consent",
                    "visit_id = ?",
                    "visit_id",
                    Map.of(),
                    Optional.empty()),
            of(
                    "session_event",
                    "作答和用时的逐条记录",
                    "Answers and times, event by event",
                    "visit_id = ?",
                    "version",
                    Map.of(),
                    Optional.empty()),
            of("interview", "面谈", "Interviews", "visit_id = ?", "opened_at", Map.of(), Optional.empty()),
            of(
                    "interview_rater",
                    "面谈的评分人",
                    "Who rated the interviews",
                    "interview_id IN (SELECT id FROM interview WHERE visit_id = ?)",
                    "interview_id, place",
                    Map.of(),
                    Optional.empty()),
            of(
                    "interview_rating",
                    "面谈评分和记录",
                    "Interview ratings and notes",
                    "interview_id IN (SELECT id FROM interview WHERE visit_id = ?)",
                    "rated_at",
                    Map.of(),
                    Optional.of(new Sealed("evidence_sealed", "evidence", "interview_rating/evidence/", "id"))),
            of(
                    "issued_report",
                    "已签发的报告",
                    "Issued reports",
                    "visit_id = ?",
                    "issued_at",
                    Map.of("sealed", OPENED, "pdf_sealed", OPENED),
                    Optional.empty()),
            new KeptTable(
                    "evaluation",
                    new LocalizedText("用人单位凭您的参考号提出的申请", "Requests by employers with your reference"),
                    "UPPER(REPLACE(REPLACE(reference, '-', ''), ' ', '')) = ?",
                    Parameter.REFERENCE,
                    "requested_at",
                    Map.of(),
                    Optional.empty()),
            of(
                    "evaluation_access",
                    "用人单位查看结果的记录",
                    "Looks of employers at results",
                    "visit_id = ?",
                    "sequence",
                    Map.of(),
                    Optional.empty()),
            of(
                    "visit_accommodation",
                    "作答安排的调整",
                    "How delivery was adapted",
                    "visit_id = ?",
                    "visit_id",
                    Map.of(),
                    Optional.empty()),
            of("sitting_visit", "考场安排", "Sittings", "visit_id = ?", "id", Map.of(), Optional.empty()),
            of(
                    "sitting_remark",
                    "监考员写下的情况",
                    "What the invigilator wrote down",
                    "visit_id = ?",
                    "version",
                    Map.of("remark", OPENED),
                    Optional.of(new Sealed("remark_sealed", "written", "sitting_remark/remark/", "id"))),
            new KeptTable(
                    "sitting_event",
                    new LocalizedText("考场记录中与您有关的条目", "Entries of the hall's record about you"),
                    "payload LIKE ?",
                    Parameter.VISIT_ID_INSIDE,
                    "id",
                    Map.of(),
                    Optional.empty()),
            of(
                    "rescoring",
                    "按其他常模重新计分",
                    "Scores by another norm",
                    "visit_id = ?",
                    "rescored_at",
                    Map.of(),
                    Optional.empty()),
            of(
                    "retest",
                    "在机构的复核测验",
                    "Retests at the office",
                    "? IN (visit_id, earlier_id)",
                    "opened_at",
                    Map.of(),
                    Optional.empty()),
            of(
                    "item_usage_session",
                    "是否已计入题目使用次数",
                    "Whether counted for how often items are used",
                    "visit = ?",
                    "visit",
                    Map.of(),
                    Optional.empty()),
            of(
                    "norm_collected",
                    "不具名分数是否已计入本地常模",
                    "Whether nameless scores were taken in for local norms",
                    "visit_id = ?",
                    "visit_id",
                    Map.of(),
                    Optional.empty()),
            of(
                    "pilot_collected",
                    "是否已查看有没有试用题的回答",
                    "Whether looked through for answers to questions on trial",
                    "visit_id = ?",
                    "visit_id",
                    Map.of(),
                    Optional.empty()),
            of(
                    "pilot_answer",
                    "试用题的回答（不计分）",
                    "Answers to questions on trial, which do not count",
                    "visit_id = ?",
                    "item, version",
                    Map.of(),
                    Optional.empty()),
            of(
                    "legal_hold",
                    "依法保留",
                    "Legal hold",
                    "visit_id = ?",
                    "visit_id",
                    Map.of("reason_sealed", HOLD_REASON),
                    Optional.empty()),
            new KeptTable(
                    "audit_entry",
                    new LocalizedText("审计日志中与您有关的条目", "Entries of the audit log about you"),
                    "subject_id = ?",
                    Parameter.VISIT_ID_AS_TEXT,
                    "sequence",
                    Map.of(),
                    Optional.empty()));

    /** Tables that refer to a visit and are not handed out, with the reason. */
    static final Map<String, String> NOT_HANDED_OUT =
            Map.of("person_key", "The key that seals the rest, itself sealed.");

    private static KeptTable of(
            String name,
            String zh,
            String en,
            String condition,
            String order,
            Map<String, LocalizedText> leftOut,
            Optional<Sealed> sealed) {
        return new KeptTable(name, new LocalizedText(zh, en), condition, Parameter.VISIT_ID, order, leftOut, sealed);
    }
}
