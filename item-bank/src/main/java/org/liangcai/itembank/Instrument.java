package org.liangcai.itembank;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A test or questionnaire and the scales it measures.
 *
 * @param id the instrument
 * @param name its name
 * @param notes what must be said wherever a score of it is shown (translation state, calibration state, key state)
 * @param notesWithNorm what is said instead where its scores are compared with a norm
 * @param scales its scales in the order in which they are reported
 */
public record Instrument(
        InstrumentId id,
        LocalizedText name,
        List<LocalizedText> notes,
        List<LocalizedText> notesWithNorm,
        List<Scale> scales) {

    public Instrument {
        notes = List.copyOf(notes);
        notesWithNorm = List.copyOf(notesWithNorm);
        scales = List.copyOf(scales);
    }

    /** An instrument of which the same is said with a norm and without. */
    public Instrument(InstrumentId id, LocalizedText name, List<LocalizedText> notes, List<Scale> scales) {
        this(id, name, notes, notes, scales);
    }

    public Optional<Scale> scale(ScaleId scaleId) {
        return scales.stream().filter(scale -> scale.id().equals(scaleId)).findFirst();
    }

    /**
     * A scale in words.
     *
     * @param id the scale
     * @param parent the broader scale it is part of (a facet's domain)
     * @param name the everyday name, for job seekers
     * @param technicalName the field's name, for counsellors
     * @param measures one sentence: what it is about
     * @param texts further texts by their role: {@code low}, {@code middle}, {@code high}, {@code atWork}, {@code likes}, {@code workplaces}, {@code tryNext}
     * @param omittedFromReports the languages in whose reports the scale is left out
     * @param forEmployers whether an employer may ever see it
     */
    public record Scale(
            ScaleId id,
            Optional<ScaleId> parent,
            LocalizedText name,
            LocalizedText technicalName,
            LocalizedText measures,
            Map<String, LocalizedText> texts,
            Set<Language> omittedFromReports,
            boolean forEmployers) {
        public Scale {
            texts = Map.copyOf(texts);
            omittedFromReports = Set.copyOf(omittedFromReports);
        }
    }
}
