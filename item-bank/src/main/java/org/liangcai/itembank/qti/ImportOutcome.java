package org.liangcai.itembank.qti;

import java.util.List;
import org.liangcai.itembank.qti.xml.Finding;

/** What came of an import: everything or nothing, and all there is to say about the files. */
public sealed interface ImportOutcome<T> {

    /** The findings in the order of the files. */
    List<Finding> findings();

    /** It was imported; the findings are remarks and, if that was asked for, what was left out. */
    record Imported<T>(T content, List<Finding> findings) implements ImportOutcome<T> {
        public Imported {
            findings = List.copyOf(findings);
        }
    }

    /** Nothing was imported. */
    record Refused<T>(List<Finding> findings) implements ImportOutcome<T> {
        public Refused {
            findings = List.copyOf(findings);
        }
    }
}
