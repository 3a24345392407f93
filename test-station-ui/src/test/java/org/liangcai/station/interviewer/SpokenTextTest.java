package org.liangcai.station.interviewer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.liangcai.assessment.interview.Interview.Rater;
import org.liangcai.itembank.Language;
import org.liangcai.itembank.LocalizedText;
import org.liangcai.station.desk.Words;
import org.liangcai.station.i18n.Messages;

class SpokenTextTest {

    private static final UUID SELF = new UUID(0, 1);
    private static final List<Rater> RATERS = List.of(
            new Rater(SELF, "Li Na", Optional.empty()),
            new Rater(new UUID(0, 2), "Wang Wei", Optional.empty()),
            new Rater(new UUID(0, 3), "Zhao Min", Optional.empty()));
    private static final LocalizedText OPENING = new LocalizedText(
            "我是（您的姓名），这位是（其他面试官的姓名）。大约（时间）分钟，（数量）个问题。",
            "I am (your name), and this is (the other interviewers). For (minutes) minutes, (number) questions.");

    @Test
    void what_is_known_is_put_in_and_the_rest_has_a_blank() {
        assertThat(spoken(Language.ZH, RATERS)).isEqualTo("我是Li Na，这位是Wang Wei、Zhao Min。大约____（时间）分钟，7个问题。");
        assertThat(spoken(Language.EN, RATERS))
                .isEqualTo("I am Li Na, and this is Wang Wei, Zhao Min. For ____ (minutes) minutes, 7 questions.");
    }

    @Test
    void an_interviewer_alone_has_a_blank_for_the_others() {
        assertThat(spoken(Language.EN, RATERS.subList(0, 1))).contains("this is ____ (the other interviewers).");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void the_guide_has_the_places_that_are_filled_in(Language language) throws IOException {
        Words words = new Words(new Messages(), language);
        try (InputStream guide = Objects.requireNonNull(
                Rater.class.getResourceAsStream("/org/liangcai/assessment/interview/guides.json"))) {
            assertThat(new String(guide.readAllBytes(), StandardCharsets.UTF_8))
                    .contains(
                            words.of("interviewer.spoken.self"),
                            words.of("interviewer.spoken.others"),
                            words.of("interviewer.spoken.questions"));
        }
    }

    private static String spoken(Language language, List<Rater> raters) {
        return SpokenText.of(new Words(new Messages(), language), OPENING, SELF, raters, 7);
    }
}
