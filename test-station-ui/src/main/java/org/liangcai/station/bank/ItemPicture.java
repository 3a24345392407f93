package org.liangcai.station.bank;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.UI;
import org.liangcai.itembank.Language;

/** One item as the assessment runner shows it. */
@Tag("item-preview")
final class ItemPicture extends Component {

    ItemPicture(String item, String words, Language language) {
        getElement()
                .setAttribute("item", item)
                .setAttribute("words", words)
                .setAttribute("lang", language.tag())
                .setAttribute("class", "bank-preview");
        UI.getCurrent().getPage().addJsModule("context://js/item-preview.js");
    }
}
