package org.liangcai.assessment.report;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.liangcai.assessment.scoring.Provenance;
import org.liangcai.assessment.scoring.UsedNorm;

/** Small print under its heading, and what a report was worked out from. */
final class SmallPrint {

    private static final int SHORT_HASH = 12;

    private SmallPrint() {}

    static void add(List<Block> blocks, String heading, List<String> texts) {
        if (!texts.isEmpty()) {
            blocks.add(new Block.Heading(heading));
            blocks.add(new Block.Small(texts));
        }
    }

    static String provenance(ReportContext context) {
        return provenance(context, _ -> true);
    }

    /** @param shown which of the norm tables may be named */
    static String provenance(ReportContext context, Predicate<UsedNorm> shown) {
        Provenance provenance = context.source().scores().provenance();
        return context.say(
                "smallprint.provenance",
                provenance.battery(),
                provenance.batteryVersion(),
                provenance.itemVersions().substring(0, SHORT_HASH),
                norms(context, shown),
                provenance.estimator(),
                provenance.engineVersion());
    }

    /** The norm tables; where nothing was compared with a norm, the record has a word of its own for it. */
    static String norms(ReportContext context) {
        return norms(context, _ -> true);
    }

    private static String norms(ReportContext context, Predicate<UsedNorm> shown) {
        Provenance provenance = context.source().scores().provenance();
        List<String> named = provenance.norms().isEmpty()
                ? List.of(provenance.normTables())
                : List.of(provenance.normTables().split(Provenance.BETWEEN_TABLES, -1));
        List<String> tables = IntStream.range(0, named.size())
                .filter(i -> provenance.norms().isEmpty()
                        || shown.test(provenance.norms().get(i)))
                .mapToObj(named::get)
                .filter(table -> !table.equals("none"))
                .toList();
        return tables.isEmpty() ? context.say("provenance.noNorm") : String.join(Provenance.BETWEEN_TABLES, tables);
    }
}
