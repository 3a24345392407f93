package org.liangcai.assessment.scoring;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.liangcai.itembank.InstrumentId;
import org.liangcai.itembank.ItemId;
import org.liangcai.itembank.LocalizedText;
import org.liangcai.itembank.ScaleId;

/** The scores of one instrument, with what must be said wherever they are shown. */
public sealed interface InstrumentScores {

    InstrumentId instrument();

    LocalizedText name();

    /** The instrument's own notes: state of translation, calibration and key. */
    List<LocalizedText> notes();

    /** Every scale in the order in which it is reported. */
    List<ScaleScore> scales();

    default Optional<ScaleScore.Scored> scored(ScaleId scale) {
        return scales().stream()
                .filter(score -> score.scale().equals(scale))
                .filter(ScaleScore.Scored.class::isInstance)
                .map(ScaleScore.Scored.class::cast)
                .findFirst();
    }

    /**
     * Personality: sums of ratings, facets 4 to 20, domains 24 to 120.
     *
     * @param domains the five domains
     * @param facets the thirty facets
     */
    record PersonalityScores(
            InstrumentId instrument,
            LocalizedText name,
            List<LocalizedText> notes,
            List<ScaleScore> domains,
            List<ScaleScore> facets)
            implements InstrumentScores {
        public PersonalityScores {
            notes = List.copyOf(notes);
            domains = List.copyOf(domains);
            facets = List.copyOf(facets);
        }

        @Override
        public List<ScaleScore> scales() {
            return java.util.stream.Stream.concat(domains.stream(), facets.stream())
                    .toList();
        }
    }

    /**
     * Vocational interests: the mean liking of each type, 1 to 5.
     *
     * @param scales the six types in the order R, I, A, S, E, C
     * @param withinPerson the same with the person's own errors, whatever norm they are compared with: what is said of the shape and of
     *     occupations compares a person's interests with each other
     * @param shape how the profile is shaped; empty when a type has no score
     */
    record InterestScores(
            InstrumentId instrument,
            LocalizedText name,
            List<LocalizedText> notes,
            List<ScaleScore> scales,
            List<ScaleScore> withinPerson,
            Optional<InterestShape> shape)
            implements InstrumentScores {
        public InterestScores {
            notes = List.copyOf(notes);
            scales = List.copyOf(scales);
            withinPerson = List.copyOf(withinPerson);
        }
    }

    /**
     * Work values: the mean importance of each value, 1 to 5.
     *
     * @param scales the six values
     * @param ranks the place of each scored value, 1 being the most important; equal means share the better place
     */
    record ValueScores(
            InstrumentId instrument,
            LocalizedText name,
            List<LocalizedText> notes,
            List<ScaleScore> scales,
            Map<ScaleId, Integer> ranks)
            implements InstrumentScores {
        public ValueScores {
            notes = List.copyOf(notes);
            scales = List.copyOf(scales);
            ranks = Map.copyOf(ranks);
        }
    }

    /**
     * Aptitude: ability θ on the design metric, its standard error the posterior standard deviation.
     *
     * @param scale the score
     * @param answered how many items were answered and count
     * @param presented how many were shown; those left unanswered do not count
     * @param calibration where the item parameters come from
     * @param uncalibrated whether any of them comes from design rules, so that nobody can be compared by the score
     * @param ending how the section ended, in words
     */
    record AptitudeScores(
            InstrumentId instrument,
            LocalizedText name,
            List<LocalizedText> notes,
            ScaleScore scale,
            int answered,
            int presented,
            LocalizedText calibration,
            boolean uncalibrated,
            LocalizedText ending)
            implements InstrumentScores {
        public AptitudeScores {
            notes = List.copyOf(notes);
        }

        @Override
        public List<ScaleScore> scales() {
            return List.of(scale);
        }
    }

    /**
     * What was done in a given time: speed and errors, each with the error of a count.
     *
     * @param scales the scores; the name of each says its unit
     * @param ending how the section ended, in words
     */
    record PerformanceScores(
            InstrumentId instrument,
            LocalizedText name,
            List<LocalizedText> notes,
            List<ScaleScore> scales,
            LocalizedText ending)
            implements InstrumentScores {
        public PerformanceScores {
            notes = List.copyOf(notes);
            scales = List.copyOf(scales);
        }
    }

    /**
     * Situational judgement: closeness to the experts' key, 0 (best and worst named the wrong way round) to 100 (as the experts).
     *
     * @param overall over all situations
     * @param themes by theme
     */
    record JudgementScores(
            InstrumentId instrument,
            LocalizedText name,
            List<LocalizedText> notes,
            ScaleScore overall,
            List<ScaleScore> themes)
            implements InstrumentScores {
        public JudgementScores {
            notes = List.copyOf(notes);
            themes = List.copyOf(themes);
        }

        @Override
        public List<ScaleScore> scales() {
            return java.util.stream.Stream.concat(java.util.stream.Stream.of(overall), themes.stream())
                    .toList();
        }
    }

    /**
     * A form that a publisher keeps: points, or ability where all its items have parameters. Nobody has shown what it is good for, so no
     * employer sees any of it.
     *
     * @param name the title of the form
     * @param scales ability first, if it could be estimated, then the points of a fixed form
     * @param answered how many items were answered
     * @param presented how many were shown
     * @param form the form and its version
     * @param itemVersions the items that were answered, each with its version
     * @param calibrations where the parameters come from, if there are some
     * @param ending how the section ended, in words
     * @param toRead answers that are never counted and that somebody has to read
     */
    record BankFormScores(
            InstrumentId instrument,
            LocalizedText name,
            List<LocalizedText> notes,
            List<ScaleScore> scales,
            int answered,
            int presented,
            String form,
            List<String> itemVersions,
            List<LocalizedText> calibrations,
            LocalizedText ending,
            List<ToRead> toRead)
            implements InstrumentScores {
        public BankFormScores {
            notes = List.copyOf(notes);
            scales = List.copyOf(scales);
            itemVersions = List.copyOf(itemVersions);
            calibrations = List.copyOf(calibrations);
            toRead = List.copyOf(toRead);
        }

        /**
         * An answer to be read.
         *
         * @param item the item
         * @param version its version
         * @param question what was asked
         * @param answer what was written
         */
        public record ToRead(ItemId item, int version, LocalizedText question, String answer) {}
    }
}
