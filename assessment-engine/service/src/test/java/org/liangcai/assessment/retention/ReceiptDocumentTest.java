package org.liangcai.assessment.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.liangcai.assessment.erasure.ErasedClass;
import org.liangcai.assessment.erasure.ErasureCause;
import org.liangcai.assessment.erasure.ErasureReceipt;

class ReceiptDocumentTest {

    private final String page = new ReceiptDocument("http://localhost:8080/")
            .page(new ErasureReceipt(
                    "E123",
                    Instant.parse("2026-11-27T13:33:00Z"),
                    ErasureCause.values()[0],
                    EnumSet.allOf(ErasedClass.class),
                    "0".repeat(64)))
            .replaceAll("\\s+", " ");

    @Test
    void it_promises_no_more_than_the_station_can_do_and_says_what_becomes_of_backups() {
        assertThat(page)
                .contains("本站无法再恢复", "删除之前做的备份里仍有当时的内容，会随备份到期而消失")
                .contains("this station cannot bring them back")
                .contains("A backup made before still holds what it held, and goes when it is due to go.")
                .doesNotContain("nothing can bring them back");
    }

    @Test
    void its_time_is_that_of_the_station_and_its_terms_those_of_the_reports() {
        assertThat(page).contains("2026-11-27 21:33 +08:00").contains("面谈评分和记录").doesNotContain("面试");
    }
}
