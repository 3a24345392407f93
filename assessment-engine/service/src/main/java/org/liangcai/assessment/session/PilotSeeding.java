package org.liangcai.assessment.session;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.liangcai.itembank.Item;
import org.liangcai.itembank.ItemBank;
import org.liangcai.itembank.ItemId;
import org.liangcai.itembank.ScoringRule;
import org.liangcai.itembank.form.Section;

/**
 * Which items are tried out in a section, and where: those with the fewest answers so far, at places drawn by the seed, never the first
 * and never the last. At most one item in five is a trial, counted on the shortest length the section can have. There are none where the
 * time of each item or the number done in the time is what counts, and a limit is lengthened by the share of the shortest section, so
 * that even a person who needs all of it for the items that count loses nothing.
 */
final class PilotSeeding {

    /** The shortest section has at least so many items that count for each trial. */
    static final int ITEMS_PER_PILOT = 5;

    private static final long SALT = 0x5049_4c4f_54L;

    private final ItemBank bank;
    private final PilotItems pilots;
    private final int perSection;

    /** @param perSection trials in a section at most; 0 for none */
    PilotSeeding(ItemBank bank, PilotItems pilots, int perSection) {
        if (perSection < 0) {
            throw new IllegalArgumentException(
                    "The number of trials in a section (%d) must be 0 or more.".formatted(perSection));
        }
        this.bank = bank;
        this.pilots = pilots;
        this.perSection = perSection;
    }

    /** Whether items can be tried out in a section at all, whatever is there to be tried out at the time. */
    boolean canHaveTrials(Section section) {
        return most(section) > 0 && hasRoom(section) && isKeyed(items(section).getFirst());
    }

    private int most(Section section) {
        return Math.min(perSection, shortest(section) / ITEMS_PER_PILOT);
    }

    /**
     * What is tried out.
     *
     * @param session the session as it stands before the section opens
     * @param section the section that opens
     * @param number its place in the battery, from 1
     */
    Optional<PilotPlan> plan(AssessmentSession session, Section section, int number) {
        int shortest = shortest(section);
        if (!canHaveTrials(section)) {
            return Optional.empty();
        }
        List<PilotItems.Candidate> candidates = candidates(session, section);
        if (candidates.isEmpty()) {
            return Optional.empty();
        }
        SplittableRandom random = new SplittableRandom(session.start().seed() ^ SALT * number);
        shuffle(candidates, random);
        candidates.sort(Comparator.comparingLong(PilotItems.Candidate::answers));
        List<PilotItems.Candidate> chosen = chosen(candidates, most(section));
        return Optional.of(new PilotPlan(placed(chosen, shortest, random), lengthened(section, shortest, chosen)));
    }

    /** The number of items that count which the section has at least. */
    private static int shortest(Section section) {
        return switch (section.delivery()) {
            case Section.Linear linear -> linear.items().size();
            case Section.Randomised randomised -> randomised.length();
            case Section.Adaptive adaptive -> adaptive.minimumLength();
        };
    }

    private static List<ItemId> items(Section section) {
        return switch (section.delivery()) {
            case Section.Linear linear -> linear.items();
            case Section.Randomised randomised -> randomised.pool();
            case Section.Adaptive adaptive -> adaptive.pool();
        };
    }

    private static boolean hasRoom(Section section) {
        boolean speedCounts = section.timeLimit().isPresent() && !(section.delivery() instanceof Section.Adaptive);
        return !speedCounts && section.conduct().itemTimeLimit().isEmpty();
    }

    private boolean isKeyed(ItemId item) {
        return bank.item(item).scoring() instanceof ScoringRule.SingleKey;
    }

    private List<PilotItems.Candidate> candidates(AssessmentSession session, Section section) {
        List<PilotItems.Candidate> offered = pilots.of(section.instrument());
        if (offered.isEmpty()) {
            return List.of();
        }
        Set<ItemId> beside = new HashSet<>(items(section));
        session.sections().stream()
                .flatMap(before -> before.pilots().stream())
                .flatMap(plan -> plan.items().stream())
                .forEach(pilot -> beside.add(pilot.item()));
        List<PilotItems.Candidate> fit = new ArrayList<>();
        for (PilotItems.Candidate candidate : offered) {
            boolean apart = !beside.contains(candidate.item()) && Collections.disjoint(candidate.enemies(), beside);
            if (apart && isDeliverable(section, candidate)) {
                fit.add(candidate);
            }
        }
        return fit;
    }

    private boolean isDeliverable(Section section, PilotItems.Candidate candidate) {
        return bank.item(candidate.item(), candidate.version())
                .filter(item -> item.instrument().equals(section.instrument()))
                .map(Item::scoring)
                .filter(ScoringRule.SingleKey.class::isInstance)
                .isPresent();
    }

    private static List<PilotItems.Candidate> chosen(List<PilotItems.Candidate> ordered, int most) {
        List<PilotItems.Candidate> chosen = new ArrayList<>();
        for (PilotItems.Candidate candidate : ordered) {
            boolean apart = chosen.stream()
                    .noneMatch(other -> other.item().equals(candidate.item())
                            || other.enemies().contains(candidate.item())
                            || candidate.enemies().contains(other.item()));
            if (apart && chosen.size() < most) {
                chosen.add(candidate);
            }
        }
        return chosen;
    }

    private static List<PilotPlan.Pilot> placed(
            List<PilotItems.Candidate> chosen, int shortest, SplittableRandom random) {
        int last = shortest + chosen.size();
        TreeSet<Integer> places = new TreeSet<>();
        while (places.size() < chosen.size()) {
            places.add(2 + random.nextInt(last - 2));
        }
        List<PilotPlan.Pilot> placed = new ArrayList<>();
        List<PilotItems.Candidate> order = new ArrayList<>(chosen);
        shuffle(order, random);
        for (int place : places) {
            PilotItems.Candidate next = order.get(placed.size());
            placed.add(new PilotPlan.Pilot(next.item(), next.version(), place));
        }
        return placed;
    }

    private static Duration lengthened(Section section, int shortest, List<PilotItems.Candidate> chosen) {
        return section.timeLimit()
                .map(limit -> Duration.ofSeconds(Math.ceilDiv(limit.toSeconds() * chosen.size(), shortest)))
                .orElse(Duration.ZERO);
    }

    private static <T> void shuffle(List<T> list, SplittableRandom random) {
        for (int last = list.size() - 1; last > 0; last--) {
            Collections.swap(list, last, random.nextInt(last + 1));
        }
    }
}
