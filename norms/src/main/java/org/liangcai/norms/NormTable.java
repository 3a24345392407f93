package org.liangcai.norms;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A norm table: dated, versioned and immutable. Whoever finds better figures makes a new version; this one stays, because scores stand
 * on it.
 *
 * @param id the table
 * @param version 1 or more
 * @param dated the month the figures were published or computed
 * @param title what the table is called
 * @param instrument the instrument the table belongs to
 * @param form the form of the instrument, for example {@code 120}
 * @param sample the people it stands on
 * @param source where its figures come from
 * @param method how the figures were made
 * @param reliabilityNote how reliability and standard error of measurement were come by
 * @param validAges the ages the table speaks about
 * @param outsideAges what is done for other ages
 * @param constructs the norm of each construct, in the order in which they are shown
 */
public record NormTable(
        NormTableId id,
        int version,
        YearMonth dated,
        BilingualText title,
        String instrument,
        String form,
        NormSample sample,
        NormSource source,
        BilingualText method,
        BilingualText reliabilityNote,
        AgeBand validAges,
        OutsideAges outsideAges,
        List<ConstructNorm> constructs) {

    /** @throws IllegalArgumentException that names every fault of the table, one a line */
    public NormTable {
        constructs = List.copyOf(constructs);
        List<NormFault> faults = faults(version, instrument, form, sample, validAges, constructs);
        if (!faults.isEmpty()) {
            throw new FaultyNormException(BilingualText.of(
                    "常模表（%s，第 %d 版）不能用：%n%s",
                    "The norm table (%s, version %d) cannot be used:%n%s",
                    id,
                    version,
                    FaultyNormException.of(
                                    faults.stream().map(NormFault::message).toList())
                            .text()));
        }
    }

    public Optional<ConstructNorm> construct(ConstructId wanted) {
        return constructs.stream()
                .filter(norm -> norm.construct().equals(wanted))
                .findFirst();
    }

    /** Compares a raw score with a group of this table's people. */
    public NormResult norm(ConstructId construct, double rawScore, NormGroup group) {
        return construct(construct)
                .map(norm -> new NormLookup(this, norm, OptionalDouble.empty()).norm(rawScore, group))
                .orElseGet(() -> NormLookup.unknown(this, construct));
    }

    /**
     * Compares a raw score that has a standard error of its own, as an estimate of ability has.
     *
     * @param standardError of this very raw score, 0 or more; the bands follow from it and not from the table's reliability
     */
    public NormResult norm(ConstructId construct, double rawScore, double standardError, NormGroup group) {
        return construct(construct)
                .map(norm -> new NormLookup(this, norm, OptionalDouble.of(standardError)).norm(rawScore, group))
                .orElseGet(() -> NormLookup.unknown(this, construct));
    }

    /** What a score must say about this table. */
    public NormReference reference() {
        return new NormReference(id, version, dated, title, sample, source, method, reliabilityNote);
    }

    /** Everything that is wrong with a table that is made of these; empty where it can be used. */
    public static List<NormFault> faults(
            int version,
            String instrument,
            String form,
            NormSample sample,
            AgeBand validAges,
            List<ConstructNorm> constructs) {
        var faults = new ArrayList<NormFault>();
        if (version < 1) {
            faults.add(NormFault.ofTable(
                    BilingualText.of("版本号（%d）要是 1 或以上。", "The version (%d) must be 1 or more.", version)));
        }
        if (instrument.isBlank() || form.isBlank()) {
            faults.add(NormFault.ofTable(BilingualText.of(
                    "测验（instrument：%s）和测验版本（form：%s）都要写明。",
                    "The instrument (%s) and the form (%s) must be named.", instrument, form)));
        }
        if (constructs.isEmpty()) {
            faults.add(NormFault.ofTable(new BilingualText("表里一个量表也没有。", "There is no construct in the table.")));
        }
        int smallestCell = sample.design().map(SampleDesign::smallestCell).orElse(1);
        var seen = new HashSet<ConstructId>();
        for (ConstructNorm norm : constructs) {
            if (!seen.add(norm.construct())) {
                faults.add(NormFault.of(
                        norm.construct(),
                        BilingualText.of(
                                "量表（%s）在表里不止一次。",
                                "The construct (%s) is in the table more than once.", norm.construct())));
            }
            faults.addAll(norm.faults(validAges, smallestCell));
        }
        return faults;
    }
}
