package org.liangcai.station.counsellor;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.liangcai.assessment.matching.MatchResult;
import org.liangcai.assessment.matching.Occupation;
import org.liangcai.assessment.matching.Occupation.Confidence;
import org.liangcai.assessment.matching.OccupationMatch;
import org.liangcai.assessment.matching.OccupationMatch.RequirementCheck;
import org.liangcai.assessment.matching.OccupationMatch.RequirementCheck.Standing;
import org.liangcai.assessment.scoring.ScaleScore;
import org.liangcai.assessment.scoring.VisitScores;
import org.liangcai.assessment.visit.VisitSummary;
import org.liangcai.itembank.LocalizedText;
import org.liangcai.itembank.ScaleId;
import org.liangcai.station.desk.DeskView;
import org.liangcai.station.desk.Facts;
import org.liangcai.station.desk.FilterFields;
import org.liangcai.station.desk.Filters;
import org.liangcai.station.desk.Notice;
import org.liangcai.station.desk.Table;
import org.liangcai.station.desk.Table.Column;
import org.liangcai.station.desk.Words;

/** Occupations in the order of their likeness to the person's interests, with what they ask for beside it. */
final class MatchesPart extends Div {

    private static final int SHOWN_AT_FIRST = 30;
    private static final int MORE = 50;

    private final transient Words words;
    private final transient Consumer<Filters> keep;
    private final transient Map<ScaleId, LocalizedText> names = new HashMap<>();
    private final Div results = new Div();
    private transient Filters filters;
    private int most = SHOWN_AT_FIRST;

    MatchesPart(Words words, VisitDesk services, VisitSummary summary, Filters filters, Consumer<Filters> keep) {
        this.words = words;
        this.filters = filters;
        this.keep = keep;
        setId("matches");
        Notice notice = new Notice("matches-notice", words);
        add(notice);
        notice.attempt(() -> {
            nameScales(
                    services.scoring().scores(DeskView.actor(), summary.visit().id()));
            show(services.matching().match(DeskView.actor(), summary.visit().id()));
        });
    }

    private void nameScales(VisitScores scores) {
        scores.interests().ifPresent(found -> found.scales().forEach(this::name));
        scores.values().ifPresent(found -> found.scales().forEach(this::name));
    }

    private void name(ScaleScore score) {
        names.put(score.scale(), score.name());
    }

    private void show(MatchResult result) {
        UnorderedList notes = new UnorderedList();
        notes.addClassName("desk-notes");
        result.notes().forEach(note -> notes.add(new ListItem(words.in(note))));
        switch (result) {
            case MatchResult.NotRanked none -> {
                Paragraph reason = new Paragraph(words.in(none.reason()));
                reason.setId("not-ranked");
                add(reason, notes);
            }
            case MatchResult.Ranked ranked -> {
                add(new Paragraph(words.of("counsellor.matches.how")), filterFields(ranked), results, notes);
                fill(ranked);
            }
        }
    }

    private Div filterFields(MatchResult.Ranked ranked) {
        Div fields = new Div(
                FilterFields.typed(
                        "occupation",
                        words.of("counsellor.matches.filter.text"),
                        filters,
                        text -> filter(ranked, filters.with("occupation", text))),
                FilterFields.chosen(
                        "confidence",
                        words.of("counsellor.matches.filter.confidence"),
                        words.of("counsellor.filter.all"),
                        List.of(Confidence.values()),
                        confidence -> words.in(confidence.label()),
                        filters,
                        confidence -> filter(ranked, filters.with("confidence", confidence))),
                FilterFields.chosen(
                        "requirement",
                        words.of("counsellor.matches.filter.requirement"),
                        words.of("counsellor.filter.all"),
                        List.of(Standing.COVERED, Standing.WORTH_DISCUSSING),
                        standing -> words.of("counsellor.matches.requirement", standing),
                        filters,
                        standing -> filter(ranked, filters.with("requirement", standing))));
        fields.addClassName("desk-filters");
        return fields;
    }

    private void filter(MatchResult.Ranked ranked, Filters changed) {
        filters = changed;
        keep.accept(changed);
        most = SHOWN_AT_FIRST;
        fill(ranked);
    }

    private void fill(MatchResult.Ranked ranked) {
        results.removeAll();
        List<OccupationMatch> found =
                ranked.matches().stream().filter(this::wanted).toList();
        Paragraph count = new Paragraph(words.of(
                "desk.count",
                String.valueOf(found.size()),
                String.valueOf(ranked.matches().size())));
        count.setId("matches-count");
        count.getElement().setAttribute("role", "status");
        results.add(count);
        if (found.isEmpty()) {
            results.add(new Paragraph(words.of("desk.noneFiltered")));
            return;
        }
        results.add(table(found));
        if (found.size() > most) {
            Button more = new Button(
                    words.of("counsellor.matches.more", String.valueOf(Math.min(MORE, found.size() - most))));
            more.setId("more-matches");
            more.addClickListener(click -> {
                most += MORE;
                fill(ranked);
            });
            results.add(more);
        }
    }

