package org.liangcai.station.administration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.liangcai.itembank.Language;
import org.liangcai.station.desk.Words;
import org.liangcai.station.i18n.Messages;

class AuditDetailTest {

    private static final Words EN = new Words(new Messages(), Language.EN);
    private static final Words ZH = new Words(new Messages(), Language.ZH);

    @Test
    void names_and_constants_are_read_in_the_language_of_the_page() {
        String recorded = "report=AB12-CD34 kind=JOB_SEEKER language=zh-CN";

        assertThat(AuditDetail.of(EN, recorded))
                .isEqualTo("report: AB12-CD34; kind: Job seeker’s report; language: 中文");
        assertThat(AuditDetail.of(ZH, recorded)).isEqualTo("报告：AB12-CD34；种类：求职者报告；语言：中文");
        assertThat(AuditDetail.of(ZH, "whole=true entries=135")).isEqualTo("完整：是；条数：135");
        assertThat(AuditDetail.of(EN, "item=office-a.v1 step=APPROVE"))
                .isEqualTo("item: office-a.v1; step: Approve for trial");
    }

    @Test
    void a_value_of_several_words_stays_whole() {
        assertThat(AuditDetail.of(EN, "roles=COUNSELLOR EMPLOYER")).isEqualTo("roles: Counsellor, Employer");
    }

    @Test
    void what_is_not_known_is_shown_as_it_is() {
        assertThat(AuditDetail.of(EN, "colour=red")).isEqualTo("colour=red");
        assertThat(AuditDetail.of(EN, "step=NOTHING")).isEqualTo("step: NOTHING");
        assertThat(AuditDetail.of(EN, "")).isEmpty();
    }
}
