package org.liangcai.station.commandline;

import java.util.Arrays;
import java.util.Locale;
import org.liangcai.psychometrics.calibration.Calibration;
import org.liangcai.psychometrics.calibration.ItemModel;

/** The short names of response models on the command line and in files. */
enum ModelCode {
    RASCH("Rasch", ItemModel.RASCH),
    ONE_PL("1PL", ItemModel.ONE_PARAMETER),
    TWO_PL("2PL", ItemModel.TWO_PARAMETER),
    THREE_PL("3PL", ItemModel.THREE_PARAMETER),
    FOUR_PL("4PL", ItemModel.FOUR_PARAMETER),
    GRM("GRM", ItemModel.GRADED),
    PCM("PCM", ItemModel.PARTIAL_CREDIT),
    RSM("RSM", ItemModel.RATING_SCALE),
    GPCM("GPCM", ItemModel.GENERALISED_PARTIAL_CREDIT),
    NRM("NRM", ItemModel.NOMINAL);

    private final String text;
    private final ItemModel model;

    ModelCode(String text, ItemModel model) {
        this.text = text;
        this.model = model;
    }

    /**
     * The model of this short name, in capitals or not.
     *
     * @throws InputException if there is none
     */
    static ModelCode named(String text) {
        return Arrays.stream(values())
                .filter(code -> code.text.toUpperCase(Locale.ROOT).equals(text.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new InputException(
                        "There is no model (%s).\nMaybe one of %s.".formatted(text, Arrays.toString(values()))));
    }

    /** The model that was planned for an item of a calibration. */
    static ModelCode of(Calibration calibration, String item) {
        ItemModel planned = calibration.plan().models().get(item);
        return Arrays.stream(values())
                .filter(code -> code.model == planned)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no item (%s).".formatted(item)));
    }

    ItemModel model() {
        return model;
    }

    @Override
    public String toString() {
        return text;
    }
}
