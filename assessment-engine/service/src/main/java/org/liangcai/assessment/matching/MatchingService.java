package org.liangcai.assessment.matching;

import java.util.UUID;
import org.liangcai.assessment.Actor;
import org.liangcai.assessment.CommonRefusal;
import org.liangcai.assessment.RefusedException;
import org.liangcai.assessment.Role;
import org.liangcai.assessment.scoring.Scorer;
import org.liangcai.assessment.session.VisitRecord;
import org.liangcai.assessment.session.VisitRecords;
import org.liangcai.itembank.ItemBank;
import org.liangcai.itembank.form.BatteryId;

/** Compares a person with the occupations of the catalogue, for counsellors. Safe for use by many threads. */
public final class MatchingService {

    private static final String INTERESTS = "interests";

    private final VisitRecords records;
    private final Scorer scorer;
    private final OccupationMatcher matcher;
    private final ItemBank bank;

    public MatchingService(VisitRecords records, Scorer scorer, OccupationMatcher matcher, ItemBank bank) {
        this.records = records;
        this.scorer = scorer;
        this.matcher = matcher;
        this.bank = bank;
    }

    /**
     * All occupations in the order of their likeness to the person's interests.
     *
     * @throws RefusedException with {@link MatchingRefusal#NO_INTEREST_SCORES} while the interest scores are incomplete, with {@link
     *     MatchingRefusal#NO_INTERESTS_IN_BATTERY} if the battery never asks for them, with {@link
     *     CommonRefusal#NOT_FOUND} for an unknown visit, with {@link CommonRefusal#NOT_ALLOWED} for anyone but counsellors
     */
    public MatchResult match(Actor actor, UUID visit) {
        actor.require(Role.COUNSELLOR);
        VisitRecord found = records.find(visit).orElseThrow(() -> new RefusedException(CommonRefusal.NOT_FOUND));
        return matcher.match(
                        scorer.score(found, found.visit().purpose()),
                        found.visit().person().education())
                .orElseThrow(() -> new RefusedException(
                        asksInterests(found.visit().battery())
                                ? MatchingRefusal.NO_INTEREST_SCORES
                                : MatchingRefusal.NO_INTERESTS_IN_BATTERY));
    }

    private boolean asksInterests(BatteryId battery) {
        return bank.battery(battery)
                .filter(known -> known.sections().stream()
                        .anyMatch(section -> section.instrument().value().equals(INTERESTS)))
                .isPresent();
    }
}
