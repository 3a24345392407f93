package org.liangcai.norms;

/**
 * Everybody in the table, all sexes and ages in one distribution, every cell with the same weight: the only norm group for selection.
 * The record has no component, so that neither sex nor age nor anything else about a person can be given to it.
 */
public record SelectionNormGroup() implements NormGroup {}
