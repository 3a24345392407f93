package org.liangcai.station.commandline;

import org.liangcai.norms.AgeBand;
import org.liangcai.norms.BilingualText;

/** Ages as they are typed: 16-65, or one year alone. */
final class AgeBandText {

    private AgeBandText() {}

    /**
     * Reads ages.
     *
     * @param option where they were typed, for the message
     * @throws InputException if it is something else
     */
    static AgeBand read(String option, String text) {
        String[] ends = text.strip().split("[-–]", -1);
        try {
            if (ends.length == 1) {
                int only = Integer.parseInt(ends[0].strip());
                return new AgeBand(only, only);
            }
            if (ends.length == 2) {
                return new AgeBand(Integer.parseInt(ends[0].strip()), Integer.parseInt(ends[1].strip()));
            }
        } catch (NumberFormatException notWhole) {
            throw new InputException(InputException.both(noAges(option, text)), notWhole);
        }
        throw InputException.of(noAges(option, text));
    }

    private static BilingualText noAges(String option, String text) {
        return BilingualText.of("%s（%s）要写成年龄段，例如 16-65。", "%s (%s) must be ages such as 16-65.", option, text);
    }
}
