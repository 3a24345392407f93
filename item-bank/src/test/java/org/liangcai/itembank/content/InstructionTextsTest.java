package org.liangcai.itembank.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.liangcai.itembank.LocalizedText;

/** What the instructions must leave to the page that shows them. */
class InstructionTextsTest {

    private static final Pattern MINUTES = Pattern.compile("分钟|\\bminutes?\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern PRACTICE =
            Pattern.compile("不计分，也不计时|neither scored nor timed", Pattern.CASE_INSENSITIVE);

    private static final List<LocalizedText> INSTRUCTIONS = ItemBankContent.load(ContentSource.shipped()).batteries().stream()
            .flatMap(battery -> battery.sections().stream())
            .flatMap(section -> section.instructions().stream())
            .distinct()
            .toList();

    @Test
    void no_instruction_names_minutes_because_the_page_tells_the_time_this_person_has() {
        assertThat(INSTRUCTIONS).isNotEmpty().noneMatch(text -> matches(MINUTES, text));
    }

    @Test
    void no_instruction_speaks_of_the_practice_because_the_page_tells_how_much_there_is() {
        assertThat(INSTRUCTIONS).noneMatch(text -> matches(PRACTICE, text));
    }

    private static boolean matches(Pattern pattern, LocalizedText text) {
        return pattern.matcher(text.zh()).find() || pattern.matcher(text.en()).find();
    }
}
