package org.liangcai.station.provider;

import org.liangcai.assessment.Refusal;
import org.liangcai.itembank.LocalizedText;

/** Why a sign-in through the provider did not succeed. */
enum ProviderRefusal implements Refusal {
    PROVIDER_OFF(
            Kind.NOT_FOUND,
            "本站没有设置统一登录。请用用户名和密码登录。",
            "This station has no sign-in through a provider. Please sign in with user name and password."),
    PROVIDER_AWAY(
            Kind.CONFLICT,
            "现在联系不上统一登录服务。请稍后再试，或用用户名和密码登录。",
            "The sign-in provider cannot be reached now. Please try again later, or sign in with user name and password."),
    PROVIDER_REFUSED(
            Kind.NOT_SIGNED_IN,
            "统一登录没有成功。请回到登录页再试一次；如果仍然这样，请告诉管理员。",
            "The sign-in through the provider did not succeed. Please go back to the sign-in page and try again; if it happens again,"
                    + " tell the administrator.");

    private final Kind kind;
    private final LocalizedText message;

    ProviderRefusal(Kind kind, String zh, String en) {
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
