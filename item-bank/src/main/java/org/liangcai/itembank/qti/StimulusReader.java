package org.liangcai.itembank.qti;

import java.util.List;
import java.util.Optional;
import org.liangcai.itembank.qti.model.Attributes;
import org.liangcai.itembank.qti.model.ItemBody;
import org.liangcai.itembank.qti.model.Stimulus;
import org.liangcai.itembank.qti.model.Stylesheet;

/** Reads {@code qti-assessment-stimulus} (QTI 3.0 ASI, 2.5). */
final class StimulusReader {

    private StimulusReader() {}

    static Stimulus stimulus(Element root, Reading reading) {
        List<Stylesheet> stylesheets = ItemReader.stylesheets(root, reading);
        Optional<ItemBody> body =
                root.requiredChild("qti-stimulus-body").map(element -> new ItemReader(reading).body(element));
        Stimulus stimulus = new Stimulus(
                root.identifier("identifier"),
                root.required("title"),
                root.optional("label"),
                root.optional("xml:lang"),
                stylesheets,
                body.orElse(new ItemBody(Attributes.NONE, List.of())));
        root.done();
        return stimulus;
    }
}
