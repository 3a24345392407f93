package org.liangcai.itembank.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.liangcai.itembank.ItemContent.Figure;
import org.liangcai.itembank.ItemContent.FigureChoice;
import org.liangcai.itembank.LocalizedText;
import org.liangcai.itembank.ScaleId;
import org.liangcai.itembank.ScoringRule.SingleKey;
import org.liangcai.itembank.store.PayloadCodec.ItemPayload;

class PayloadCodecTest {

    @Test
    void aFigureWithWritingInItKeepsItsDrawingInEachLanguage() {
        LocalizedText words = new LocalizedText("两个框", "two boxes");
        Figure plain = new Figure("<svg/>", words);
        Figure written = new Figure(new LocalizedText("<svg>原件</svg>", "<svg>Original</svg>"), words);
        ItemPayload payload = new ItemPayload(
                Optional.of(new FigureChoice(words, written, List.of(plain, written))),
                new SingleKey(ScaleId.of("checking"), 2),
                Optional.empty());
        PayloadCodec codec = new PayloadCodec();
        assertThat(codec.read(codec.write(payload), ItemPayload.class)).isEqualTo(payload);
    }
}
