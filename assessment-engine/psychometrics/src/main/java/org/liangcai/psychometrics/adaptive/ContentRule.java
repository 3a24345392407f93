package org.liangcai.psychometrics.adaptive;

/** What an adaptive test asks of the mixture of its items. */
public sealed interface ContentRule permits ContentRule.Free, ContentBalance, ShadowTest {

    /** Nothing is asked. */
    record Free() implements ContentRule {}
}
