package org.liangcai.assessment.audit;

import org.liangcai.itembank.LocalizedText;

/** What the check of the log came to. */
public sealed interface AuditVerdict {

    /**
     * Every entry is as it was entered.
     *
     * @param entries how many were looked at
     * @param first the place of the first
     * @param head where the log ends
     * @param checkpoints how many earlier checkpoints it was compared with
     */
    record Whole(long entries, long first, AuditHead head, int checkpoints) implements AuditVerdict {}

    /**
     * Something is not as it was entered.
     *
     * @param sequence the first place that is not
     * @param fault what is wrong there
     */
    record Broken(long sequence, Fault fault) implements AuditVerdict {}

    /** What can be wrong. */
    enum Fault {
        CHANGED("内容与哈希值不符：这一条被改动过", "its content does not fit its hash: it was changed"),
        FORGED("签名不是本站密钥所签：这一条不是测评站写入的", "its signature is not by the station's key: the station did not write it"),
        UNCHAINED(
                "与前一条接不上：中间有条目被删除、插入或调换",
                "it does not follow on the one before: entries were removed, inserted or moved"),
        MISSING("应有的条目不在：它被删除了", "there is no entry: it was removed"),
        BEGINNING_LOST("开头缺失，且没有到期清理的记录", "the beginning is gone without a record that it was pruned"),
        NOT_THE_HEAD("末尾与登记的不符：末尾被删去或添加过", "the end is not the one noted: entries were cut off or added there"),
        NOT_THE_CHECKPOINT(
                "与较早的核对点不符：从那以前起整段被换过或删去",
                "it is not what an earlier checkpoint says: what led up to it was replaced or cut off");

        private final LocalizedText text;

        Fault(String zh, String en) {
            this.text = new LocalizedText(zh, en);
        }

        public LocalizedText text() {
            return text;
        }
    }
}
