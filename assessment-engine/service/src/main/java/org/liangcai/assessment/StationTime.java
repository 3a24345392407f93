package org.liangcai.assessment;

import java.time.ZoneId;

/** The time of day at the office. Moments are kept as such; days, months and years are those of the people who sit there. */
public final class StationTime {

    /** China has one time zone. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private StationTime() {}
}
