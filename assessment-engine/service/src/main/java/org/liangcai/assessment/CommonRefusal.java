package org.liangcai.assessment;

import org.liangcai.itembank.LocalizedText;

/** Refusals that any part of the service may give. */
public enum CommonRefusal implements Refusal {
    NOT_SIGNED_IN(Kind.NOT_SIGNED_IN, "请先登录。", "Please sign in first."),
    NOT_ALLOWED(
            Kind.FORBIDDEN,
            "您的账号没有这项权限。如需使用，请联系管理员。",
            "Your account may not do this. If you need it, ask the administrator."),
    NOT_FOUND(Kind.NOT_FOUND, "没有找到。请核对后再试。", "Nothing was found here. Please check and try again."),
    MALFORMED(
            Kind.INVALID,
            "发送的内容无法读懂：%s。没有保存任何内容，请更正后重新发送。",
            "What was sent cannot be read: %s. Nothing was saved; please correct it and send it again."),
    TOO_LARGE(
            Kind.TOO_LARGE,
            "发送的内容太大（上限 %s）。没有保存任何内容。",
            "What was sent is too large (the limit is %s). Nothing was saved."),
    ASKED_TOO_OFTEN(
            Kind.TOO_MANY,
            "请求太频繁，这一次没有处理。请等一秒再试。",
            "Too many requests at once; this one was not carried out. Please wait a second and try again."),
    TOO_SLOW(
            Kind.TOO_SLOW,
            "发送得太慢，已停止接收。没有保存任何内容，请检查网络后重新发送。",
            "It was sent too slowly and is no longer waited for. Nothing was saved; please check the line and send it again.");

    private final Kind kind;
    private final LocalizedText message;

    CommonRefusal(Kind kind, String zh, String en) {
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
