package org.liangcai.norms.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.liangcai.norms.ConstructId;
import org.liangcai.norms.NormTable;
import org.liangcai.norms.SmallTables;

class NormFileTest {

    private static final String TABLE = """
            {"format": "liangcai-norms/1", "id": "small", "version": 1, "dated": "2026-11",
             "title": {"zh": "小常模", "en": "Small norm"}, "instrument": "temperament", "form": "A",
             "sample": {"population": {"zh": "甲", "en": "a"}, "description": {"zh": "乙", "en": "b"}, "language": "zh-CN",
              "place": {"zh": "丙", "en": "c"}, "period": {"zh": "丁", "en": "d"}, "drawing": {"zh": "戊", "en": "e"},
              "people": 900, "smallestCell": 100},
             "source": {"citation": "f", "licence": {"zh": "己", "en": "g"}}, "method": {"zh": "庚", "en": "h"},
             "reliabilityNote": {"zh": "辛", "en": "i"}, "validAges": {"from": 16, "to": 60}, "outsideAges": "REFUSE",
             "constructs": [{"construct": "calm", "minimum": 0, "maximum": 80, "cells": [
              {"ages": {"from": 16, "to": 30}, "people": 400, "mean": 41, "standardDeviation": 8, "reliability": 0.8,
               "raw": [0, 40, 80], "z": [-4, 0, 4], "standardError": [0.3, 0.1, 0.3]},
              {"ages": {"from": 31, "to": 60}, "people": 500, "mean": 42, "standardDeviation": 8, "reliability": 0.8}]}]}
            """;

    static Stream<NormTable> tables() {
        return Stream.concat(
                Stream.of(SmallTables.bySexAndAge(), NormFileReader.read("t", TABLE)),
                ShippedNormTables.all().stream());
    }

    @ParameterizedTest
    @MethodSource("tables")
    void aTableComesBackAsItWasWritten(NormTable table) {
        var origin = new NormFileWriter.Origin(
                Map.of("method", "\"quoted\""), Map.of(ConstructId.of("calm"), List.of("degrees 1, 2")));
        assertThat(NormFileReader.read("t", NormFileWriter.write(table, origin)))
                .isEqualTo(table);
        assertThat(NormFileReader.read("t", NormFileWriter.write(table, NormFileWriter.Origin.unknown())))
                .isEqualTo(table);
    }

    @Test
    void theSampleSaysWhereWhenAndHowItWasDrawn() {
        var design = NormFileReader.read("t", TABLE).sample().design().orElseThrow();
        assertThat(design.place().en()).isEqualTo("c");
        assertThat(design.people()).isEqualTo(900);
        assertThat(design.smallestCell()).isEqualTo(100);
    }

    private static String faulty(String... replacements) {
        String text = TABLE;
        for (int i = 0; i < replacements.length; i += 2) {
            assertThat(text).contains(replacements[i]);
            text = text.replace(replacements[i], replacements[i + 1]);
        }
        return text;
    }

    @Test
    void everythingThatCannotBeReadIsNamedAtOnceWithLineAndColumn() {
        String text = faulty(
                "\"version\": 1", "\"version\": 1.5",
                "\"2026-11\"", "\"last year\"",
                "{\"zh\": \"庚\", \"en\": \"h\"}", "{\"zh\": \"庚\"}",
                "\"REFUSE\"", "\"GUESS\"",
                "\"mean\": 42", "\"mien\": 42");
        assertThatThrownBy(() -> NormFileReader.read("t.json", text))
                .isInstanceOf(NormFileException.class)
                .hasMessage("""
                        t.json, line 1, column 58: The field (version) must be a whole number.
                        t.json, line 1, column 72: The field (dated) must be a month such as 2026-11.
                        t.json, line 6, column 76: The field (en) is missing.
                        t.json, line 7, column 97: The field (outsideAges) must be one of [REFUSE, NEAREST_AGE].
                        t.json, line 11, column 3: The field (mean) is missing.
                        t.json, line 11, column 59: The field (mien) is not known here.
                        Maybe one of [ages, mean, people, raw, reliability, sex, standardDeviation].""".replace("\n", System.lineSeparator()));
    }

