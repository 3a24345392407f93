package org.liangcai.station.interviewer;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.liangcai.assessment.interview.Interview;
import org.liangcai.itembank.LocalizedText;
import org.liangcai.station.desk.Words;

/** What an interviewer reads out: the guide's text with what the program knows put in, and a blank before what only a person knows. */
final class SpokenText {

    /** A place in the text of the guide that a rater has to fill in. */
    private static final String CHINESE_PLACE = "（[^（）]+）";

    private static final String ENGLISH_PLACE = "\\([^()]+\\)";

    private SpokenText() {}

    /**
     * The text as it is read out.
     *
     * @param reader the account of the rater who reads it
     * @param raters all raters of the interview
     * @param questions how many questions are asked
     */
    static String of(Words words, LocalizedText text, UUID reader, List<Interview.Rater> raters, int questions) {
        String spoken = words.in(text);
        for (Map.Entry<String, String> known :
                known(words, reader, raters, questions).entrySet()) {
            if (!known.getValue().isEmpty()) {
                spoken = spoken.replace(known.getKey(), known.getValue());
            }
        }
        return spoken.replaceAll(CHINESE_PLACE, "____$0").replaceAll(ENGLISH_PLACE, "____ $0");
    }

    private static Map<String, String> known(Words words, UUID reader, List<Interview.Rater> raters, int questions) {
        return Map.of(
                words.of("interviewer.spoken.self"), names(words, raters, reader, true),
                words.of("interviewer.spoken.others"), names(words, raters, reader, false),
                words.of("interviewer.spoken.questions"), String.valueOf(questions));
    }

    private static String names(Words words, List<Interview.Rater> raters, UUID reader, boolean own) {
        return raters.stream()
                .filter(rater -> rater.account().equals(reader) == own)
                .map(Interview.Rater::name)
                .collect(Collectors.joining(words.of("common.listSeparator")));
    }
}
