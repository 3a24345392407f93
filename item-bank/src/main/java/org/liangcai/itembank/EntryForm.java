package org.liangcai.itembank;

/** What kind of entry a field of a form takes, and with it which differences of writing do not count as errors. */
public enum EntryForm {
    /** Words: full-width and half-width characters and capital and small letters are alike, spaces do not count. */
    TEXT,
    /** A number that names something (a telephone, an account): only its digits and letters count. */
    DIGITS,
    /** A date: year, month and day in this order, however they are separated. */
    DATE,
    /** An amount of money: its value counts, however thousands and decimals are set; the unit may be there or not. */
    AMOUNT
}
