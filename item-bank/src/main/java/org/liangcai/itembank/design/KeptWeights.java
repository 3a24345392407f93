package org.liangcai.itembank.design;

import java.time.Instant;
import java.util.Optional;
import org.liangcai.itembank.ledger.Signature;

/**
 * Weights as they are kept.
 *
 * @param weights the weights
 * @param by who kept them; nobody for those that came with the product
 * @param at when they were kept here
 * @param reason why, empty for those that came with the product
 * @param releasedItems how many released items have the difficulty these weights predicted
 */
public record KeptWeights(
        DesignWeights weights, Optional<Signature> by, Instant at, String reason, int releasedItems) {}
