package org.liangcai.assessment.scoring;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.liangcai.itembank.ItemContent;
import org.liangcai.itembank.ItemResponse;
import org.liangcai.itembank.LocalizedText;
import org.liangcai.itembank.ScoringRule;
import org.liangcai.itembank.worksample.CopyErrors;

/**
 * Tasks of speed tests and work samples that were done faster than anybody can do them: a key that was held down, a text that was pasted,
 * a script. The figure stays as it was counted; the sign says that it is no speed of a person.
 */
final class ImpossibleSpeed {

    /** Two lines cannot be compared and a key be pressed in less; a choice between two signals alone takes about 0.4 s. */
    static final Duration LEAST_PER_RECORD = Duration.ofMillis(500);

    /** Records for typing Latin letters over minutes lie at about 1,000 a minute (212 words), for Chinese at about half of that. */
    static final int MOST_CHARACTERS_PER_MINUTE = 1000;

    /** To find a field, read what belongs there and enter it. */
    static final Duration LEAST_PER_FIELD = Duration.ofSeconds(1);

    /** From this share of the tasks on it is flagged: one slip happens. */
    private static final double MANY = 0.2;

    private static final Set<String> TIMED = Set.of("checking", "typing", "forms");

    private static final LocalizedText NAME = new LocalizedText("快得做不到的题", "Tasks done impossibly fast");

    private static final LocalizedText SOURCE = new LocalizedText(
            "核对每条不到 0.5 秒、打字每分钟多于 1000 字、填表每格不到 1 秒，是人做不到的；占五分之一以上才提示。界限是本产品的约定。",
            "Less than 0.5 s a record checked, more than 1,000 characters a minute typed, less than 1 s a field filled in are more than anybody can do; one task in five is flagged. The bounds are conventions of this product.");

    private static final LocalizedText MEANING =
            new LocalizedText("数一数有多少题做得比人能做到的还快。", "Counts the tasks that were done faster than anybody can do them.");

    private static final LocalizedText FLAGGED = new LocalizedText(
            "速度的数字仍照所记的时间算出，但不像是人做出来的速度。可能是按键没有松开、内容是粘贴的，或者设备有问题；先问一问再用。",
            "The figures of speed stand as they were counted, but this is hardly the speed of a person. A key may have been held down, a text pasted, or the machine at fault; ask before you use them.");

    private static final LocalizedText NOT_FLAGGED = new LocalizedText("没有看出问题。", "Nothing stands out.");

    private ImpossibleSpeed() {}

    /** A sign for each speed test and work sample of which anything was done. */
    static List<QualityIndex> of(List<SectionAnswers> sections) {
        return sections.stream()
                .filter(section -> TIMED.contains(section.instrument().id().value()))
                .filter(section -> !section.answers().isEmpty())
                .map(ImpossibleSpeed::index)
                .toList();
    }

    private static QualityIndex index(SectionAnswers section) {
        int tasks = section.answers().size();
        int impossible = (int)
                section.answers().stream().filter(ImpossibleSpeed::impossible).count();
        int threshold = Math.max(1, (int) Math.ceil(MANY * tasks));
        boolean flagged = impossible >= threshold;
        return new QualityIndex(
                QualityIndex.Kind.IMPOSSIBLE_SPEED,
                Optional.of(section.instrument().id()),
                NAME,
                impossible,
                tasks,
                threshold,
                SOURCE,
                flagged,
                MEANING,
                flagged ? FLAGGED : NOT_FLAGGED);
    }

    private static boolean impossible(SectionAnswers.Answer answer) {
        Duration taken = answer.given().responseTime();
        return switch (answer.given().response()) {
            case ItemResponse.Chosen _ -> taken.compareTo(LEAST_PER_RECORD) < 0;
            case ItemResponse.Typed typed
            when answer.item().content() instanceof ItemContent.CopyTyping task ->
                taken.compareTo(leastFor(
                                CopyErrors.of(task.text(), typed.text()).characters()))
                        < 0;
            // Every field of a form counts as done, those left blank too.
            case ItemResponse.FilledIn _
            when answer.item().scoring() instanceof ScoringRule.FieldKeys keys ->
                taken.compareTo(LEAST_PER_FIELD.multipliedBy(keys.keys().size())) < 0;
            default -> false;
        };
    }

    private static Duration leastFor(int characters) {
        return Duration.ofMillis(60_000L * characters / MOST_CHARACTERS_PER_MINUTE);
    }
}
