package org.liangcai.assessment.session;

import java.time.Duration;
import org.liangcai.itembank.ItemId;
import org.liangcai.itembank.ItemResponse;

/**
 * The final answer to one presented item.
 *
 * @param item the item
 * @param version the version of the item that was shown
 * @param position its place among the items of the section, from 1
 * @param response the answer
 * @param responseTime from presentation to the last change of the answer, on the server's clock
 */
public record AnsweredItem(ItemId item, int version, int position, ItemResponse response, Duration responseTime) {}
