package org.liangcai.station.norms;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.liangcai.assessment.Actor;
import org.liangcai.assessment.norming.LocalForm;
import org.liangcai.assessment.norming.NormKeepers;
import org.liangcai.assessment.scoring.InstrumentForm;
import org.liangcai.assessment.scoring.NormScope;
import org.liangcai.itembank.InstrumentId;
import org.liangcai.itembank.ItemBank;
import org.liangcai.itembank.Language;
import org.liangcai.itembank.LocalizedText;
import org.liangcai.itembank.ScaleId;
import org.liangcai.norms.BilingualText;
import org.liangcai.norms.ConstructId;
import org.liangcai.norms.ConstructNorm;
import org.liangcai.norms.NormCell;
import org.liangcai.norms.NormTable;
import org.liangcai.norms.NormTableId;
import org.liangcai.norms.NormVersion;
import org.liangcai.station.desk.DeskView;
import org.liangcai.station.desk.Words;

/** How norms are named on the desk. */
final class NormWords {

    private static final String BETWEEN = "--";

    private NormWords() {}

    static String in(Words words, BilingualText text) {
        return words.in(new LocalizedText(text.zh(), text.en()));
    }

    /** A version as part of an address. */
    static String address(NormVersion version) {
        return version.id() + BETWEEN + version.version();
    }

    /** The version an address names, if it can be one. */
    static Optional<NormVersion> version(String address) {
        int between = address.lastIndexOf(BETWEEN);
        String number = between < 1 ? "" : address.substring(between + BETWEEN.length());
        return number.matches("[1-9][0-9]{0,5}")
                ? Optional.of(new NormVersion(NormTableId.of(address.substring(0, between)), Integer.parseInt(number)))
                : Optional.empty();
    }

    static String title(Words words, NormTable table) {
        return words.of("norms.titleAndVersion", in(words, table.title()), String.valueOf(table.version()));
    }

    static String scope(Words words, NormScope scope) {
        return words.of(
                "norms.scope",
                words.of("norms.language", scope.language()),
                words.of("norms.purpose", scope.purpose()));
    }

    static String scopes(Words words, List<NormScope> scopes) {
        return scopes.isEmpty()
                ? words.of("norms.useNone")
                : scopes.stream()
                        .map(scope -> scope(words, scope))
                        .collect(Collectors.joining(words.of("common.listSeparator")));
    }

    /** The everyday name of a construct with its letters, where the item bank knows it. */
    static String construct(Words words, ItemBank bank, String instrument, ConstructId construct) {
        return bank.instrument(InstrumentId.of(instrument))
                .scale(ScaleId.of(construct.value()))
                .map(scale -> words.in(scale.name()) + " " + construct)
                .orElse(construct.value());
    }

    /** A form as people know it: the instrument, how it is given, and the language it is answered in. */
    static String form(Words words, ItemBank bank, LocalForm form) {
        return words.of(
                "norms.local.formOf",
                words.in(bank.instrument(InstrumentId.of(form.instrument())).name()),
                InstrumentForm.of(bank.batteries()).stream()
                        .filter(one -> one.instrument().value().equals(form.instrument())
                                && one.form().equals(form.form()))
                        .findFirst()
                        .map(one -> words.in(one.description()))
                        .orElse(form.form()),
                words.of("norms.language", form.language()));
    }

    /** A raw score, or a distance of two, with as many decimals as its scale is fine: one for sums, two for means and abilities. */
    static String raw(Words words, ConstructNorm norm, double value) {
        boolean fine = norm.cells().stream().anyMatch(cell -> cell.standardDeviation() < 3);
        return words.figure(value, fine ? 2 : 1);
    }

    static String group(Words words, NormCell cell) {
        String sex = cell.sex().map(of -> words.of("norms.sex", of)).orElseGet(() -> words.of("norms.sex.ALL"));
        return words.of(
                "norms.cell",
                sex,
                cell.ages().from() == cell.ages().to()
                        ? String.valueOf(cell.ages().from())
                        : cell.ages().toString());
    }

    /** The questionnaire and its form, such as “Personality 120 (personality)”. */
    static String instrument(Words words, ItemBank bank, NormTable table) {
        return words.of(
                "norms.instrumentForm",
                words.in(bank.instrument(InstrumentId.of(table.instrument())).name()),
                table.form(),
                table.instrument());
    }

    /** A language by its tag; one that the product does not speak keeps its tag. */
    static String language(Words words, String tag) {
        return Arrays.stream(Language.values())
                .filter(language -> language.tag().equalsIgnoreCase(tag)
                        || language.locale().getLanguage().equalsIgnoreCase(tag))
                .findFirst()
                .map(language -> words.of("norms.language", language))
                .orElse(tag);
    }

    static boolean keeper() {
        Actor actor = DeskView.actor();
        return NormKeepers.ROLES.stream().anyMatch(actor::is);
    }
}
