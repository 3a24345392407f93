package org.liangcai.assessment.norming;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.liangcai.assessment.Actor;
import org.liangcai.assessment.RefusedException;
import org.liangcai.assessment.visit.Purpose;
import org.liangcai.assessment.visit.Sex;
import org.liangcai.itembank.ItemBank;
import org.liangcai.itembank.LocalizedText;
import org.liangcai.norms.AgeBand;
import org.liangcai.norms.NormTable;
import org.liangcai.norms.NormVersion;
import org.liangcai.norms.building.NormMethod;

/**
 * Norms from the scores that people tested here have left for it. A norm is offered once a group has {@link #FEWEST} complete, careful
 * protocols; it becomes a candidate that another person approves. Safe for use by many threads.
 */
public final class LocalNormService {

    /** How many complete, careful protocols a group must have. */
    public static final int FEWEST = 300;

    /** How many a cell of a continuous norm must have; its values lean on the neighbouring ages. */
    public static final int FEWEST_IN_CONTINUOUS_CELL = 30;

    private static final int YOUNGEST = 14;
    private static final int OLDEST = 100;
    private static final int MOST_REPLICATIONS = 500;

    private final LocalScores scores;
    private final LocalScoreCollector collector;
    private final NormLedger ledger;
    private final NormService norms;
    private final LocalTableWriter writer;
    private final ItemBank bank;
    private final Clock clock;

    public LocalNormService(
            LocalScores scores,
            LocalScoreCollector collector,
            NormLedger ledger,
            NormService norms,
            ItemBank bank,
            Clock clock) {
        this.scores = scores;
        this.collector = collector;
        this.ledger = ledger;
        this.norms = norms;
        this.writer = new LocalTableWriter(bank);
        this.bank = bank;
        this.clock = clock;
    }

    /** How far the scores reach, a form and language each; what has come together since is taken in first. */
    public List<LocalReadiness> readiness(Actor actor) {
        NormKeepers.require(actor);
        collector.collect();
        Map<LocalForm, LocalReadiness> kept =
                scores.readiness().stream().collect(Collectors.toMap(LocalReadiness::form, Function.identity()));
        return LocalForm.all(bank).stream()
                .map(form -> kept.getOrDefault(form, LocalReadiness.none(form)))
                .toList();
    }

    /**
     * Builds a norm; nothing is kept of it yet.
     *
     * @throws RefusedException with a {@link LocalNormRefusal} that says how many are missing where
     */
    public BuiltLocalNorm build(Actor actor, LocalPlan plan) {
        NormKeepers.require(actor);
        check(plan);
        List<LocalScore> people = scores.of(plan.form()).stream()
                .filter(LocalScore::usable)
                .filter(person -> plan.ages().contains(person.age()))
                .filter(person -> !plan.bySex() || person.sex().isPresent())
                .filter(person -> PopulationMargins.concern(plan.margins(), person))
                .toList();
        checkSize(plan, people);
        checkMethod(plan, people);
        Instant now = clock.instant();
        return writer.build(plan, people, reference(plan.form(), now), ledger.library(), now);
    }

    /** The norm in use, where somebody else has published one for the form and with it the error of its scores. */
    private Optional<NormTable> reference(LocalForm form, Instant now) {
        NormHistory history = ledger.history();
        boolean published = ledger.library().forForm(form.instrument(), form.form()).stream()
                .map(NormVersion::of)
                .anyMatch(version -> history.of(version).stream().anyMatch(NormDecision.Approved.class::isInstance)
                        && history.entry(version)
                                .filter(entered -> entered.origin() == NormDecision.Origin.BUILT)
                                .isEmpty());
        return published ? ledger.at(form.scope(Purpose.GUIDANCE), now) : Optional.empty();
    }

    /** The beta-binomial distribution counts points; means, rates and abilities are no counts. */
    private static void checkMethod(LocalPlan plan, List<LocalScore> people) {
        if (plan.method() == NormMethod.BETA_BINOMIAL) {
            people.stream()
                    .flatMap(person -> person.raws().entrySet().stream())
                    .filter(raw -> raw.getValue() != Math.rint(raw.getValue()))
                    .findFirst()
                    .ifPresent(raw -> {
                        throw new RefusedException(
                                LocalNormRefusal.LOCAL_METHOD_UNFIT,
                                raw.getKey(),
                                String.format(Locale.ROOT, "%.2f", raw.getValue()));
                    });
        }
    }

    /** Keeps a built norm as a candidate. */
    public NormVersion keep(Actor actor, BuiltLocalNorm built, String reason) {
        return norms.keepBuilt(actor, built.table(), reason);
    }

    /**
     * Where the people were tested, as it was typed.
     *
     * @throws RefusedException with {@link LocalNormRefusal#LOCAL_PLACE_MISSING} where it is not said in both languages
     */
    public static LocalizedText place(String zh, String en) {
        if (zh.isBlank() || en.isBlank()) {
            throw new RefusedException(LocalNormRefusal.LOCAL_PLACE_MISSING);
        }
        return new LocalizedText(zh.strip(), en.strip());
    }

    private static void check(LocalPlan plan) {
        List<AgeBand> cells = plan.cells();
        boolean unbroken = !cells.isEmpty();
        for (int i = 1; i < cells.size(); i++) {
            unbroken &= cells.get(i).from() == cells.get(i - 1).to() + 1;
        }
        if (!unbroken || cells.getFirst().from() < YOUNGEST || cells.getLast().to() > OLDEST) {
            throw new RefusedException(LocalNormRefusal.LOCAL_BANDS_UNFIT, YOUNGEST, OLDEST);
        }
        boolean replicated = plan.replications() == 0 || plan.replications() >= 20;
        if (!replicated || plan.replications() > MOST_REPLICATIONS) {
            throw new RefusedException(LocalNormRefusal.LOCAL_REPLICATIONS_UNFIT, MOST_REPLICATIONS);
        }
    }

    private static void checkSize(LocalPlan plan, List<LocalScore> people) {
        int fewestInCell = plan.method() == NormMethod.CONVENTIONAL ? FEWEST : FEWEST_IN_CONTINUOUS_CELL;
        List<Optional<Sex>> groups =
                plan.bySex() ? List.of(Optional.of(Sex.FEMALE), Optional.of(Sex.MALE)) : List.of(Optional.empty());
        for (Optional<Sex> group : groups) {
            List<LocalScore> members = people.stream()
                    .filter(person -> group.isEmpty() || person.sex().equals(group))
                    .toList();
            LocalizedText name = name(group);
            if (members.size() < FEWEST) {
                throw new RefusedException(
                        LocalNormRefusal.LOCAL_TOO_FEW,
                        name,
                        plan.ages(),
                        members.size(),
                        FEWEST,
                        FEWEST - members.size());
            }
            for (AgeBand cell : plan.cells()) {
                long inside = members.stream()
                        .filter(person -> cell.contains(person.age()))
                        .count();
                if (inside < fewestInCell) {
                    throw new RefusedException(
                            LocalNormRefusal.LOCAL_CELL_TOO_SMALL,
                            name,
                            cell,
                            inside,
                            fewestInCell,
                            fewestInCell - inside);
                }
            }
        }
    }

    private static LocalizedText name(Optional<Sex> group) {
        return group.map(sex -> switch (sex) {
                    case FEMALE -> new LocalizedText("女性", "women");
                    case MALE -> new LocalizedText("男性", "men");
                })
                .orElse(new LocalizedText("全体", "all"));
    }
}
