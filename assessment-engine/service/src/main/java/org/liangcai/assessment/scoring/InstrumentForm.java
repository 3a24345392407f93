package org.liangcai.assessment.scoring;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.liangcai.itembank.InstrumentId;
import org.liangcai.itembank.LocalizedText;
import org.liangcai.itembank.form.Battery;
import org.liangcai.itembank.form.Section;

/**
 * An instrument as a section gives it. Scores are alike only where as many items are given in the same way and the same time; so these
 * make the name of the form, and a norm of one form is never used for another.
 *
 * @param instrument the instrument
 * @param form the form, for example {@code 62}, {@code 80-5min} or {@code 8-18-se0.45-12min}
 * @param description the same in words
 * @param fewestAnswers how many answers make it complete, where no scale says that itself
 */
public record InstrumentForm(InstrumentId instrument, String form, LocalizedText description, int fewestAnswers) {

    private static final InstrumentId PERSONALITY = InstrumentId.of("personality");

    /** The name its published norms have given to the form of the personality questionnaire: only items that count are counted. */
    private static final InstrumentForm PERSONALITY_120 =
            new InstrumentForm(PERSONALITY, "120", new LocalizedText("120 题", "120 items"), 1);

    /** The form a section of an assessment that came with the product gives; empty for a form that the office keeps, which has no norm. */
    static Optional<InstrumentForm> of(InstrumentId instrument, Optional<Section> section) {
        if (section.flatMap(Section::pinned).isPresent()) {
            return Optional.empty();
        }
        return instrument.equals(PERSONALITY) ? Optional.of(PERSONALITY_120) : section.map(InstrumentForm::of);
    }

    /** Every form in some batteries whose scores can be compared with a norm, in their order. */
    public static List<InstrumentForm> of(List<Battery> batteries) {
        return batteries.stream()
                .map(Battery::sections)
                .flatMap(List::stream)
                .flatMap(section -> of(section.instrument(), Optional.of(section)).stream())
                .distinct()
                .toList();
    }

    private static InstrumentForm of(Section section) {
        int fewest = 1;
        var names = new ArrayList<String>();
        var zh = new ArrayList<String>();
        var en = new ArrayList<String>();
        switch (section.delivery()) {
            case Section.Linear linear -> {
                names.add(String.valueOf(linear.items().size()));
                zh.add("%d 题".formatted(linear.items().size()));
                en.add("%d items".formatted(linear.items().size()));
            }
            case Section.Randomised randomised -> {
                names.add(String.valueOf(randomised.length()));
                zh.add("抽取 %d 题".formatted(randomised.length()));
                en.add("%d items drawn".formatted(randomised.length()));
            }
            case Section.Adaptive adaptive -> {
                fewest = adaptive.minimumLength();
                names.add("%d-%d-se%s"
                        .formatted(adaptive.minimumLength(), adaptive.maximumLength(), adaptive.targetStandardError()));
                zh.add("自适应 %d–%d 题，标准误到 %s 为止"
                        .formatted(adaptive.minimumLength(), adaptive.maximumLength(), adaptive.targetStandardError()));
                en.add("adaptive, %d–%d items, until the standard error is %s"
                        .formatted(adaptive.minimumLength(), adaptive.maximumLength(), adaptive.targetStandardError()));
            }
        }
        section.conduct().itemTimeLimit().ifPresent(each -> {
            names.add(each.toSeconds() + "s");
            zh.add("每题 %d 秒".formatted(each.toSeconds()));
            en.add("%d seconds each".formatted(each.toSeconds()));
        });
        section.timeLimit().map(Duration::toMinutes).ifPresent(minutes -> {
            names.add(minutes + "min");
            zh.add("共 %d 分钟".formatted(minutes));
            en.add("%d minutes".formatted(minutes));
        });
        return new InstrumentForm(
                section.instrument(),
                String.join("-", names),
                new LocalizedText(String.join("，", zh), String.join(", ", en)),
                fewest);
    }
}
