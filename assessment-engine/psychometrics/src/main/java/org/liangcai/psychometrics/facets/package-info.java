/**
 * Many-facet Rasch measurement of ratings: candidates, items and raters on one scale (Linacre 1989). {@link
 * org.liangcai.psychometrics.facets.Ratings} go into a {@link org.liangcai.psychometrics.facets.FacetsCalibrator}; a {@link
 * org.liangcai.psychometrics.facets.FacetsCalibration} comes out, or a refusal that says which ratings cannot be compared. Severities and
 * difficulties are estimated by conditional likelihood, so that they are consistent with few ratings of each candidate and need no
 * distribution of ability.
 */
@NullMarked
package org.liangcai.psychometrics.facets;

import org.jspecify.annotations.NullMarked;
