package org.liangcai.psychometrics.conditional;

import java.util.ArrayList;
import java.util.List;
import org.liangcai.psychometrics.data.ResponseMatrix;

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
        ResidualSums[] ofItems = new ResidualSums[responses.itemCount()];
        for (int item = 0; item < ofItems.length; item++) {
            ofItems[item] = new ResidualSums();
        }
        List<PersonFit> persons = new ArrayList<>();
        for (int person = 0; person < responses.personCount(); person++) {
            if (abilities.persons().get(person) instanceof PersonEstimate.Estimated estimated) {
                ResidualSums ofPerson = new ResidualSums();
                for (int item = 0; item < ofItems.length; item++) {
                    int stored = responses.stored(person, item);
                    if (stored != 0) {
                        ItemMoments moments = ItemMoments.of(calibration, item, estimated.theta());
                        add(ofPerson, stored - 1, moments, 1);
                        add(ofItems[item], stored - 1, moments, responses.weight(person));
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

    private static void add(ResidualSums sums, int category, ItemMoments moments, double weight) {
        sums.add(category - moments.mean(), moments.variance(), moments.fourth(), weight);
    }
}
