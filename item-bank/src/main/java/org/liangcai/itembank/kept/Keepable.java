package org.liangcai.itembank.kept;

import org.liangcai.itembank.LocalizedText;

/** What is kept in versions: a form, or a battery of forms. */
public sealed interface Keepable permits KeptForm, KeptBattery {

    /** What people read above it. */
    LocalizedText title();
}
