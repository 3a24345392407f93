package org.liangcai.station.norms;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.liangcai.assessment.norming.NormDecision;
import org.liangcai.assessment.norming.NormEntry;
import org.liangcai.norms.ConstructNorm;
import org.liangcai.norms.NormCell;
import org.liangcai.norms.NormTable;
import org.liangcai.norms.NormVersion;
import org.liangcai.norms.picture.TablePicture;
import org.liangcai.station.desk.DeskView;
import org.liangcai.station.desk.Facts;
import org.liangcai.station.desk.Table;
import org.liangcai.station.desk.Table.Column;
import org.liangcai.station.desk.Words;

/** One version of a norm table: where it stands, what can be decided, whom it is of, its values and everything decided so far. */
final class NormDetail extends Div {

    private final transient Words words;
    private final transient NormDesk services;
    private final NormVersion version;
    private final transient Runnable whenChanged;
    private final Div head = new Div();
    private final Div use = new Div();
    private final Div decisions = new Div();

    NormDetail(Words words, NormDesk services, NormEntry entry, Runnable whenChanged) {
        this.words = words;
        this.services = services;
        this.version = NormVersion.of(entry.table());
        this.whenChanged = whenChanged;
        setId("norm");
        head.addClassName("desk-detail-head");
        NormTable table = entry.table();
        add(head, use);
        if (NormWords.keeper()) {
            add(new DecisionForms(words, services, entry, this::changed));
        }
        add(
                new H3(words.of("norms.about")),
                about(table),
                new H3(words.of("norms.values")),
                constructs(table),
                new H3(words.of("norms.decisions")),
                decisions);
        show(entry);
    }

    private void changed(NormEntry entry) {
        show(entry);
        whenChanged.run();
    }

    private void show(NormEntry entry) {
        H2 title = new H2(NormWords.title(words, entry.table()));
        title.setId("norm-title-of-page");
        Span state = new Span(words.of("norms.state", entry.state()));
        state.setId("norm-state");
        state.addClassName("desk-status");
        head.removeAll();
        head.add(title, state);
        use.removeAll();
        Facts facts = new Facts().fact(words.of("norms.useToday"), NormWords.scopes(words, entry.scopes()));
        entry.planned()
                .forEach(planned -> facts.fact(
                        words.of("norms.usePlanned", planned.from().toString()),
                        NormWords.scope(words, planned.scope())));
        facts.setId("norm-use");
        use.add(facts);
        decisions.removeAll();
        decisions.add(decisions());
    }

    private Facts about(NormTable table) {
        Facts facts = new Facts()
                .fact(
                        words.of("norms.id"),
                        words.of("norms.versionOf", version.id().value(), String.valueOf(version.version())))
                .fact(words.of("norms.form"), NormWords.instrument(words, services.itemBank(), table))
                .fact(words.of("norms.dated"), table.dated().toString())
                .fact(
                        words.of("norms.population"),
                        NormWords.in(words, table.sample().population()))
                .fact(
                        words.of("norms.sample"),
                        NormWords.in(words, table.sample().description()))
                .fact(
                        words.of("norms.sampleLanguage"),
                        NormWords.language(words, table.sample().language()));
        table.sample()
                .design()
                .ifPresentOrElse(
                        design -> facts.fact(
                                        words.of("norms.size"),
                                        words.of(
                                                "norms.sizeOf",
                                                String.format(Locale.ROOT, "%,d", design.people()),
                                                String.valueOf(design.smallestCell())))
                                .fact(words.of("norms.place"), NormWords.in(words, design.place()))
                                .fact(words.of("norms.period"), NormWords.in(words, design.period()))
                                .fact(words.of("norms.drawing"), NormWords.in(words, design.drawing())),
                        () -> facts.fact(words.of("norms.size"), words.of("norms.peopleUnknown")));
        return facts.fact(words.of("norms.method"), NormWords.in(words, table.method()))
                .fact(words.of("norms.reliabilityNote"), NormWords.in(words, table.reliabilityNote()))
                .fact(
                        words.of("norms.ages"),
                        words.of("norms.agesOf", table.validAges().toString()))
                .fact(words.of("norms.outside"), words.of("norms.outside", table.outsideAges()))
                .fact(words.of("norms.source"), table.source().citation())
                .fact(
                        words.of("norms.licence"),
                        NormWords.in(words, table.source().licence()));
    }

    /** Each construct opens to its curves and its cells. */
    private Table constructs(NormTable table) {
        Table list = new Table(
                "norm-constructs",
                words.of("norms.values"),
                List.of(
                        Column.text(words.of("norms.construct")),
                        Column.figure(words.of("norms.range")),
                        Column.figure(words.of("norms.cells")),
                        Column.figure(words.of("norms.cellSizes")),
                        Column.figure(words.of("norms.reliability")),
                        Column.figure(words.of("norms.sem"))));
        for (ConstructNorm norm : table.constructs()) {
            list.opening(
                    "construct-" + norm.construct().value().toLowerCase(Locale.ROOT),
                    () -> behind(table, norm),
                    NormWords.construct(words, services.itemBank(), table.instrument(), norm.construct()),
                    words.range(norm.range().minimum(), norm.range().maximum(), 0),
                    String.valueOf(norm.cells().size()),
                    sizes(norm),
                    reliabilities(norm),
                    errors(norm));
        }
        return list;
    }

