package org.liangcai.assessment.bank;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.liangcai.assessment.RefusedException;
import org.liangcai.itembank.Instrument;
import org.liangcai.itembank.InstrumentId;
import org.liangcai.itembank.LocalizedText;
import org.liangcai.itembank.ScaleId;

/** An instrument of a publisher, with the one scale that its items count for. */
final class NewInstrument {

    private static final LocalizedText NO_EVIDENCE = new LocalizedText(
            "由本机构编制，尚无常模，也没有效度研究。", "Written by this office; there is no norm and no study of validity yet.");

    private NewInstrument() {}

    static Instrument of(String id, WrittenItem.Typed name, WrittenItem.Typed measures) {
        String stripped = id.strip();
        if (!stripped.matches("[a-z][a-z0-9-]{0,59}")) {
            throw new RefusedException(BankRefusal.ID_UNFIT, stripped);
        }
        return of(
                InstrumentId.of(stripped),
                text(name, new LocalizedText("名称", "Name")),
                text(measures, new LocalizedText("测量什么", "What it measures")));
    }

    static Instrument of(InstrumentId id, LocalizedText name, LocalizedText measures) {
        return new Instrument(
                id,
                name,
                List.of(NO_EVIDENCE),
                List.of(new Instrument.Scale(
                        ScaleId.of(id.value()), Optional.empty(), name, name, measures, Map.of(), Set.of(), false)));
    }

    private static LocalizedText text(WrittenItem.Typed typed, LocalizedText what) {
        if (typed.zh().isBlank()
                || typed.en().isBlank()
                || typed.zh().length() + typed.en().length() > 2_000) {
            throw new RefusedException(BankRefusal.TEXT_MISSING, what);
        }
        return new LocalizedText(typed.zh().strip(), typed.en().strip());
    }
}
