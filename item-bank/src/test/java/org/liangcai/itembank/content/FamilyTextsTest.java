package org.liangcai.itembank.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.liangcai.itembank.LocalizedText;
import org.liangcai.itembank.generator.AptitudeFamily;
import org.liangcai.itembank.generator.ItemSpecification;

/** The words that go with each generated family, ready for the day it becomes an instrument. */
class FamilyTextsTest {

    @ParameterizedTest
    @EnumSource
    void everyFamilyHasItsWordsInBothLanguagesAndTwoPracticeItemsThatAreProved(AptitudeFamily family) {
        ContentFaults faults = new ContentFaults();
        ContentNode root =
                new JsonReader(ContentSource.shipped(), faults).read("aptitude/%s.json".formatted(family.fileName()));
        List<LocalizedText> words = new ArrayList<>(root.member("instructions").localizedList());
        assertThat(words).hasSize(3);
        words.add(root.member("technicalName").localized());
        words.add(root.member("measures").localized());
        words.add(root.member("calibrationNote").localized());
        List<ContentNode> practice = root.member("practice").elements();
        assertThat(practice).hasSize(2);
        for (ContentNode entry : practice) {
            ItemSpecification item =
                    ItemSpecification.parse(entry.member("specification").text());
            LocalizedText feedback = entry.member("feedback").localized();
            words.add(feedback);
            assertThat(family.proves(item)).as(item.text()).isTrue();
            assertThat(feedback.en()).contains("answer " + item.key());
            assertThat(feedback.zh()).contains("答案 " + item.key());
        }
        assertThat(words).allSatisfy(text -> {
            assertThat(text.zh()).containsPattern("\\p{IsHan}").doesNotContainPattern("\\p{IsHan}[,.;:?!]");
            assertThat(text.en()).doesNotContainPattern("\\p{IsHan}");
        });
        assertThat(faults.none()).isTrue();
    }
}
