package org.liangcai.assessment.session;

/** A response as a browser sent it, before it has been checked against the item it answers. */
public sealed interface SubmittedResponse {

    /** A category of a rating scale, meant to count from 1. */
    record Rating(int category) implements SubmittedResponse {}

    /** An option of a figure choice, meant to count from 1. */
    record Choice(int option) implements SubmittedResponse {}

    /** The best and the worst action of a situation, meant to count from 1. */
    record BestWorst(int best, int worst) implements SubmittedResponse {}
}
