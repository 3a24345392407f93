package org.liangcai.assessment.bank;

import java.util.List;
import java.util.Optional;
import org.liangcai.itembank.InstrumentId;
import org.liangcai.itembank.ledger.ItemVersion;
import org.liangcai.psychometrics.surveillance.ItemWatch;

/** Where the watch over items is kept. Every method takes part in the transaction of its caller, or is one. */
public interface Watches {

    /** How far the watch over a version has come; {@link ItemWatch#NEW} before its first delivery. */
    ItemWatch find(ItemVersion version);

    void save(ItemVersion version, ItemWatch watch);

    /** Counts one more session of an instrument. */
    long nextSession(InstrumentId instrument);

    /** Raises an alarm; its number is given by the store. */
    void raise(Alarm alarm);

    /** Alarms, the newest first. */
    List<Alarm> alarms(boolean onlyOpen, int first, int most);

    int count(boolean onlyOpen);

    Optional<Alarm> alarm(long number);

    /** Whether there is an alarm about a version that nobody has decided on. */
    boolean hasOpenAlarm(ItemVersion version);

    /** Writes a decision down; false, with nothing changed, if there is one already. */
    boolean decide(long number, Alarm.Decided decided);
}
