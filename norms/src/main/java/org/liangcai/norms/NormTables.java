package org.liangcai.norms;

import java.util.List;
import java.util.Optional;

/** The norm tables that are in place; a table once seen never changes. Implementations are safe for use by many threads. */
public interface NormTables {

    /** This very version. */
    Optional<NormTable> version(NormTableId id, int version);

    /** The highest version of a table. */
    Optional<NormTable> latest(NormTableId id);

    /** The latest version of every table that belongs to a form of an instrument, in the order of their ids. */
    List<NormTable> forForm(String instrument, String form);

    /** All tables in all versions, ordered by id and version. */
    List<NormTable> all();
}
