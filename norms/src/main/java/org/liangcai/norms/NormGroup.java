package org.liangcai.norms;

/**
 * With whom a score is compared. What a group may be depends on the purpose: for guidance it may follow the person's age and stated sex;
 * for selection it may not, and {@link SelectionNormGroup} has no place to put either.
 */
public sealed interface NormGroup permits GuidanceNormGroup, SelectionNormGroup {}
