package org.liangcai.assessment.report;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.liangcai.assessment.scoring.Provenance;
import org.liangcai.assessment.scoring.UsedNorm;
import org.liangcai.itembank.Language;
import org.liangcai.itembank.form.Battery;

/** Small print under its heading, and what a report was worked out from. */
final class SmallPrint {

    private static final int SHORT_HASH = 12;

    /** A table with its version and date, as the record writes it. */
    private static final Pattern VERSION = Pattern.compile(", version (\\d+) \\(([^)]*)\\)");

    private static final String NO_TABLES = "none";

    private SmallPrint() {}

    static void add(List<Block> blocks, String heading, List<String> texts) {
        if (!texts.isEmpty()) {
            blocks.add(new Block.Heading(heading));
            blocks.add(new Block.Small(texts));
        }
    }

    static String provenance(ReportContext context) {
        return provenance(
                context, _ -> true, !context.source().scores().aptitudes().isEmpty());
    }

    /**
     * @param shown which of the norm tables may be named
     * @param estimated whether an estimated ability is part of the report
     */
    static String provenance(ReportContext context, Predicate<UsedNorm> shown, boolean estimated) {
        Provenance provenance = context.source().scores().provenance();
        String estimator = estimated ? context.say("smallprint.estimator", estimator(provenance, context)) : "";
        return context.say(
                "smallprint.provenance",
                battery(context),
                provenance.itemVersions().substring(0, SHORT_HASH),
                norms(context, shown),
                estimator,
                provenance.engineVersion());
    }

    /** The battery by its name, with its code and version. */
    static String battery(ReportContext context) {
        Provenance provenance = context.source().scores().provenance();
        String name = context.source()
                .bank()
                .battery(context.source().record().visit().battery())
                .map(Battery::name)
                .map(context::in)
                .orElse(provenance.battery());
        return context.say("provenance.batteryOf", name, provenance.battery(), provenance.batteryVersion());
    }

    static boolean normed(ReportContext context) {
        return !context.source().scores().provenance().normTables().equals(NO_TABLES);
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
                .filter(table -> !table.equals(NO_TABLES))
                .toList();
        return tables.isEmpty()
                ? context.say("provenance.noNorm")
                : VERSION.matcher(String.join(Provenance.BETWEEN_TABLES, tables))
                        .replaceAll(context.say("provenance.version", "$1", "$2"));
    }

    /** The estimator in the report's language; one that has no words there stands as the record writes it. */
    static String estimator(Provenance provenance, ReportContext context) {
        return provenance.estimator().equals(Wording.in(Language.EN).say("estimator.eap"))
                ? context.say("estimator.eap")
                : provenance.estimator();
    }
}
