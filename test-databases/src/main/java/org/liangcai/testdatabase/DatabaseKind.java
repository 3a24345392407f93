package org.liangcai.testdatabase;

/** The databases the product runs on. */
public enum DatabaseKind {
    /** In the memory of the test. */
    H2,
    /** A server that is started for the tests of this process, with its own binaries. */
    POSTGRESQL
}
