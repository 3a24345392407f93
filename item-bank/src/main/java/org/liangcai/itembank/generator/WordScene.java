package org.liangcai.itembank.generator;

import org.liangcai.itembank.LocalizedText;

/** The small picture that goes with a story; it tells what the story is about and nothing that is needed to solve it. */
enum WordScene {
    COINS(
            "硬币",
            "coins",
            "<circle cx=\"215\" cy=\"48\" r=\"26\"/><circle cx=\"265\" cy=\"48\" r=\"26\" fill=\"#fff\"/><path d=\"M256 36l9 12 9-12M265 48v16M257 52h16\"/>"),
    CLOCK("钟", "a clock", "<circle cx=\"240\" cy=\"48\" r=\"32\"/><path d=\"M240 26v22l15 10\"/>"),
    SCALES(
            "秤",
            "scales",
            "<path d=\"M200 74h80M240 74V50M206 50h68l-8-14h-52z\"/><path d=\"M226 36v-14h28v14\" fill=\"#fff\"/>"),
    PARCEL(
            "箱子",
            "a box",
            "<path d=\"M208 34h64v44h-64z\"/><path d=\"M208 34l8-14h48l8 14\" fill=\"#fff\"/><path d=\"M240 20v26\"/>"),
    TAG(
            "价签",
            "a price tag",
            "<path d=\"M208 48l22-24h44v48h-44z\"/><circle cx=\"228\" cy=\"48\" r=\"5\"/><path d=\"M244 42h20M244 54h20\"/>"),
    ROUTE(
            "一条路",
            "a road",
            "<path d=\"M176 66h128\"/><path d=\"M180 78h16m20 0h16m20 0h16m20 0h16\"/><path d=\"M204 58V34h40v24zM244 58v-16h18l10 16z\" fill=\"#fff\"/><circle cx=\"218\" cy=\"60\" r=\"6\" fill=\"#fff\"/><circle cx=\"258\" cy=\"60\" r=\"6\" fill=\"#fff\"/>"),
    TOOLS(
            "齿轮",
            "a cogwheel",
            "<path d=\"M240 14v12M240 70v12M206 48h12M262 48h12M216 24l8 8M256 64l8 8M264 24l-8 8M224 64l-8 8\" stroke-width=\"8\"/><circle cx=\"240\" cy=\"48\" r=\"22\" fill=\"#fff\"/><circle cx=\"240\" cy=\"48\" r=\"8\"/>");

    private final LocalizedText words;
    private final String drawn;

    WordScene(String zh, String en, String drawn) {
        this.words = new LocalizedText("小图：" + zh + "。", "A small picture of " + en + ".");
        this.drawn = drawn;
    }

    LocalizedText words() {
        return words;
    }

    String drawn() {
        return drawn;
    }
}