    @Test
    void valuesThatFallAndCellsThatNoTableMayHaveAreNamedWithLineAndColumn() {
        assertThatThrownBy(() -> NormFileReader.read(
                        "t.json",
                        faulty(
                                "[-4, 0, 4]",
                                "[-4, 5, 4]",
                                "[0.3, 0.1, 0.3]",
                                "[0.3, -0.1, 0.3]",
                                "\"to\": 60}, \"people\": 500",
                                "\"to\": 60}, \"people\": 50")))
                .hasMessage("""
                        t.json, line 10, column 64: The standard error (-0.1) of the raw score (40.0) must be finite and not negative.
                        t.json, line 10, column 37: The raw score (80.0) has z 4.0, less than the z 5.0 of the lower raw score (40.0).
                        t.json, line 11, column 3: The cell (all 31–60) of (calm) stands on 50 people; the table asks for at least 100.""".replace("\n", System.lineSeparator()));
        assertThatThrownBy(() -> NormFileReader.read("t.json", faulty("\"from\": 31", "\"from\": 33")))
                .hasMessage(
                        "t.json, line 11, column 3: The age bands of (calm, all) leave a gap: nothing is said about ages 31 to 32.");
        assertThatThrownBy(() -> NormFileReader.read("t.json", faulty("\"from\": 31", "\"from\": 29")))
                .hasMessage("t.json, line 11, column 3: The age bands of (calm, all) overlap at ages 29 to 30.");
        assertThatThrownBy(() -> NormFileReader.read("t.json", faulty("[0, 40, 80]", "[0, 40, 90]")))
                .hasMessage(
                        "t.json, line 9, column 3: The norm values of (calm, all 16–30) go from 0.0 to 90.0; possible raw scores are 0.0 to 80.0.");
    }

    @Test
    void whatIsNoTableIsRefused() {
        assertThatThrownBy(() -> NormFileReader.read("t.json", "{\"format\": \"liangcai-norms/2\"}"))
                .hasMessage("t.json, line 1, column 12: The format (liangcai-norms/2) must be (liangcai-norms/1).");
        assertThatThrownBy(() -> NormFileReader.read("t.json", "[]"))
                .hasMessageStartingWith("t.json, line 1, column 1: The table must be an object.");
        assertThatThrownBy(() -> NormFileReader.read("t.json", "{\"id\": 1, \"id\": 2}"))
                .hasMessageStartingWith("t.json, line 1, column ")
                .hasMessageContaining("This is not well-formed JSON: Duplicate");
        assertThatThrownBy(() -> NormFileReader.read("t.json", TABLE + "{}"))
                .hasMessage("t.json, line 12, column 1: There is more after the end of the table.");
    }

    @Test
    void everyFaultIsSaidInChineseTooWithLineAndColumn() {
        String text = faulty(
                "\"version\": 1",
                "\"version\": 1.5",
                "\"2026-11\"",
                "\"last year\"",
                "{\"zh\": \"庚\", \"en\": \"h\"}",
                "7",
                "\"REFUSE\"",
                "\"GUESS\"",
                "\"mean\": 42",
                "\"mien\": 42",
                "[-4, 0, 4]",
                "[-4, 5, 4]",
                "\"smallestCell\": 100",
                "\"smallestCell\": 0");
        assertThatThrownBy(() -> NormFileReader.read("t.json", text))
                .isInstanceOfSatisfying(
                        NormFileException.class,
                        refused -> assertThat(refused.faults())
                                .allSatisfy(fault -> {
                                    assertThat(fault.message().zh()).containsPattern("\\p{IsHan}");
                                    assertThat(fault.line()).isPositive();
                                    assertThat(fault.column()).isPositive();
                                })
                                .extracting(fault -> fault.text().zh())
                                .containsExactly(
                                        "t.json，第 1 行，第 58 列：字段（version）要是整数。",
                                        "t.json，第 1 行，第 72 列：字段（dated）要是月份，例如 2026-11。",
                                        "t.json，第 3 行，第 12 列：常模样本（900 人）和最小的组（0 人）都要至少有 1 人。",
                                        "t.json，第 6 行，第 76 列：字段（method）要是一个对象（写在花括号里）。",
                                        "t.json，第 7 行，第 97 列：字段（outsideAges）要是以下之一：[REFUSE, NEAREST_AGE]。",
                                        "t.json，第 10 行，第 37 列：原始分（80.0）的 z 值是 4.0，小于 z 值 5.0，而后者属于更低的原始分（40.0）；原始分升高时 z 值不能下降。",
                                        "t.json，第 11 行，第 3 列：缺少字段（mean）。",
                                        "t.json，第 11 行，第 59 列：这里不认识字段（mien）。%n可以用的有：[ages, mean, people, raw, reliability, sex, standardDeviation]。"
                                                .formatted()));
        assertThatThrownBy(() -> NormFileReader.read("t.json", faulty("\"from\": 31", "\"from\": 33")))
                .isInstanceOfSatisfying(
                        NormFileException.class,
                        refused -> assertThat(refused.faults())
                                .extracting(fault -> fault.text().zh())
                                .containsExactly("t.json，第 11 行，第 3 列：年龄段（calm，不分性别）有空缺：31 到 32 岁没有数据。"));
    }
}
