package org.liangcai.itembank.qti.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code qti-assessment-item} (QTI 3.0 ASI, 2.2). Immutable. */
public record QtiItem(
        String identifier,
        String title,
        Optional<String> label,
        Optional<String> language,
        boolean adaptive,
        boolean timeDependent,
        Optional<String> toolName,
        Optional<String> toolVersion,
        List<ResponseDeclaration> responseDeclarations,
        List<OutcomeDeclaration> outcomeDeclarations,
        List<StimulusReference> stimuli,
        List<Stylesheet> stylesheets,
        Optional<ItemBody> body,
        Optional<ResponseProcessing> responseProcessing,
        List<ModalFeedback> modalFeedback) {

    public QtiItem {
        responseDeclarations = List.copyOf(responseDeclarations);
        outcomeDeclarations = List.copyOf(outcomeDeclarations);
        stimuli = List.copyOf(stimuli);
        stylesheets = List.copyOf(stylesheets);
        modalFeedback = List.copyOf(modalFeedback);
    }

    /** The interactions in the order in which they stand in the body. */
    public List<Interaction> interactions() {
        List<Interaction> found = new ArrayList<>();
        body.ifPresent(present -> collect(present.children(), found));
        return List.copyOf(found);
    }

    private static void collect(List<Content> contents, List<Interaction> found) {
        for (Content content : contents) {
            switch (content) {
                case Interaction.GapMatch gapMatch -> {
                    found.add(gapMatch);
                    collect(gapMatch.content(), found);
                }
                case Interaction.HottextChoice hottext -> {
                    found.add(hottext);
                    collect(hottext.content(), found);
                }
                case Interaction interaction -> found.add(interaction);
                case Content.Markup markup -> collect(markup.children(), found);
                case Content.Feedback feedback -> collect(feedback.children(), found);
                case Content.RubricBlock rubric -> collect(rubric.children(), found);
                case Content.Hottext _, Content.Gap _, Content.Text _ -> {}
            }
        }
    }

    public Optional<ResponseDeclaration> response(String wanted) {
        return responseDeclarations.stream()
                .filter(declaration -> declaration.identifier().equals(wanted))
                .findFirst();
    }

    public Optional<OutcomeDeclaration> outcome(String wanted) {
        return outcomeDeclarations.stream()
                .filter(declaration -> declaration.identifier().equals(wanted))
                .findFirst();
    }
}
