package org.liangcai.assessment.account;

import org.liangcai.assessment.Refusal;
import org.liangcai.itembank.LocalizedText;

/** Why something about accounts is refused. */
public enum AccountRefusal implements Refusal {
    SIGN_IN_FAILED(
            Kind.NOT_SIGNED_IN,
            "用户名或密码不对，或者账号已停用。请核对后再试；如果忘记密码，请管理员重设。",
            "The user name or the password is not right, or the account is switched off. Please check and try again;"
                    + " if the password is forgotten, the administrator can set a new one."),
    ACCOUNT_MISSING(
            Kind.NOT_SIGNED_IN,
            "统一登录认出了您，但本站没有您的账号，或者账号已停用。请联系管理员。",
            "The sign-in provider knows you, but you have no account at this station, or it is switched off. Please ask the"
                    + " administrator."),
    SIGN_IN_TOO_OFTEN(
            Kind.TOO_MANY,
            "密码多次不对。请等 %s 秒后再试。",
            "The password was wrong several times. Please wait %s seconds and try again."),
    USER_NAME_UNFIT(
            Kind.INVALID,
            "用户名“%s”不能用。请用 3 到 40 个字符：文字、数字、点、连字符或下划线，以文字或数字开头。",
            "The user name “%s” cannot be used. Please use 3 to 40 characters: letters, digits, dots, hyphens or"
                    + " underscores, beginning with a letter or a digit."),
    USER_NAME_TAKEN(
            Kind.CONFLICT, "用户名“%s”已经有人使用。请换一个。", "The user name “%s” is already in use. Please choose another."),
    DISPLAY_NAME_UNFIT(Kind.INVALID, "请填写姓名，1 到 80 个字符。", "Please give a name of 1 to 80 characters."),
    ROLES_MISSING(Kind.INVALID, "请至少选择一个角色。", "Please choose at least one role."),
    ROLE_NOT_FOR_ACCOUNTS(
            Kind.INVALID,
            "求职者不用账号，凭座位码入座。请选择别的角色。",
            "Job seekers have no account; they sit down with a seat code. Please choose another role."),
    EMPLOYER_STANDS_ALONE(
            Kind.INVALID,
            "用人单位账号不能同时担任其他角色。请为其他角色另建账号。",
            "An employer's account cannot have another role as well. Please create a separate account for the other"
                    + " role."),
    ORGANISATION_MISSING(
            Kind.INVALID,
            "用人单位账号需要单位名称，1 到 120 个字符。请填写。",
            "An employer's account needs the name of the organisation, 1 to 120 characters. Please give it."),
    ORGANISATION_UNFIT(
            Kind.INVALID,
            "只有用人单位账号才填写单位名称。请留空。",
            "Only an employer's account names an organisation. Please leave it empty."),
    LAST_ADMINISTRATOR(
            Kind.CONFLICT,
            "这是最后一个可用的管理员账号，不能停用，也不能取消管理员角色。请先设立另一位管理员。",
            "This is the last active administrator; it can neither be switched off nor lose the role. Please appoint"
                    + " another administrator first."),
    PASSWORD_WRONG(
            Kind.INVALID,
            "现在的密码不对。密码没有更改，请再试一次。",
            "The current password is not right. The password was not changed; please try again."),
    PASSWORD_UNFIT(
            Kind.INVALID,
            "新密码需要 12 到 200 个字符，不能含有用户名，也不能和现在的密码相同。",
            "The new password needs 12 to 200 characters, must not contain the user name and must differ from the"
                    + " current one.");

    private final Kind kind;
    private final LocalizedText message;

    AccountRefusal(Kind kind, String zh, String en) {
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
