package org.liangcai.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.liangcai.itembank.Language;
import org.liangcai.itembank.LocalizedText;

/** Every refusal of the service, whichever package it belongs to. */
class RefusalsTest {

    private static final List<Refusal> REFUSALS = refusalsOfAllPackages().toList();

    static List<Refusal> refusals() {
        return REFUSALS;
    }

    private static Stream<Refusal> refusalsOfAllPackages() {
        return new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("org.liangcai.assessment")
                        .stream()
                        .filter(type -> type.isEnum() && type.isAssignableTo(Refusal.class))
                        .map(JavaClass::reflect)
                        .flatMap(type -> Stream.of(type.getEnumConstants()))
                        .map(Refusal.class::cast);
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void speaks_chinese_with_chinese_punctuation_and_without_raising_its_voice(Refusal refusal) {
        assertThat(refusal.message().zh())
                .endsWith("。")
                .doesNotContain("！", ",", "你")
                .matches("(?s).*\\p{IsHan}.*");
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void speaks_english_in_whole_sentences_and_without_raising_its_voice(Refusal refusal) {
        assertThat(refusal.message().en()).endsWith(".").doesNotContain("!").doesNotMatch("(?s).*\\p{IsHan}.*");
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void names_the_same_things_in_both_languages(Refusal refusal) {
        assertThat(count(refusal.message().zh()))
                .isEqualTo(count(refusal.message().en()));
    }

    @Test
    void no_two_refusals_share_a_code() {
        Set<String> seen = new HashSet<>();
        assertThat(refusals().stream().map(Refusal::name).filter(name -> !seen.add(name)))
                .isEmpty();
    }

    @Test
    void an_argument_in_both_languages_is_put_in_the_language_of_the_message() {
        RefusedException refused = new RefusedException(CommonRefusal.MALFORMED, new LocalizedText("第 1 行", "line 1"));
        assertThat(refused.message(Language.ZH)).isEqualTo("发送的内容无法读懂：第 1 行。没有保存任何内容，请更正后重新发送。");
        assertThat(refused.message(Language.EN))
                .isEqualTo(
                        "What was sent cannot be read: line 1. Nothing was saved; please correct it and send it again.");
        assertThat(refused).hasMessageContaining("line 1");
    }

    private static int count(String message) {
        return message.split("%s", -1).length;
    }
}
