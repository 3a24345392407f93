package org.liangcai.itembank.generator;

/**
 * A generated item on its way into a pool.
 *
 * @param specification the item
 * @param design the rules it was made by
 * @param seed the seed it was made from
 * @param difficulty predicted from the design, on the logistic metric
 */
record PooledItem(ItemSpecification specification, String design, long seed, double difficulty) {}
