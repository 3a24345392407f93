package org.liangcai.assessment.bank;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.liangcai.assessment.Actor;
import org.liangcai.assessment.CommonRefusal;
import org.liangcai.assessment.RefusedException;
import org.liangcai.itembank.Language;
import org.liangcai.itembank.LocalizedText;
import org.liangcai.itembank.design.DesignLedger;
import org.liangcai.itembank.design.DesignWeights;
import org.liangcai.itembank.design.KeptWeights;
import org.liangcai.itembank.generator.GeneratedFamily;
import org.liangcai.itembank.generator.SampledItem;

/** Families of generated items: pages of them, and samples that a person looks through. Thread-safe. */
public final class FamilyService {

    /** Items of a preview page and of the largest sheet. */
    public static final int MOST = 100;

    private static final int LAST_SHEETS = 50;
    private static final int LONGEST_NOTE = 500;

    private final ReviewSheets sheets;
    private final DesignLedger designs;
    private final Clock clock;
    private final RandomGenerator random;

    public FamilyService(ReviewSheets sheets, DesignLedger designs, Clock clock, RandomGenerator random) {
        this.sheets = sheets;
        this.designs = designs;
        this.clock = clock;
        this.random = random;
    }

    /** A page of a hundred items of a family with their keys. */
    public String page(Actor actor, GeneratedFamily family, Language language, long seed) {
        BankKeepers.require(actor);
        DesignWeights weights = designs.newest(family);
        return family.page(language, MOST, seed, weights.values(), origin(weights));
    }

    /** The weights of a family, the newest version first: items made from now on have their difficulty from that. */
    public List<KeptWeights> weights(Actor actor, GeneratedFamily family) {
        BankKeepers.require(actor);
        return designs.versions(family);
    }

    private static LocalizedText origin(DesignWeights weights) {
        return new LocalizedText(
                "难度由第 %d 版设计权重预测（%s）。%s"
                        .formatted(
                                weights.version(),
                                weights.date(),
                                weights.source().zh()),
                "Difficulty predicted by design weights version %d (%s). %s"
                        .formatted(
                                weights.version(),
                                weights.date(),
                                weights.source().en()));
    }

    /** The last sheets of a family, the newest first. */
    public List<ReviewSheet> sheets(Actor actor, GeneratedFamily family) {
        BankKeepers.require(actor);
        return sheets.ofFamily(family, LAST_SHEETS);
    }

    public ReviewSheet sheet(Actor actor, long number) {
        BankKeepers.require(actor);
        return sheets.find(number).orElseThrow(() -> new RefusedException(CommonRefusal.NOT_FOUND));
    }

    /** The items of a sheet in their order: the same each time. */
    public List<SampledItem> items(Actor actor, ReviewSheet sheet) {
        BankKeepers.require(actor);
        return sheet.family()
                .sample(
                        sheet.size(),
                        sheet.seed(),
                        designs.version(sheet.family(), sheet.weights()).values());
    }

    /** Draws a sample. */
    public ReviewSheet begin(Actor actor, GeneratedFamily family, int size) {
        BankKeepers.require(actor);
        if (size < 1 || size > MOST) {
            throw new RefusedException(BankRefusal.SHEET_SIZE);
        }
        return sheets.add(new ReviewSheet(
                0,
                family,
                random.nextLong() >>> 16,
                size,
                designs.newest(family).version(),
                BankKeepers.signature(actor),
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                Map.of(),
                Optional.empty()));
    }

    /** Marks an item of the actor's own sheet. */
    public void mark(Actor actor, long number, int position, ReviewSheet.Mark mark) {
        ReviewSheet sheet = own(actor, number);
        if (position < 1 || position > sheet.size() || mark.note().length() > LONGEST_NOTE) {
            throw new RefusedException(CommonRefusal.MALFORMED, "position, note");
        }
        sheets.mark(number, position, mark);
    }

    /** Closes the actor's own sheet with a decision. */
    public ReviewSheet close(Actor actor, long number, ReviewSheet.Decision decision, String remark) {
        own(actor, number);
        String why = BankService.reason(remark);
        if (!sheets.close(
                number, new ReviewSheet.Outcome(decision, clock.instant().truncatedTo(ChronoUnit.MILLIS), why))) {
            throw new RefusedException(BankRefusal.SHEET_DECIDED);
        }
        return sheet(actor, number);
    }

    private ReviewSheet own(Actor actor, long number) {
        ReviewSheet sheet = sheet(actor, number);
        if (!sheet.reviewer().account().equals(Optional.of(actor.id()))) {
            throw new RefusedException(BankRefusal.NOT_YOUR_SHEET);
        }
        if (sheet.outcome().isPresent()) {
            throw new RefusedException(BankRefusal.SHEET_DECIDED);
        }
        return sheet;
    }
}
