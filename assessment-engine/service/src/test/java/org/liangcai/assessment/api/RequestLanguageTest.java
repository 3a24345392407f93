package org.liangcai.assessment.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liangcai.itembank.Language;

class RequestLanguageTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "zh-CN,zh;q=0.9,en;q=0.8 | ZH",
                "en-GB,en;q=0.9 | EN",
                "fr-FR,fr;q=0.9,en;q=0.5 | EN",
                "en;q=0.3,zh-TW;q=0.7 | ZH",
                "fr | ZH",
                "* | ZH",
                "not a header;;; | ZH"
            })
    void the_first_range_the_product_speaks_decides(String header, Language expected) {
        assertThat(RequestLanguage.of(header)).isEqualTo(expected);
    }

    @Test
    void without_the_header_the_answer_is_chinese() {
        assertThat(RequestLanguage.of((String) null)).isEqualTo(Language.ZH);
    }
}
