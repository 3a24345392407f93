package org.liangcai.assessment.session;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.liangcai.itembank.LocalizedText;
import org.liangcai.itembank.form.SectionId;

/**
 * Where the time of a session went: from its start to its end every moment has one cause. A pure fold of the log.
 *
 * @param entries in order; each begins where the one before it ends
 */
public record TimeLedger(List<Entry> entries) {

    public TimeLedger {
        entries = List.copyOf(entries);
    }

    /** What a stretch of time was spent on, or lost to. */
    public enum Cause {
        /** Choosing a language. */
        LANGUAGE("选择语言", "Choosing a language"),
        /** Reading what is measured and deciding on consent. */
        CONSENT("阅读说明并作决定", "Reading about consent and deciding"),
        INSTRUCTIONS("阅读答题说明", "Reading instructions"),
        PRACTICE("做练习题", "Practising"),
        ON_TASK("答题", "Answering"),
        /** Between the end of a section and the next. */
        BETWEEN_SECTIONS("两部分之间", "Between two parts"),
        /** A break of the person's own. */
        BREAK("自己选择的休息", "Break of one's own"),
        /** Paused by the invigilator. */
        PAUSED("工作人员暂停", "Paused by the staff"),
        /** Waiting for the invigilator's decision on lost time. */
        WAITING("等待确认补时", "Waiting for the staff's decision on lost time"),
        /** The line between seat and station was cut. */
        LINK_LOST("网络中断", "Connection lost"),
        /** The computer failed, was changed, or the page was closed. */
        SEAT_LOST("电脑中断或更换座位", "Computer failed or seat changed"),
        /** The station itself was down. */
        STATION_LOST("测评系统中断", "Station was down"),
        /** Nothing was heard of the seat; the record does not say why. */
        ABSENT("没有联系（原因未记录）", "No contact (cause not recorded)"),
        /** The person left the page. */
        LEFT_PAGE("离开答题页面", "Left the page");

        private final LocalizedText label;

        Cause(String zh, String en) {
            this.label = new LocalizedText(zh, en);
        }

        public LocalizedText label() {
            return label;
        }
    }

    /**
     * A stretch of time with one cause.
     *
     * @param cause the cause
     * @param from its beginning
     * @param to its end
     * @param section the section under way, if there was one
     * @param counted how much of it counts as time on task
     */
    public record Entry(Cause cause, Instant from, Instant to, Optional<SectionId> section, Duration counted) {

        public Duration length() {
            return Duration.between(from, to);
        }

        /** How much of it does not count. */
        public Duration notCounted() {
            return length().minus(counted);
        }
    }

    /**
     * The ledger of a log.
     *
     * @param lastSeen the last sign of life of the seat
     * @param until up to when a session is accounted for that has not ended
     * @throws IllegalArgumentException if the log does not begin with the start of a session or has a gap
     */
    public static TimeLedger of(UUID visit, List<RecordedEvent> log, Instant lastSeen, Instant until) {
        return new LedgerFold(visit, log).end(lastSeen, until);
    }

    /** From the first entry to the last: the sum of all entries, exactly. */
    public Duration elapsed() {
        return entries.stream().map(Entry::length).reduce(Duration.ZERO, Duration::plus);
    }

    /** The length of all entries of a cause; causes that did not occur are left out. */
    public Map<Cause, Duration> byCause() {
        Map<Cause, Duration> sums = new EnumMap<>(Cause.class);
        entries.forEach(entry -> sums.merge(entry.cause(), entry.length(), Duration::plus));
        return sums;
    }

    /** Time on task in a section, as its clock had it. */
    public Duration counted(SectionId section) {
        return entries.stream()
                .filter(entry -> entry.section().equals(Optional.of(section)))
                .map(Entry::counted)
                .reduce(Duration.ZERO, Duration::plus);
    }
}
