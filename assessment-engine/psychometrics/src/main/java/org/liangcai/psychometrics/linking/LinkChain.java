package org.liangcai.psychometrics.linking;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.liangcai.psychometrics.model.ItemResponseModel;

/**
 * A link from the first form to the last, from form to neighbouring form (Battauz 2013). With two forms it is a direct link. Standard
 * errors are by the delta method, with the estimates of different forms independent; the derivatives of the constants with respect to
 * each parameter are central differences of constants estimated anew, which takes in the criteria's dependence on the constants
 * (Ogasawara 2000, 2001).
 *
 * @param links one for each pair of neighbours
 * @param constants from the first form to the last
 * @param errors of the constants; empty unless the covariance of every form is known
 */
public record LinkChain(List<Link> links, LinkingConstants constants, Optional<Errors> errors) {

    private static final double STEP = 1e-5;

    public LinkChain {
        links = List.copyOf(links);
    }

    /**
     * The sampling errors of linking constants.
     *
     * @param slope standard error of A
     * @param intercept standard error of B
     * @param covariance of A and B
     */
    public record Errors(double slope, double intercept, double covariance) {}

    /**
     * Links forms.
     *
     * @param forms two or more; neighbours have items in common
     * @throws IllegalArgumentException if there are fewer than two forms or neighbours have no item in common
     */
    public static LinkChain estimate(LinkingPlan plan, List<LinkedForm> forms) {
        if (forms.size() < 2) {
            throw new IllegalArgumentException("A link needs two or more forms (%d).".formatted(forms.size()));
        }
        List<Link> links = new ArrayList<>();
        for (int i = 1; i < forms.size(); i++) {
            links.add(link(plan, forms.get(i - 1), forms.get(i)));
        }
        boolean known = forms.stream().noneMatch(form -> form.covariance().isEmpty());
        return new LinkChain(links, product(links), known ? Optional.of(errors(plan, forms, links)) : Optional.empty());
    }

    /** Things about the links that a person should look at, in plain words; empty when all is well. */
    public List<String> findings() {
        return links.stream().flatMap(link -> link.findings().stream()).toList();
    }

    private static Link link(LinkingPlan plan, LinkedForm from, LinkedForm to) {
        List<CommonItem> common = from.commonItems(to);
        if (common.isEmpty()) {
            throw new IllegalArgumentException(
                    "The forms (%s, %s) have no item in common.".formatted(from.name(), to.name()));
        }
        return Linking.estimate(plan, common);
    }

    private static LinkingConstants product(List<Link> links) {
        LinkingConstants constants = LinkingConstants.IDENTITY;
        for (Link link : links) {
            constants = constants.then(link.constants());
        }
        return constants;
    }

    private static Errors errors(LinkingPlan plan, List<LinkedForm> forms, List<Link> links) {
        double slope = 0;
        double intercept = 0;
        double covariance = 0;
        for (int at = 0; at < forms.size(); at++) {
            int size = forms.get(at).parameters();
            double[] bySlope = new double[size];
            double[] byIntercept = new double[size];
            derivatives(plan, forms, links, at, bySlope, byIntercept);
            List<Double> sampling = forms.get(at).covariance();
            for (int i = 0; i < size; i++) {
                for (int j = 0; j < size; j++) {
                    double element = sampling.get(i * size + j);
                    slope += bySlope[i] * bySlope[j] * element;
                    intercept += byIntercept[i] * byIntercept[j] * element;
                    covariance += bySlope[i] * byIntercept[j] * element;
                }
            }
        }
        return new Errors(Math.sqrt(slope), Math.sqrt(intercept), covariance);
    }

    private static void derivatives(
            LinkingPlan plan,
            List<LinkedForm> forms,
            List<Link> links,
            int at,
            double[] bySlope,
            double[] byIntercept) {
        LinkedForm form = forms.get(at);
        int next = 0;
        for (Map.Entry<String, ItemResponseModel> item : form.items().entrySet()) {
            boolean before = at > 0 && forms.get(at - 1).items().containsKey(item.getKey());
            boolean after = at < forms.size() - 1 && forms.get(at + 1).items().containsKey(item.getKey());
            List<Double> parameters = ItemParameters.of(item.getValue());
            for (int i = 0; i < parameters.size(); i++, next++) {
                if ((before || after) && form.covariance().get(next * bySlope.length + next) > 0) {
                    double step = STEP * Math.max(1, Math.abs(parameters.get(i)));
                    LinkingConstants up = moved(plan, forms, links, at, item, i, step);
                    LinkingConstants down = moved(plan, forms, links, at, item, i, -step);
                    bySlope[next] = (up.slope() - down.slope()) / (2 * step);
                    byIntercept[next] = (up.intercept() - down.intercept()) / (2 * step);
                }
            }
        }
    }

    private static LinkingConstants moved(
            LinkingPlan plan,
            List<LinkedForm> forms,
            List<Link> links,
            int at,
            Map.Entry<String, ItemResponseModel> item,
            int parameter,
            double step) {
        List<Double> parameters = new ArrayList<>(ItemParameters.of(item.getValue()));
        parameters.set(parameter, parameters.get(parameter) + step);
        Map<String, ItemResponseModel> items = new LinkedHashMap<>(forms.get(at).items());
        items.put(item.getKey(), ItemParameters.model(item.getValue(), parameters));
        LinkedForm changed = LinkedForm.of(forms.get(at).name(), items);
        List<Link> changedLinks = new ArrayList<>(links);
        if (at > 0) {
            changedLinks.set(at - 1, link(plan, forms.get(at - 1), changed));
        }
        if (at < forms.size() - 1) {
            changedLinks.set(at, link(plan, changed, forms.get(at + 1)));
        }
        return product(changedLinks);
    }
}
