package org.liangcai.norms;

/**
 * The norm tables of a running station. Tables are only ever added; whoever asks between two additions sees one state or the other.
 * Safe for use by many threads.
 */
public interface NormLibrary extends NormTables {

    /** Takes in what has been stored since. */
    void refresh();
}
