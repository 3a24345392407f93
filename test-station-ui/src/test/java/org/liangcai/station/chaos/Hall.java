package org.liangcai.station.chaos;

import java.io.IOException;
import java.net.URI;
import java.sql.Connection;
import java.util.Random;
import java.util.Set;
import org.liangcai.station.PackagedStation;

/** A station, or two on one database, that can be hurt. */
interface Hall extends AutoCloseable {

    String name();

    /** Where the seats find it, through the line that can be cut. */
    URI address();

    /** The counsellor's account of the first start. */
    PackagedStation.Account counsellor();

    /** What can go wrong here. */
    Set<Fault> faults();

    /** Lets something go wrong for a while and puts it right again; the station has to come back by itself. */
    void suffer(Fault fault, Random random) throws IOException, InterruptedException;

    /** Ends and starts every process, so that whatever they show next was read from the database. */
    void restart() throws IOException, InterruptedException;

    /** A connection to the database itself; only while no process holds it alone. */
    Connection database() throws IOException, InterruptedException;

    /** Ends every process and leaves in the folder, beside the log, what tells how a fault came about. */
    void keep() throws IOException, InterruptedException;

    @Override
    void close() throws IOException;
}
