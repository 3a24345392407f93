package org.liangcai.assessment.pilot;

import java.util.List;
import java.util.Map;
import org.liangcai.assessment.session.PilotItems;
import org.liangcai.itembank.InstrumentId;
import org.liangcai.itembank.ledger.ActiveItems;
import org.liangcai.itembank.ledger.ItemRecord;
import org.liangcai.itembank.ledger.ItemVersion;

/** The items that the ledger has on trial, with what has come together of each. Safe for use by many threads. */
public final class LedgerPilots implements PilotItems {

    private final ActiveItems items;
    private final PilotAnswers answers;

    public LedgerPilots(ActiveItems items, PilotAnswers answers) {
        this.items = items;
        this.answers = answers;
    }

    @Override
    public List<Candidate> of(InstrumentId instrument) {
        List<ItemRecord> onTrial = items.inPilot(instrument);
        if (onTrial.isEmpty()) {
            return List.of();
        }
        Map<ItemVersion, PilotFigures> figures =
                answers.figures(onTrial.stream().map(ItemRecord::version).toList());
        return onTrial.stream()
                .map(item -> new Candidate(
                        item.version().item(),
                        item.version().version(),
                        item.enemies(),
                        figures.getOrDefault(item.version(), PilotFigures.NONE).answers()))
                .toList();
    }
}
