package org.liangcai.itembank.content;

import java.time.Duration;
import java.util.Optional;
import org.liangcai.itembank.form.Conduct;
import org.liangcai.itembank.form.Conduct.Navigation;
import org.liangcai.itembank.form.Section;
import org.liangcai.itembank.form.TimePolicy;
import org.liangcai.itembank.form.TimePolicy.Treatment;

/** How a section is gone through, as {@code batteries.json} states it; what is left out is standard. */
final class ConductContent {

    private ConductContent() {}

    static Optional<Conduct> read(ContentNode node, Optional<Section.Delivery> delivery) {
        Navigation navigation =
                node.optional("navigation").map(ConductContent::navigation).orElse(Conduct.STANDARD.navigation());
        boolean pausable = node.optional("pausable").map(ContentNode::flag).orElse(Conduct.STANDARD.pausable());
        Optional<Duration> itemLimit =
                node.optional("itemTimeLimitSeconds").map(limit -> Duration.ofSeconds(limit.integer(1, 3600)));
        boolean adaptive = delivery.filter(Section.Adaptive.class::isInstance).isPresent();
        if (adaptive && (navigation != Navigation.LOCKED || itemLimit.isPresent())) {
            node.fault("An adaptive section can have neither a way back nor limits on single items.");
            return Optional.empty();
        }
        if (itemLimit.isPresent() && navigation != Navigation.LOCKED) {
            node.fault("Limits on single items need locked navigation.");
            return Optional.empty();
        }
        TimePolicy policy = node.optional("time").map(ConductContent::policy).orElse(TimePolicy.STANDARD);
        return Optional.of(new Conduct(navigation, pausable, itemLimit, policy));
    }

    private static Navigation navigation(ContentNode node) {
        return switch (node.text()) {
            case "locked" -> Navigation.LOCKED;
            case "free" -> Navigation.FREE;
            case "review" -> Navigation.REVIEW;
            default -> {
                node.fault("The navigation (%s) must be locked, free or review.".formatted(node.text()));
                yield Navigation.LOCKED;
            }
        };
    }

    private static TimePolicy policy(ContentNode node) {
        return new TimePolicy(
                node.optional("link").map(ConductContent::treatment).orElse(TimePolicy.STANDARD.link()),
                node.optional("seat").map(ConductContent::treatment).orElse(TimePolicy.STANDARD.seat()),
                node.optional("station").map(ConductContent::treatment).orElse(TimePolicy.STANDARD.station()),
                node.optional("leftPage").map(ConductContent::treatment).orElse(TimePolicy.STANDARD.leftPage()));
    }

    private static Treatment treatment(ContentNode node) {
        ContentNode kind = node.member("treatment");
        Optional<Duration> cap = node.optional("minutes").map(minutes -> Duration.ofMinutes(minutes.integer(0, 600)));
        return switch (kind.text()) {
            case "counts" -> new TimePolicy.Counts();
            case "givenBack" ->
                cap.<Treatment>map(TimePolicy.GivenBackUpTo::new).orElseGet(TimePolicy.GivenBack::new);
            case "asksBeyond" -> new TimePolicy.AsksBeyond(cap.orElse(Duration.ZERO));
            default -> {
                kind.fault("The treatment (%s) must be counts, givenBack or asksBeyond.".formatted(kind.text()));
                yield new TimePolicy.Counts();
            }
        };
    }
}
