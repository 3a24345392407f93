package org.liangcai.assessment.audit;

import org.liangcai.itembank.LocalizedText;

/** What can stand in the audit log. The names are kept in the database and never change their meaning. */
public enum AuditKind {
    SIGNED_IN("登录", "Signed in"),
    SIGN_IN_FAILED("登录失败", "Sign-in failed"),
    ACCOUNT_CREATED("创建账号", "Account created"),
    ROLES_CHANGED("更改角色", "Roles changed"),
    PASSWORD_RESET("重设密码", "New password set"),
    PASSWORD_CHANGED("本人修改密码", "Password changed by its owner"),
    ACCOUNT_DEACTIVATED("停用账号", "Account switched off"),
    ACCOUNT_ACTIVATED("恢复账号", "Account switched on"),
    VISIT_OPENED("新建来访", "Visit opened"),
    /** Somebody of the staff has looked at the visit's page. */
    VISIT_SEEN("查看来访资料", "Visit looked at"),
    SEAT_CODE_ISSUED("发放座位码", "Seat code issued"),
    CONSENT_WITHDRAWN("撤回对用人单位的同意", "Consent for employers withdrawn"),
    /** How delivery is adapted to a person was changed; what it is now stands with the visit. */
    ACCOMMODATIONS_CHANGED("更改作答条件调整", "Accommodations changed"),
    IDENTITY_CHECKED("核对身份", "Identity checked"),
    PERSON_ADMITTED("准许开始", "Person admitted"),
    SITTING_STARTED("统一开始", "Sitting started"),
    TEST_PAUSED("暂停测评", "Test paused"),
    TEST_RESUMED("恢复测评", "Test resumed"),
    TIME_ADDED("增加时间", "Time added"),
    LOST_TIME_DECIDED("补回中断时间", "Lost time decided on"),
    SEAT_MOVED("换座位", "Moved to another seat"),
    IRREGULARITY_RECORDED("记录异常情况", "Irregularity recorded"),
    TEST_ENDED("结束测评", "Test ended by the staff"),
    SITTING_SIGNED("考场签字", "Sitting signed"),
    VISIT_ERASED("删除来访", "Visit erased"),
    REPORT_ISSUED("签发报告", "Report issued"),
    REPORT_OPENED("打开报告", "Report opened"),
    /** An employer has said that choosing is finished, or has taken the job off the list; a clock of retention runs from here. */
    JOB_CLOSED("用人单位结束招聘", "Job closed by an employer"),
    JOB_REOPENED("用人单位重新开放岗位", "Job opened again by an employer"),
    EVALUATION_REQUESTED("用人单位请求评估", "Evaluation requested by an employer"),
    /** An employer has looked at what the person's consent allows. */
    EMPLOYER_SAW_RESULT("用人单位查看结果", "Result seen by an employer"),
    EVALUATION_ERASED("删除评估请求", "Evaluation request erased"),
    DATA_EXPORTED("导出个人资料", "Personal data exported"),
    HOLD_PLACED("设置依法保留", "Legal hold placed"),
    HOLD_RELEASED("解除依法保留", "Legal hold released"),
    RETENTION_CHANGED("更改保存期限", "Time for keeping changed"),
    /** Somebody has seen the computer's date and found it right; the daily erasure goes by it from here. */
    DATE_CONFIRMED("确认电脑日期正确", "Computer’s date confirmed"),
    /** A version of an item took a step: reviewed, approved, activated, retired and so on. */
    ITEM_MOVED("题目状态变更", "Item version moved to another state"),
    /** A version of a form or battery was added, approved or withdrawn. */
    FORM_MOVED("测验单或组合变更", "Form or battery added, approved or withdrawn"),
    NORM_ENTERED("常模表入库", "Norm table entered"),
    NORM_APPROVED("批准常模表", "Norm table approved"),
    NORM_PUT_IN_USE("启用常模表", "Norm table put in use"),
    NORM_RETIRED("停用常模表", "Norm table retired"),
    KEYS_ROTATED("更换密钥", "Keys rotated"),
    AUDIT_VERIFIED("核对审计日志", "Audit log checked"),
    AUDIT_EXPORTED("导出审计日志", "Audit log exported"),
    /** Entries that had been kept for as long as was set are gone; this one says which was the last and what its hash was. */
    AUDIT_PRUNED("清理到期的审计日志", "Audit entries kept long enough removed");

    private final LocalizedText label;

    AuditKind(String zh, String en) {
        this.label = new LocalizedText(zh, en);
    }

    public LocalizedText label() {
        return label;
    }
}
