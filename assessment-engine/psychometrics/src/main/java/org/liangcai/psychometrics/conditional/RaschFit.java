package org.liangcai.psychometrics.conditional;

import java.util.ArrayList;
import java.util.List;
import org.liangcai.psychometrics.data.ResponseMatrix;
import org.liangcai.psychometrics.numerics.SpecialFunctions;

/**
 * How well single items and persons fit a Rasch model, by squared standardised residuals at the maximum likelihood estimates of ability
 * (Wright and Masters 1982, chapter 5). Persons with an extreme score, whose residuals would all be small, are left out.
 *
 * @param items one for each item, in order
 * @param persons one for each person with an estimated ability, in the order of the rows
 */
public record RaschFit(List<ItemFit> items, List<PersonFit> persons) {

    public RaschFit {
        items = List.copyOf(items);
        persons = List.copyOf(persons);
    }

    /**
     * Mean squares of residuals. Expected are values around 1; larger ones mean noise, smaller ones that the responses are too regular.
     *
     * @param chiSquare Σ z², z = (x − E) / √W
     * @param degreesOfFreedom the number of residuals
     * @param outfit χ² / df, which reacts to single surprising responses
     * @param infit Σ z² W / Σ W, which reacts to responses near the person's own level
     * @param outfitT {@code outfit} brought to the standard normal distribution by the cube root transformation of Wilson and Hilferty
     * @param infitT {@code infit} likewise
     */
    public record MeanSquares(
            double chiSquare, double degreesOfFreedom, double outfit, double infit, double outfitT, double infitT) {

        /** The probability that a χ² variable is above {@code chiSquare}: a rough guide, as abilities were estimated. */
        public double probability() {
            return SpecialFunctions.chiSquareUpperTail(chiSquare, degreesOfFreedom);
        }
    }

    /**
     * The fit of one item.
     *
     * @param item the id of the item
     * @param residuals its mean squares over persons
     */
    public record ItemFit(String item, MeanSquares residuals) {}

    /**
     * The fit of one person.
     *
     * @param person the row, from 0
     * @param residuals the mean squares over the items answered
     */
    public record PersonFit(int person, MeanSquares residuals) {}

    /** Computes the fit. */
    public static RaschFit of(ConditionalCalibration calibration, ResponseMatrix responses, PersonEstimates abilities) {
        Sums[] ofItems = new Sums[responses.itemCount()];
        for (int item = 0; item < ofItems.length; item++) {
            ofItems[item] = new Sums();
        }
        List<PersonFit> persons = new ArrayList<>();
        for (int person = 0; person < responses.personCount(); person++) {
            if (abilities.persons().get(person) instanceof PersonEstimate.Estimated estimated) {
                Sums ofPerson = new Sums();
                for (int item = 0; item < ofItems.length; item++) {
                    int stored = responses.stored(person, item);
                    if (stored != 0) {
                        ItemMoments moments = ItemMoments.of(calibration, item, estimated.theta());
                        ofPerson.add(stored - 1, moments, 1);
                        ofItems[item].add(stored - 1, moments, responses.weight(person));
                    }
                }
                persons.add(new PersonFit(person, ofPerson.meanSquares()));
            }
        }
        List<ItemFit> items = new ArrayList<>();
        for (int item = 0; item < ofItems.length; item++) {
            items.add(new ItemFit(responses.items().get(item), ofItems[item].meanSquares()));
        }
        return new RaschFit(items, persons);
    }

    /** Sums over the responses of one item or one person. */
    private static final class Sums {

        private double count;
        private double squares;
        private double weightedSquares;
        private double variances;
        private double kurtoses;
        private double excesses;

        private void add(int category, ItemMoments moments, double weight) {
            double residual = category - moments.mean();
            count += weight;
            squares += weight * residual * residual / moments.variance();
            weightedSquares += weight * residual * residual;
            variances += weight * moments.variance();
            kurtoses += weight * moments.fourth() / (moments.variance() * moments.variance());
            excesses += weight * (moments.fourth() - moments.variance() * moments.variance());
        }

        private MeanSquares meanSquares() {
            double outfit = squares / count;
            double infit = weightedSquares / variances;
            double outfitSpread = Math.sqrt(kurtoses / (count * count) - 1 / count);
            double infitSpread = Math.sqrt(excesses) / variances;
            return new MeanSquares(
                    squares, count, outfit, infit, standardised(outfit, outfitSpread), standardised(infit, infitSpread));
        }

        private static double standardised(double meanSquare, double spread) {
            return (Math.cbrt(meanSquare) - 1) * 3 / spread + spread / 3;
        }
    }
}
