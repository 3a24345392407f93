package org.liangcai.assessment.forms;

import java.util.List;
import org.liangcai.assessment.forms.FormHead.Typed;
import org.liangcai.itembank.kept.KeptVersion;

/**
 * A battery as somebody has typed it, not yet checked.
 *
 * @param id the identifier; one that is there already gets a new version
 * @param name what counsellors choose it by
 * @param description what it measures, in a sentence a job seeker understands
 * @param minutes how long most people take
 * @param forms the forms in order
 */
public record NewBattery(String id, Typed name, Typed description, int minutes, List<KeptVersion> forms) {

    public NewBattery {
        forms = List.copyOf(forms);
    }
}
