package org.liangcai.assessment.scoring;

import org.liangcai.assessment.visit.Purpose;
import org.liangcai.itembank.Language;

/**
 * Which scores a norm is in use for. Nothing about a person has a place here: whoever takes the same form in the same language for the
 * same purpose is compared by the same table.
 *
 * @param instrument the instrument
 * @param form its form
 * @param language the language in which it is answered
 * @param purpose for guidance or for selection
 */
public record NormScope(String instrument, String form, Language language, Purpose purpose) {}
