package org.liangcai.assessment.report;

import java.util.List;
import org.liangcai.assessment.scoring.Provenance;

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
        Provenance provenance = context.source().scores().provenance();
        return context.say(
                "smallprint.provenance",
                provenance.battery(),
                provenance.batteryVersion(),
                provenance.itemVersions().substring(0, SHORT_HASH),
                norms(context),
                provenance.estimator(),
                provenance.engineVersion());
    }

    /** The norm tables; where nothing was compared with a norm, the record has a word of its own for it. */
    static String norms(ReportContext context) {
        String tables = context.source().scores().provenance().normTables();
        return tables.equals("none") ? context.say("provenance.noNorm") : tables;
    }
}
