package org.liangcai.itembank.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ContentFaultsTest {

    private final Map<String, String> changed = new HashMap<>();

    private String shipped(String path) {
        return new String(ContentSource.shipped().read(path).orElseThrow(), StandardCharsets.UTF_8);
    }

    private void replace(String path, String text, String replacement) {
        String before = changed.getOrDefault(path, shipped(path));
        assertThat(before).contains(text);
        changed.put(path, before.replace(text, replacement));
    }

    private ContentException faults() {
        ContentSource source = path -> changed.containsKey(path)
                ? Optional.ofNullable(changed.get(path)).map(text -> text.getBytes(StandardCharsets.UTF_8))
                : ContentSource.shipped().read(path);
        try {
            ItemBankContent.load(source);
        } catch (ContentException faults) {
            return faults;
        }
        throw new AssertionError("The content was accepted.");
    }

    @Test
    void allFaultsOfAllFilesAreReportedAtOnceWithFileAndLine() {
        replace("interests/activities.csv", "R-01,R,", "R-01,Z,");
        replace("values/statements.csv", "V-02,WorkingConditions", "V-01,WorkingConditions");
        replace("personality/ipip-neo-120.csv", "1,N,N1,+,", "1,N,N1,*,");
        replace("quality/infrequency.csv", "Q-P1,personality,28", "Q-P1,personality,soon");
        replace("judgement/scenarios.json", "\"theme\": \"safety\"", "\"theme\": \"danger\"");
        assertThat(faults().faults())
                .extracting(ContentFault::file, ContentFault::line)
                .contains(
                        org.assertj.core.groups.Tuple.tuple("interests/activities.csv", 2),
                        org.assertj.core.groups.Tuple.tuple("values/statements.csv", 3),
                        org.assertj.core.groups.Tuple.tuple("personality/ipip-neo-120.csv", 2),
                        org.assertj.core.groups.Tuple.tuple("quality/infrequency.csv", 2));
        assertThat(faults().faults())
                .anyMatch(fault -> fault.file().equals("judgement/scenarios.json") && fault.line() > 100);
        assertThat(faults())
                .hasMessageContaining(
                        "interests/activities.csv:2: The field (type) is (Z) and must be one of [A, C, E, I, R, S].")
                .hasMessageContaining(
                        "values/statements.csv:3: The first field (V-01) stands in an earlier row as well.")
                .hasMessageContaining("The field (position) is (soon) and must be a whole number.")
                .hasMessageContaining("The theme (danger) must be one of");
    }

    @Test
    void aPersonalityItemWithoutEnglishWordingIsNamed() {
        replace("personality/en/questions.json", "43c98ce8-a07a-4dc2-80f6-c1b2a2485f06", "somebody-else");
        assertThat(faults().faults())
                .containsExactly(new ContentFault(
                        "personality/ipip-neo-120.csv",
                        2,
                        "The English wording (personality/en/questions.json) has no item with the source_id"
                                + " (43c98ce8-a07a-4dc2-80f6-c1b2a2485f06)."));
    }

    @Test
    void aKeyThatDisagreesWithTheEnglishWordingIsNamed() {
        replace("personality/ipip-neo-120.csv", "1,N,N1,+,43c", "1,N,N1,-,43c");
        assertThat(faults().faults())
                .containsExactly(new ContentFault(
                        "personality/ipip-neo-120.csv",
                        2,
                        "The key (N1 minus) disagrees with that of the English wording (N1 plus)."));
    }

    @Test
    void missingFilesAndMalformedJsonAreNamed() {
        changed.put("interests/activities.csv", null);
        changed.put("values/scales.json", "{ \"stem\": }");
        assertThat(faults())
                .asInstanceOf(type(ContentException.class))
                .extracting(ContentException::faults)
                .satisfies(faults -> assertThat(faults)
                        .contains(new ContentFault("interests/activities.csv", 0, "The file is missing."))
                        .anyMatch(fault ->
                                fault.toString().startsWith("values/scales.json:1: This is not well-formed JSON")));
    }

    @Test
    void blankWordingAndUnknownSectionsAreNamed() {
        replace("values/statements.csv", "工作用得上我拿手的本事", "");
        assertThat(faults().faults())
                .containsExactly(new ContentFault("values/statements.csv", 2, "The field (zh) is blank."));
        changed.clear();
        replace(
                "batteries/batteries.json",
                "\"values\",\n        \"personality\"",
                "\"values\",\n        \"character\"");
        assertThat(faults().faults()).singleElement().satisfies(fault -> {
            assertThat(fault.line()).isPositive();
            assertThat(fault.message()).startsWith("The section (character) must be one of [personality, interests");
        });
    }

    @Test
    void anItemSpecificationThatCannotBeReadIsNamed() {
        replace("aptitude/series.json", "series/1:3,7,11,15,19|20", "series/9:3,7,11,15,19|20");
        assertThat(faults().faults())
                .extracting(ContentFault::message)
                .containsExactly("The specification cannot be read: The item specification"
                        + " (series/9:3,7,11,15,19|20,21,22,23,25,27|4) is of no known family.");
    }

    @Test
    void theQualityTextsAreReadTheSameWay() {
        assertThatThrownBy(() -> QualityIndexTexts.load(path -> Optional.empty()))
                .isInstanceOf(ContentException.class)
                .asInstanceOf(type(ContentException.class))
                .extracting(ContentException::faults)
                .isEqualTo(List.of(new ContentFault("quality/indices.json", 0, "The file is missing.")));
    }
}
