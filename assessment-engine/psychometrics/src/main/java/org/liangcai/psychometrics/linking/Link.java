package org.liangcai.psychometrics.linking;

/**
 * An estimated link.
 *
 * @param constants θ_to = A θ_from + B
 * @param criterion the least value of the characteristic-curve criterion; 0 for the methods of moments
 * @param converged whether the minimum was found
 * @param commonItems how many items it rests on
 */
public record Link(LinkingConstants constants, double criterion, boolean converged, int commonItems) {}
