package org.liangcai.itembank.ledger;

import org.liangcai.itembank.ItemContent;
import org.liangcai.itembank.ScoringRule;

/**
 * What a person sees of a version and how the answer counts.
 *
 * @param content as the station shows it
 * @param scoring the key or the scoring rule
 */
public record Shown(ItemContent content, ScoringRule scoring) {}
