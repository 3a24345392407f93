package org.liangcai.assessment.interview.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.liangcai.assessment.interview.InterviewGuide;
import org.liangcai.assessment.interview.store.GuidesInResources.CompetencyDocument;
import org.liangcai.assessment.interview.store.GuidesInResources.FamilyDocument;
import org.liangcai.assessment.interview.store.GuidesInResources.GuideDocument;
import org.liangcai.assessment.interview.store.GuidesInResources.QuestionDocument;
import org.liangcai.itembank.LocalizedText;

class GuidesInResourcesTest {

    private static final LocalizedText TEXT = new LocalizedText("文", "text");

    @Test
    void every_family_asks_for_at_least_six_competencies_with_a_question_probes_and_an_anchored_scale() {
        InterviewGuide guide = new GuidesInResources().current();
        assertThat(guide.families()).hasSize(6).allSatisfy(family -> {
            assertThat(family.questions()).hasSizeGreaterThanOrEqualTo(6);
            assertThat(family.questions()).allSatisfy(question -> {
                assertThat(question.probes()).isNotEmpty();
                assertThat(guide.competency(question.competency()).anchors()).containsOnlyKeys(1, 3, 5);
            });
        });
        assertThat(guide.levels()).containsOnlyKeys(1, 2, 3, 4, 5);
    }

    @Test
    void a_version_stays_readable_by_its_name() {
        GuidesInResources guides = new GuidesInResources();
        assertThat(guides.version(guides.current().version())).contains(guides.current());
        assertThat(guides.version("1999-01")).isEmpty();
    }

    @Test
    void a_guide_that_asks_for_too_little_is_not_read() {
        assertThatThrownBy(() -> GuidesInResources.guide(guide(5, Map.of(1, TEXT, 3, TEXT, 5, TEXT))))
                .hasMessage(
                        "The family (sales) of the guide (v1) must ask for at least 6 known competencies, each once, not"
                                + " for [c0, c1, c2, c3, c4].");
    }

    @Test
    void a_guide_with_a_scale_that_lacks_an_anchor_is_not_read() {
        assertThatThrownBy(() -> GuidesInResources.guide(guide(6, Map.of(1, TEXT, 5, TEXT))))
                .hasMessageStartingWith("The guide must have texts for the levels")
                .hasMessageContaining("in (c0), not for");
    }

    private static GuideDocument guide(int questions, Map<Integer, LocalizedText> anchors) {
        List<String> ids =
                IntStream.range(0, questions).mapToObj(id -> "c" + id).toList();
        return new GuideDocument(
                "v1",
                TEXT,
                TEXT,
                TEXT,
                Map.of(1, TEXT, 2, TEXT, 3, TEXT, 4, TEXT, 5, TEXT),
                List.of(),
                ids.stream()
                        .map(id -> new CompetencyDocument(id, TEXT, TEXT, anchors))
                        .toList(),
                List.of(new FamilyDocument(
                        "sales",
                        TEXT,
                        TEXT,
                        ids.stream()
                                .map(id -> new QuestionDocument(id, TEXT, List.of(TEXT), "past"))
                                .toList())));
    }
}
