package org.liangcai.norms.file;

import org.liangcai.norms.BilingualText;

/** What a field of a norm file must be, as its faults say it. */
final class FileWords {

    static final BilingualText TEXT = new BilingualText("不空的文字", "a text that is not empty");
    static final BilingualText NUMBER = new BilingualText("数字", "a number");
    static final BilingualText WHOLE = new BilingualText("整数", "a whole number");
    static final BilingualText MONTH = new BilingualText("月份，例如 2026-11", "a month such as 2026-11");

    private FileWords() {}
}
