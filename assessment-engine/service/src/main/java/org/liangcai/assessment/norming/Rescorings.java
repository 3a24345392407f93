package org.liangcai.assessment.norming;

import java.util.List;
import java.util.UUID;

/** Where rescorings are kept. They are only ever added; every method is one transaction. */
public interface Rescorings {

    void add(Rescoring rescoring);

    /** The rescorings of a visit, newest first. */
    List<Rescoring> ofVisit(UUID visit);
}
