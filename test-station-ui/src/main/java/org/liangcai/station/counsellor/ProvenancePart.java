package org.liangcai.station.counsellor;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.liangcai.assessment.scoring.Comparison;
import org.liangcai.assessment.scoring.Provenance;
import org.liangcai.assessment.scoring.ScaleScore.Scored;
import org.liangcai.assessment.scoring.VisitScores;
import org.liangcai.itembank.ItemBank;
import org.liangcai.itembank.form.BatteryId;
import org.liangcai.station.desk.Facts;
import org.liangcai.station.desk.Words;

/** From what a set of scores was worked out, in the reader's words; identifiers stand in brackets behind the names. */
final class ProvenancePart extends Div {

    /** The estimator as it is recorded with the scores. */
    private static final Pattern EAP = Pattern.compile("EAP, N\\(0, 1\\) prior, (\\d+) nodes from (\\S+) to (\\S+)");

    private final transient Words words;

    ProvenancePart(Words words, ItemBank bank, VisitScores scores) {
        this.words = words;
        Provenance provenance = scores.provenance();
        add(
                new H3(words.of("counsellor.provenance")),
                new Facts()
                        .fact(words.of("counsellor.provenance.battery"), battery(bank, provenance))
                        .fact(
                                words.of("counsellor.provenance.comparison"),
                                words.of("counsellor.purpose", provenance.comparison()))
                        .fact(words.of("counsellor.provenance.norms"), norms(scores))
                        .fact(words.of("counsellor.provenance.estimator"), estimator(words, provenance.estimator()))
                        .fact(words.of("counsellor.provenance.items"), provenance.itemVersions())
                        .fact(words.of("counsellor.provenance.engine"), provenance.engineVersion()));
    }

    private String battery(ItemBank bank, Provenance provenance) {
        String version = String.valueOf(provenance.batteryVersion());
        return bank.battery(BatteryId.of(provenance.battery()))
                .map(found ->
                        words.of("counsellor.provenance.named", words.in(found.name()), version, provenance.battery()))
                .orElseGet(() -> words.of("counsellor.provenance.version", provenance.battery(), version));
    }

    private String norms(VisitScores scores) {
        List<String> used = scores.instruments().stream()
                .flatMap(instrument -> instrument.scales().stream())
                .filter(Scored.class::isInstance)
                .map(score -> ((Scored) score).comparison())
                .filter(Comparison.Normed.class::isInstance)
                .map(comparison -> ((Comparison.Normed) comparison).source())
                .map(source -> words.of(
                        "counsellor.provenance.named",
                        words.in(source.title()),
                        String.valueOf(source.version()),
                        source.table()))
                .distinct()
                .toList();
        return used.isEmpty()
                ? words.of("counsellor.provenance.noNorm")
                : String.join(words.of("counsellor.provenance.and"), used);
    }

    static String estimator(Words words, String recorded) {
        Matcher eap = EAP.matcher(recorded);
        return eap.matches()
                ? words.of("counsellor.provenance.eap", eap.group(1), eap.group(2), eap.group(3))
                : recorded;
    }
}
