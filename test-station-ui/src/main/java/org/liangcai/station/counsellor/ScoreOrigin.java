package org.liangcai.station.counsellor;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.liangcai.assessment.scoring.Comparison;
import org.liangcai.assessment.scoring.ScaleScore;
import org.liangcai.assessment.session.AnsweredItem;
import org.liangcai.assessment.session.VisitRecord;
import org.liangcai.itembank.InstrumentId;
import org.liangcai.itembank.Item;
import org.liangcai.itembank.ItemBank;
import org.liangcai.itembank.ItemContent;
import org.liangcai.itembank.ItemResponse;
import org.liangcai.itembank.ScaleId;
import org.liangcai.itembank.ScoringRule;
import org.liangcai.itembank.qti.DocumentText;
import org.liangcai.station.desk.Facts;
import org.liangcai.station.desk.Table;
import org.liangcai.station.desk.Table.Column;
import org.liangcai.station.desk.Words;

/** Where a score comes from: its error, its norm and how that is worked out, and every answer with its key. */
final class ScoreOrigin extends Div {

    private final transient Words words;
    private final transient ItemBank itemBank;

    ScoreOrigin(Words words, ItemBank itemBank, VisitRecord record, InstrumentId instrument, ScaleScore.Scored score) {
        this.words = words;
        this.itemBank = itemBank;
        itemBank.instrument(instrument)
                .scale(score.scale())
                .ifPresent(scale -> add(new Paragraph(words.in(scale.measures()))));
        add(facts(score));
        List<Answer> answers = record.sections().stream()
                .filter(section -> section.instrument().equals(instrument))
                .flatMap(section -> section.answers().stream())
                .flatMap(answer -> answer(answer, score.scale()))
                .toList();
        if (!answers.isEmpty()) {
            add(table(score, answers));
        }
    }

    private Facts facts(ScaleScore.Scored score) {
        Facts facts = new Facts()
                .fact(
                        words.of("counsellor.origin.value"),
                        words.of(
                                "counsellor.origin.valueAndError",
                                words.figure(score.value(), 2),
                                words.figure(score.standardError(), 2),
                                words.range(score.lower(), score.upper(), 2)))
                .fact(words.of("counsellor.origin.error"), words.in(score.errorSource()));
        return switch (score.comparison()) {
            case Comparison.Normed normed -> normed(facts, normed);
            case Comparison.NoNorm none -> facts.fact(words.of("counsellor.origin.group"), words.in(none.note()));
        };
    }

    private Facts normed(Facts facts, Comparison.Normed normed) {
        facts.fact(words.of("counsellor.origin.group"), words.in(normed.group()))
                .fact(
                        words.of("counsellor.origin.sample"),
                        words.in(normed.source().sample()))
                .fact(words.of("counsellor.origin.reliability"), words.figure(normed.reliability(), 2))
                .fact(words.of("counsellor.origin.normTable"), table(normed.source()));
        normed.notes().forEach(note -> facts.fact(words.of("counsellor.origin.notes"), words.in(note)));
        return facts;
    }

    private String table(Comparison.NormSource source) {
        return words.of(
                "counsellor.origin.normTableVersion",
                words.in(source.title()),
                source.table(),
                String.valueOf(source.version()),
                source.dated().toString(),
                source.citation());
    }

    private Stream<Answer> answer(AnsweredItem answered, ScaleId scale) {
        Optional<Item> item = itemBank.item(answered.item(), answered.version());
        return item
                .filter(found -> countsFor(found.scoring(), scale))
                .map(found -> new Answer(answered, found))
                .stream();
    }

    private static boolean countsFor(ScoringRule rule, ScaleId scale) {
        return switch (rule) {
            case ScoringRule.KeyedRating keyed -> keyed.scales().contains(scale);
            case ScoringRule.SingleKey single -> single.scale().equals(scale);
            // The overall score of situations has a scale of its own, to which every situation counts.
            case ScoringRule.ExpertKey expert ->
                expert.scale().equals(scale) || !scale.value().contains(".");
            case ScoringRule.CopiedText copied ->
                copied.accuracy().equals(scale) || copied.speed().equals(scale);
            case ScoringRule.FieldKeys fields -> fields.scale().equals(scale);
            case ScoringRule.Processing processing -> processing.scale().equals(scale);
            case ScoringRule.Infrequency _, ScoringRule.Practice _, ScoringRule.Unscored _ -> false;
        };
    }

