/**
 * From a profile to occupations: ranking by the shape of the interest profile with an interval for every rank; requirements and work
 * values shown apart. The occupation figures are those of O*NET and describe the United States; the mapping to the Chinese
 * classification is this product's own, each row with its confidence.
 */
@NullMarked
package org.liangcai.assessment.matching;

import org.jspecify.annotations.NullMarked;