    private String sizes(ConstructNorm norm) {
        var sizes = norm.cells().stream()
                .flatMapToInt(cell -> cell.sampleSize().stream())
                .summaryStatistics();
        return sizes.getCount() == 0 ? words.of("norms.notPublished") : words.range(sizes.getMin(), sizes.getMax(), 0);
    }

    private String reliabilities(ConstructNorm norm) {
        var found = norm.cells().stream().mapToDouble(NormCell::reliability).summaryStatistics();
        return found.getMin() == found.getMax()
                ? words.figure(found.getMin(), 2)
                : words.range(found.getMin(), found.getMax(), 2);
    }

    private String errors(ConstructNorm norm) {
        var found = norm.cells().stream()
                .mapToDouble(NormCell::standardErrorOfMeasurement)
                .summaryStatistics();
        return found.getMin() == found.getMax()
                ? words.figure(found.getMin(), 2)
                : words.range(found.getMin(), found.getMax(), 2);
    }

    private Component behind(NormTable table, ConstructNorm norm) {
        String name = NormWords.construct(words, services.itemBank(), table.instrument(), norm.construct());
        Table cells = new Table(
                "cells-" + norm.construct().value().toLowerCase(Locale.ROOT),
                words.of("norms.cellsOf", name),
                List.of(
                        Column.text(words.of("norms.group")),
                        Column.figure("n"),
                        Column.figure(words.of("norms.mean")),
                        Column.figure(words.of("norms.sd")),
                        Column.figure(words.of("norms.reliability")),
                        Column.figure(words.of("norms.sem")),
                        Column.figure(words.of("norms.p", "10")),
                        Column.figure(words.of("norms.p", "50")),
                        Column.figure(words.of("norms.p", "90")),
                        Column.figure(words.of("norms.samplingError"))));
        for (NormCell cell : norm.cells()) {
            List<String> row = new ArrayList<>(List.of(
                    NormWords.group(words, cell),
                    cell.sampleSize().isPresent()
                            ? String.valueOf(cell.sampleSize().getAsInt())
                            : "—",
                    NormWords.raw(words, norm, cell.mean()),
                    NormWords.raw(words, norm, cell.standardDeviation()),
                    words.figure(cell.reliability(), 2),
                    NormWords.raw(words, norm, cell.standardErrorOfMeasurement())));
            for (int percent : new int[] {10, 50, 90}) {
                row.add(NormWords.raw(words, norm, TablePicture.raw(norm, cell, percent)));
            }
            row.add(cell.values()
                    .filter(values -> values.hasStandardErrors())
                    .map(values -> words.figure(10 * values.standardErrorOf(TablePicture.raw(norm, cell, 50)), 2))
                    .orElse("—"));
            cells.row(row.toArray(String[]::new));
        }
        return new Div(
                new PictureFrame(
                        TablePicture.of(norm, table.title()),
                        "picture-" + norm.construct(),
                        norm.construct().value()),
                cells);
    }

    private Component decisions() {
        Table table = new Table(
                "norm-decisions",
                words.of("norms.decisions"),
                List.of(
                        Column.text(words.of("norms.decision.at")),
                        Column.text(words.of("norms.decision.what")),
                        Column.text(words.of("norms.decision.by")),
                        Column.text(words.of("norms.decision.reason"))));
        for (NormDecision decision : services.norms().history(DeskView.actor()).of(version)) {
            Optional<?> by = decision.signature().by();
            table.row(
                    by.isPresent() ? words.minute(decision.signature().at()) : "—",
                    words(decision),
                    by.isPresent() ? decision.signature().name() : words.of("common.product"),
                    by.isPresent() ? decision.signature().reason() : words.of("norms.decision.entered.SHIPPED"));
        }
        return table;
    }

    private String words(NormDecision decision) {
        return switch (decision) {
            case NormDecision.Entered entered -> words.of("norms.decision.entered", entered.origin());
            case NormDecision.Approved _ -> words.of("norms.decision.approved");
            // What came with the product has been in use from the beginning, which is no day at this office.
            case NormDecision.PutInUse use
            when use.from().equals(LocalDate.EPOCH) ->
                words.of("norms.decision.putInUseAlways", NormWords.scope(words, use.scope()));
            case NormDecision.PutInUse use ->
                words.of(
                        "norms.decision.putInUse",
                        NormWords.scope(words, use.scope()),
                        use.from().toString());
            case NormDecision.Retired _ -> words.of("norms.decision.retired");
        };
    }
}
