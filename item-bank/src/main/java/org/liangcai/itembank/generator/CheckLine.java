package org.liangcai.itembank.generator;

import org.liangcai.itembank.LocalizedText;

/** What a line of a record holds. */
enum CheckLine {
    NAME("姓名", "Name"),
    ORDER("订单号", "Order number"),
    ACCOUNT("账号", "Account"),
    STAFF("工号", "Staff number"),
    WAYBILL("运单号", "Waybill"),
    CARD("卡号", "Card number"),
    ADDRESS("地址", "Address");

    private final LocalizedText label;

    CheckLine(String zh, String en) {
        this.label = new LocalizedText(zh, en);
    }

    LocalizedText label() {
        return label;
    }
}
