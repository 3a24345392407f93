package org.liangcai.assessment.norming;

import java.util.List;
import java.util.Optional;
import org.liangcai.itembank.LocalizedText;
import org.liangcai.norms.AgeBand;
import org.liangcai.norms.building.NormMethod;
import org.liangcai.norms.building.RankFormula;

/**
 * How a norm of the station's own scores is to be built. Whom it is of follows from the form alone: there is no way to leave a sex, an
 * age or an education out of the sample, so that a table can be used for everybody or for nobody.
 *
 * @param form what was taken, in which language
 * @param method how values are made
 * @param formula the rank formula of conventional norms
 * @param bySex whether each sex has cells of its own, which only guidance looks at
 * @param cells the age bands, without gap or overlap
 * @param replications how often the norm is built again for its sampling error, 0 or 20 or more
 * @param place where the people were tested
 * @param margins shares of the population that people are weighted to; empty where everybody counts once
 */
public record LocalPlan(
        LocalForm form,
        NormMethod method,
        RankFormula formula,
        boolean bySex,
        List<AgeBand> cells,
        int replications,
        LocalizedText place,
        Optional<PopulationMargins> margins) {

    public LocalPlan {
        cells = List.copyOf(cells);
    }

    /** All ages. */
    AgeBand ages() {
        return new AgeBand(cells.getFirst().from(), cells.getLast().to());
    }
}
