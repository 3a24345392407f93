package org.liangcai.itembank.generator;

import org.liangcai.itembank.ItemContent.Figure;
import org.liangcai.itembank.ItemContent.FigureChoice;
import org.liangcai.itembank.Language;
import org.liangcai.itembank.LocalizedText;

/** Presents a word problem: the text is the question, the figure a small picture of what it is about. */
final class WordDrawing {

    private static final LocalizedText TITLE = new LocalizedText("小图", "A small picture");
    private static final LocalizedText OPTION = new LocalizedText("可选的答案", "An answer to choose");

    private final WordSpecification problem;

    WordDrawing(WordSpecification problem) {
        this.problem = problem;
    }

    FigureChoice render() {
        return new FigureChoice(
                new LocalizedText(text(Language.ZH), text(Language.EN)),
                scene(),
                problem.options().stream().map(this::option).toList());
    }

    private String text(Language language) {
        return WordText.written(problem.story(), problem.cast(), problem.given(), language);
    }

    private Figure scene() {
        WordScene scene = problem.story().scene();
        String body =
                "<rect width=\"480\" height=\"96\" rx=\"6\" fill=\"%s\"/><g fill=\"none\" stroke=\"%s\" stroke-width=\"3\" stroke-linecap=\"round\" stroke-linejoin=\"round\">%s</g>"
                        .formatted(Drawing.GROUND, Drawing.QUIET, scene.drawn());
        return Drawing.of(480, 96, TITLE, scene.words(), body);
    }

    private Figure option(Fraction amount) {
        WordUnit unit = problem.story().unit();
        LocalizedText said = new LocalizedText(unit.said(amount, Language.ZH), unit.said(amount, Language.EN));
        return Drawing.of(
                160,
                60,
                OPTION,
                said,
                language -> "<rect width=\"160\" height=\"60\" fill=\"#fff\"/>"
                        + Drawing.text(80, 39, 25, "middle", said.in(language)));
    }
}
