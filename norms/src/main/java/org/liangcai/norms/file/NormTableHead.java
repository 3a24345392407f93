package org.liangcai.norms.file;

import java.time.YearMonth;
import java.util.List;
import org.liangcai.norms.AgeBand;
import org.liangcai.norms.BilingualText;
import org.liangcai.norms.ConstructNorm;
import org.liangcai.norms.NormSample;
import org.liangcai.norms.NormSource;
import org.liangcai.norms.NormTable;
import org.liangcai.norms.NormTableId;
import org.liangcai.norms.OutsideAges;

/** The head file of a norm table: everything but the cells. */
record NormTableHead(
        String id,
        int version,
        YearMonth dated,
        BilingualText title,
        String instrument,
        String form,
        BilingualText population,
        BilingualText sample,
        String language,
        String citation,
        BilingualText licence,
        BilingualText method,
        BilingualText reliabilityNote,
        AgeBand validAges,
        OutsideAges outsideAges) {

    NormSample normSample() {
        return new NormSample(population, sample, language);
    }

    NormTable with(List<ConstructNorm> constructs) {
        return new NormTable(
                NormTableId.of(id),
                version,
                dated,
                title,
                instrument,
                form,
                normSample(),
                new NormSource(citation, licence),
                method,
                reliabilityNote,
                validAges,
                outsideAges,
                constructs);
    }
}