    private Table table(ScaleScore.Scored score, List<Answer> answers) {
        Table table = new Table(
                "origin-" + score.scale().value(),
                words.of("counsellor.origin.answers", String.valueOf(answers.size())),
                List.of(
                        Column.text(words.of("counsellor.origin.item")),
                        Column.text(words.of("counsellor.origin.content")),
                        Column.text(words.of("counsellor.origin.answer")),
                        Column.text(words.of("counsellor.origin.key")),
                        Column.figure(words.of("counsellor.origin.seconds"))));
        table.captioned();
        for (Answer answer : answers) {
            table.row(
                    words.of(
                            "counsellor.origin.itemVersion",
                            answer.item().id().value(),
                            String.valueOf(answer.item().version())),
                    content(answer.item().content()),
                    response(answer.answered().response(), answer.item().content()),
                    key(answer.item(), answer.answered().response()),
                    words.figure(answer.answered().responseTime().toMillis() / 1000.0, 1));
        }
        return table;
    }

    private String content(ItemContent content) {
        return switch (content) {
            case ItemContent.RatingStatement rating -> words.in(rating.statement());
            case ItemContent.FigureChoice figure -> words.in(figure.figure().description());
            case ItemContent.Situation situation -> words.in(situation.situation());
            case ItemContent.TextChoice choice -> words.in(choice.question());
            case ItemContent.CopyTyping typing -> words.in(typing.text());
            case ItemContent.FormFilling form -> words.in(form.record().description());
            case ItemContent.Document document -> DocumentText.of(document, words.language());
        };
    }

    private String response(ItemResponse response, ItemContent content) {
        return switch (response) {
            case ItemResponse.Rated rated
            when content instanceof ItemContent.RatingStatement rating ->
                words.of(
                        "counsellor.origin.rated",
                        String.valueOf(rated.category()),
                        words.in(rating.labels().get(rated.category() - 1)));
            case ItemResponse.Rated rated -> String.valueOf(rated.category());
            case ItemResponse.Chosen chosen -> words.of("counsellor.origin.chosen", String.valueOf(chosen.option()));
            case ItemResponse.BestAndWorst both ->
                words.of("counsellor.origin.bestWorst", String.valueOf(both.best()), String.valueOf(both.worst()));
            case ItemResponse.Typed typed -> typed.text();
            case ItemResponse.FilledIn filled ->
                String.join(" · ", filled.fields().values());
            case ItemResponse.Entered entered ->
                entered.values().values().stream()
                        .map(values -> String.join(", ", values))
                        .collect(Collectors.joining(" · "));
        };
    }

    private String key(Item item, ItemResponse response) {
        return switch (item.scoring()) {
            case ScoringRule.KeyedRating keyed -> keyed(keyed, item.content(), response);
            case ScoringRule.SingleKey single ->
                words.of(
                        response instanceof ItemResponse.Chosen chosen && chosen.option() == single.correctOption()
                                ? "counsellor.origin.right"
                                : "counsellor.origin.wrong",
                        String.valueOf(single.correctOption()));
            case ScoringRule.ExpertKey expert -> effectiveness(expert);
            case ScoringRule.Processing processing
            when response instanceof ItemResponse.Entered entered ->
                words.of(
                        "counsellor.origin.points",
                        words.figure(processing.score(entered), 1),
                        words.figure(processing.maximum(), 1));
            case ScoringRule.CopiedText _,
                    ScoringRule.FieldKeys _,
                    ScoringRule.Processing _,
                    ScoringRule.Unscored _,
                    ScoringRule.Infrequency _,
                    ScoringRule.Practice _ -> "";
        };
    }

    private String keyed(ScoringRule.KeyedRating keyed, ItemContent content, ItemResponse response) {
        boolean positive = keyed.direction() == ScoringRule.Direction.POSITIVE;
        String points = "";
        if (response instanceof ItemResponse.Rated rated && content instanceof ItemContent.RatingStatement rating) {
            int counted = positive ? rated.category() : rating.labels().size() + 1 - rated.category();
            points = String.valueOf(counted);
        }
        return words.of(positive ? "counsellor.origin.positive" : "counsellor.origin.negative", points);
    }

    private String effectiveness(ScoringRule.ExpertKey expert) {
        StringBuilder text = new StringBuilder();
        for (int action = 0; action < expert.effectiveness().size(); action++) {
            if (action > 0) {
                text.append(" · ");
            }
            text.append(action + 1)
                    .append(": ")
                    .append(words.figure(expert.effectiveness().get(action), 1));
        }
        return words.of("counsellor.origin.effectiveness", text.toString());
    }

    /** An answer with the item it was given to. */
    private record Answer(AnsweredItem answered, Item item) {}
}