    private boolean wanted(OccupationMatch match) {
        Occupation occupation = match.occupation();
        String confidence = filters.get("confidence");
        return filters.matches(
                        "occupation",
                        occupation.title().zh(),
                        occupation.title().en(),
                        occupation.code())
                && (confidence.isEmpty() || occupation.confidence().name().equals(confidence))
                && asRequired(match, filters.get("requirement"));
    }

    private static boolean asRequired(OccupationMatch match, String standing) {
        boolean discuss = match.requirements().stream()
                .anyMatch(requirement -> requirement.standing() == Standing.WORTH_DISCUSSING);
        return standing.isEmpty() || discuss == standing.equals(Standing.WORTH_DISCUSSING.name());
    }

    private Table table(List<OccupationMatch> found) {
        Table table = new Table(
                "occupation-matches",
                words.of("counsellor.matches.caption"),
                List.of(
                        Column.text(words.of("counsellor.matches.occupation")),
                        Column.figure(words.of("counsellor.matches.rank")),
                        Column.figure(words.of("counsellor.matches.interval")),
                        Column.figure(words.of("counsellor.matches.correlation")),
                        Column.text(words.of("counsellor.matches.requirements")),
                        Column.figure(words.of("counsellor.matches.values")),
                        Column.text(words.of("counsellor.matches.confidence"))));
        found.stream()
                .limit(most)
                .forEach(match -> table.opening(
                        "match-" + match.occupation().code(),
                        () -> behind(match),
                        words.in(match.occupation().title()),
                        String.valueOf(match.rank()),
                        words.of("desk.range", String.valueOf(match.rankLower()), String.valueOf(match.rankUpper())),
                        words.figure(match.correlation(), 2),
                        requirements(match),
                        match.values()
                                .map(values -> words.figure(values.correlation(), 2))
                                .orElse("—"),
                        words.in(match.occupation().confidence().label())));
        return table;
    }

    private String requirements(OccupationMatch match) {
        List<String> discuss = match.requirements().stream()
                .filter(requirement -> requirement.standing() == Standing.WORTH_DISCUSSING)
                .map(requirement -> words.of("counsellor.matches.kind", requirement.kind()))
                .distinct()
                .toList();
        return discuss.isEmpty()
                ? words.of("counsellor.matches.requirement", Standing.COVERED)
                : words.of("counsellor.matches.discuss", String.join(words.of("common.listSeparator"), discuss));
    }

    private Div behind(OccupationMatch match) {
        Occupation occupation = match.occupation();
        Facts facts = new Facts()
                .fact(words.of("counsellor.matches.code"), occupation.code())
                .fact(
                        words.of("counsellor.matches.figures"),
                        words.of("counsellor.matches.onet", occupation.onetTitle(), occupation.onetCode()))
                .fact(
                        words.of("counsellor.matches.confidence"),
                        words.in(occupation.confidence().label()));
        occupation.note().ifPresent(note -> facts.fact(words.of("counsellor.matches.note"), words.in(note)));
        match.values().ifPresent(values -> facts.fact(words.of("counsellor.matches.values"), agreement(values)));
        Div behind = new Div(facts, new H4(words.of("counsellor.matches.requirements")));
        UnorderedList requirements = new UnorderedList();
        match.requirements().forEach(requirement -> requirements.add(new ListItem(text(requirement))));
        behind.add(
                requirements,
                new H4(words.of("counsellor.matches.contributions", words.figure(match.correlation(), 2))),
                contributions(match));
        return behind;
    }

    private String text(RequirementCheck requirement) {
        String text = words.of(
                "counsellor.matches.check",
                words.of("counsellor.matches.kind", requirement.kind()),
                words.in(requirement.standing().label()),
                words.in(requirement.text()));
        return requirement
                .caution()
                .map(caution -> text + " " + words.in(caution))
                .orElse(text);
    }

    private String agreement(OccupationMatch.ValuesAgreement values) {
        String shared = values.shared().stream()
                .map(this::nameOf)
                .collect(Collectors.joining(words.of("common.listSeparator")));
        return words.of(
                values.shared().isEmpty() ? "counsellor.matches.agreement" : "counsellor.matches.agreementShared",
                words.figure(values.correlation(), 2),
                shared);
    }

    private Table contributions(OccupationMatch match) {
        Table table = new Table(
                "contributions-" + match.occupation().code(),
                words.of("counsellor.matches.contributions", words.figure(match.correlation(), 2)),
                List.of(
                        Column.text(words.of("counsellor.matches.interest")),
                        Column.figure(words.of("counsellor.matches.contribution"))));
        match.contributions().entrySet().stream()
                .sorted(Map.Entry.<ScaleId, Double>comparingByValue(Comparator.reverseOrder()))
                .forEach(entry -> table.row(nameOf(entry.getKey()), words.figure(entry.getValue(), 3)));
        return table;
    }

    private String nameOf(ScaleId scale) {
        LocalizedText name = names.get(scale);
        return name == null ? scale.value() : words.in(name);
    }
}
