package org.liangcai.assessment.disclosure;

import java.util.List;
import org.liangcai.assessment.visit.Visit;

/** Where everything that is kept on a visit is found, table by table. */
public interface KeptData {

    /** What every table that refers to the visit holds on it. */
    List<KeptRows> of(Visit visit);
}
