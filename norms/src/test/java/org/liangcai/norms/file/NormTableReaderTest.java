package org.liangcai.norms.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.liangcai.norms.NormTable;

class NormTableReaderTest {

    private static final String HEAD = """
            {"id": "small", "version": 2, "dated": "2026-11", "title": {"zh": "小常模", "en": "Small norm"},
             "instrument": "temperament", "form": "A", "population": {"zh": "甲", "en": "a"}, "sample": {"zh": "乙", "en": "b"},
             "language": "zh-CN", "citation": "c", "licence": {"zh": "丁", "en": "d"}, "method": {"zh": "戊", "en": "e"},
             "reliabilityNote": {"zh": "己", "en": "f"}, "validAges": {"from": 16, "to": 60}, "outsideAges": "REFUSE"}
            """;
    private static final String COLUMNS = "construct,minimum,maximum,sex,from_age,to_age,n,mean,sd,reliability\n";

    @Test
    void aTableIsReadFromItsHeadAndItsCells() {
        NormTable table = NormTableReader.read(
                "small", HEAD, COLUMNS + "calm,0,80,,16,30,250,41.5,8,0.8\ncalm,0,80,,31,60,,42,7.5,0.81\n");
        assertThat(table.version()).isEqualTo(2);
        assertThat(table.constructs()).hasSize(1);
        assertThat(table.constructs().getFirst().cells().getFirst().sampleSize())
                .hasValue(250);
        assertThat(table.constructs().getFirst().cells().getLast().sampleSize()).isEmpty();
    }

    @Test
    void allFaultsInTheCellsAreNamedWithLineAndColumn() {
        String cells = COLUMNS
                + "calm,0,80,,16,30,,41.5,8,0.8\n"
                + "calm,0,80,X,31,sixty,,41.5,8,0.8\n"
                + "calm,0,80,,31,60,,41.5,-8,0.8\n"
                + "calm,0,80,,31,60,,41.5\n"
                + "calm,0,90,,31,60,,41.5,8,0.8\n";
        assertThatThrownBy(() -> NormTableReader.read("small", HEAD, cells))
                .isInstanceOf(NormFileException.class)
                .hasMessage("""
                        small/cells.csv, line 3, column 4: The sex (X) must be FEMALE, MALE or empty.
                        small/cells.csv, line 3, column 6: The to_age (sixty) must be a whole number.
                        small/cells.csv, line 4: The standard deviation (-8.0) of the norm cell (all 31–60) must be positive and finite.
                        small/cells.csv, line 5: The row has 8 fields and must have 10.
                        small/cells.csv, line 6: The range of raw scores (0.0 to 90.0) of (calm) is another one (0.0 to 80.0) in an earlier row.""".replace("\n", System.lineSeparator()));
    }

    @Test
    void aGapInTheAgesIsNamed() {
        assertThatThrownBy(() -> NormTableReader.read("small", HEAD, COLUMNS + "calm,0,80,,16,30,,41.5,8,0.8\n"))
                .isInstanceOf(NormFileException.class)
                .hasMessage(
                        "small/cells.csv, line 2: The age bands of (calm, all) leave a gap: nothing is said about ages 31 to 60.");
    }

    @Test
    void anotherHeaderIsRefused() {
        assertThatThrownBy(() -> NormTableReader.read("small", HEAD, "construct,mean\ncalm,1\n"))
                .hasMessage(
                        "small/cells.csv, line 1: The header (construct,mean) must be (construct,minimum,maximum,sex,from_age,to_age,n,mean,sd,reliability).");
    }

    @Test
    void aFaultInTheHeadIsNamedWithItsPlace() {
        assertThatThrownBy(() -> NormTableReader.read("small", HEAD.replace("\"citation\": \"c\",", ""), COLUMNS))
                .isInstanceOf(NormFileException.class)
                .hasMessageStartingWith("small/table.json, line ")
                .hasMessageContaining("citation");
        assertThatThrownBy(() -> NormTableReader.read("small", HEAD.replace("REFUSE", "GUESS"), COLUMNS))
                .hasMessageStartingWith("small/table.json, line 4, column ")
                .hasMessageContaining("GUESS");
        assertThatThrownBy(() -> NormTableReader.read("small", "{", COLUMNS))
                .hasMessageStartingWith("small/table.json, line 1, column ");
    }

    @Test
    void everyCellThatNoTableMayHaveIsNamedWithItsLine() {
        String cells = COLUMNS
                + "calm,0,80,,16,30,,41.5,8,0.8\n"
                + "calm,0,80,,16,30,,41.5,8,0.8\n"
                + "calm,0,80,,33,50,,41.5,8,0.8\n"
                + "calm,0,80,,48,60,,99,8,0.8\n";
        assertThatThrownBy(() -> NormTableReader.read("small", HEAD, cells))
                .hasMessage("""
                        small/cells.csv, line 3: The cell (all 16–30) of (calm) comes more than once.
                        small/cells.csv, line 4: The age bands of (calm, all) leave a gap: nothing is said about ages 31 to 32.
                        small/cells.csv, line 5: The age bands of (calm, all) overlap at ages 48 to 50.
                        small/cells.csv, line 5: The mean (99.0) of (calm, all 48–60) is not a possible raw score (0.0 to 80.0).""".replace("\n", System.lineSeparator()));
    }
}
