package org.liangcai.selfcheck;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.liangcai.psychometrics.equating.EquipercentileConversion;
import org.liangcai.psychometrics.linking.AbilityWeights;
import org.liangcai.psychometrics.linking.CommonItem;
import org.liangcai.psychometrics.linking.Linking;
import org.liangcai.psychometrics.linking.LinkingConstants;
import org.liangcai.psychometrics.linking.LinkingMethod;
import org.liangcai.psychometrics.linking.LinkingPlan;
import org.liangcai.psychometrics.linking.LinkingPlan.Direction;
import org.liangcai.psychometrics.linking.ObservedScoreEquating;
import org.liangcai.psychometrics.linking.TrueScoreEquating;
import org.liangcai.psychometrics.model.ItemResponseModel;
import org.liangcai.psychometrics.model.LogisticModel;

/**
 * The 36-item forms X and Y of Kolen and Brennan (2004), table 6.5: three-parameter estimates a, b, c with D = 1.7, every third item common
 * to both. Form X is held twice: its common items on its own scale, and all items after mean/sigma linking without common item 27.
 */
final class PublishedLinking {

    private static final double SCALING = 1.7;

    private static final double[][] COMMON_X = {
        {.4551, -.7101, .2087}, {.5839, -.8567, .2038}, {.7544, .0212, .1600}, {.6633, .0506, .1240},
        {1.0690, .9610, .2986}, {.9672, .1950, .0535}, {.3479, 2.2768, .1489}, {1.4579, 1.0241, .2453},
        {1.8811, 1.4062, .1992}, {.7020, 2.2401, .0853}, {1.4080, 1.5556, .0789}, {1.2993, 2.1589, .1075}
    };

    private static final double[][] COMMON_Y = {
        {.4416, -1.3349, .1559}, {.5730, -1.3210, .1913}, {.5987, -.7098, .1177}, {.6041, -.3539, .0818},
        {.9902, .5320, .3024}, {.8081, -.1156, .0648}, {.4140, 2.5538, .2410}, {1.3554, .5811, .2243},
        {1.0417, .9392, .1651}, {.6336, 1.8960, .0794}, {1.1347, 1.0790, .0630}, {.9255, 2.1337, .1259}
    };

    private static final double[][] FORM_X = {
        {0.467344, -2.616539, 0.175056}, {0.670924, -1.068342, 0.116490}, {0.386976, -1.339358, 0.208748},
        {1.228024, 0.064115, 0.282599}, {0.828161, -0.701780, 0.262510}, {0.496452, -1.511753, 0.203834},
        {0.731571, 0.030429, 0.322391}, {0.973113, -0.657195, 0.220907}, {0.641447, -0.479277, 0.159961},
        {0.779740, 0.688159, 0.364807}, {0.815589, 0.344648, 0.239862}, {0.563967, -0.444704, 0.123961},
        {1.047915, -0.014127, 0.253470}, {0.892128, 0.422782, 0.156932}, {0.908926, 0.626040, 0.298628},
        {0.781655, 0.213016, 0.252099}, {0.759750, 0.098919, 0.227257}, {0.822383, -0.274926, 0.053538},
        {0.557961, -0.051057, 0.120098}, {0.897580, 0.610857, 0.203621}, {0.295784, 2.173474, 0.148927},
        {0.716916, 0.742542, 0.233231}, {0.947343, 0.180908, 0.064409}, {1.239634, 0.700229, 0.245270},
        {0.436801, 1.117559, 0.142681}, {0.781728, 0.763879, 0.087920}, {1.599493, 1.149537, 0.199245},
        {1.279241, 1.270811, 0.164220}, {0.821706, 1.311960, 0.143102}, {0.596854, 2.130355, 0.085290},
        {1.075705, 1.701967, 0.244298}, {0.728471, 1.511532, 0.086474}, {1.197162, 1.325326, 0.078897},
        {0.493857, 3.580113, 0.139884}, {0.787070, 3.165387, 0.108961}, {1.104752, 2.034859, 0.107530}
    };

    private static final double[][] FORM_Y = {
        {0.870350, -1.450715, 0.157647}, {0.462772, -0.406996, 0.109378}, {0.441595, -1.334933, 0.155883},
        {0.544796, -0.901734, 0.138071}, {0.619973, -1.486483, 0.211368}, {0.572995, -1.321004, 0.191298},
        {1.175228, 0.069050, 0.294746}, {0.445023, 0.232402, 0.272323}, {0.598719, -0.709831, 0.117663},
        {0.847924, -0.425342, 0.144462}, {1.031996, -0.818383, 0.093584}, {0.604125, -0.353942, 0.081759},
        {0.829722, -0.019137, 0.128310}, {0.725171, -0.315511, 0.085425}, {0.990164, 0.531956, 0.302443},
        {0.774935, 0.539442, 0.217930}, {0.594230, 0.898656, 0.229885}, {0.808079, -0.115649, 0.064791},
        {0.964044, -0.194763, 0.163258}, {0.783557, 0.350592, 0.129939}, {0.413973, 2.553812, 0.240967},
        {0.761758, -0.158110, 0.113708}, {1.195895, 0.505649, 0.239728}, {1.355437, 0.581109, 0.224322},
        {1.186899, 0.622889, 0.257697}, {1.029556, 0.389830, 0.185611}, {1.041731, 0.939158, 0.165121},
        {1.205473, 1.135046, 0.232287}, {0.969740, 0.697642, 0.107035}, {0.633562, 1.896027, 0.079396},
        {1.082216, 1.386423, 0.185511}, {1.019458, 0.919670, 0.102719}, {1.134661, 1.079013, 0.063009},
        {1.194845, 1.841148, 0.099913}, {1.196146, 2.029683, 0.083187}, {0.925521, 2.133706, 0.125873}
    };

    /** As BILOG prints them. */
    private static final Double[] POINTS = {-4.0, -3.111, -2.222, -1.333, -.4444, .4444, 1.333, 2.222, 3.111, 4.0};

    private static final String FORMS = "Kolen and Brennan (2004), table 6.5, form X to form Y, ";

    private static final double[] TRUE_SCORES = {
        0, .888027, 1.776054, 2.66408, 3.552107, 4.440134, 5.328161, 6.134033, 7.185802, 8.39496, 9.621725, 10.82559,
        12.000215, 13.149525, 14.280262, 15.399495, 16.513518, 17.627108, 18.742944, 19.861174, 20.979305, 22.09259,
        23.194994, 24.280626, 25.345249, 26.387408, 27.408805, 28.413824, 29.408303, 30.397704, 31.384411, 32.363711,
        33.317925, 34.209551, 34.979905, 35.575623, 36
    };

    private PublishedLinking() {}

    static List<PublishedSource> sources() {
        List<CommonItem> all = commonItems();
        List<CommonItem> without27 =
                all.stream().filter(item -> !item.id().equals("item27")).toList();
        return List.of(
                PublishedSource.of("published-kolen-brennan-stuirt", FORMS + "as the program STUIRT prints it")
                        .figures(
                                "stocking_lord_symmetric",
                                2e-6,
                                () -> constants(LinkingMethod.STOCKING_LORD, Direction.SYMMETRIC, all),
                                1.083417,
                                -.487619)
                        .figures(
                                "haebara_symmetric",
                                2e-6,
                                () -> constants(LinkingMethod.HAEBARA, Direction.SYMMETRIC, all),
                                1.067800,
                                -.471281)
                        .build(),
                PublishedSource.of("published-kolen-brennan-mean-sigma", FORMS + "as the programs print it")
                        .figures(
                                "mean_sigma_without_item_27",
                                6e-5,
                                () -> moments(LinkingMethod.MEAN_SIGMA, without27),
                                1.1761,
                                -.5042)
                        .build(),
                PublishedSource.of("published-kolen-brennan-computed", FORMS + "computed independently")
                        .figures(
                                "stocking_lord_one_sided",
                                2e-6,
                                () -> constants(LinkingMethod.STOCKING_LORD, Direction.TO_SCALE, all),
                                1.094655,
                                -.497869)
                        .figures(
                                "haebara_one_sided",
                                2e-6,
                                () -> constants(LinkingMethod.HAEBARA, Direction.TO_SCALE, all),
                                1.078428,
                                -.479076)
                        .figures("mean_sigma", 6e-5, () -> moments(LinkingMethod.MEAN_SIGMA, all), 1.1689, -.5155)
                        .figures("mean_mean", 6e-5, () -> moments(LinkingMethod.MEAN_MEAN, all), 1.2173, -.5572)
                        .figures(
                                "mean_mean_without_item_27",
                                6e-5,
                                () -> moments(LinkingMethod.MEAN_MEAN, without27),
                                1.1450,
                                -.4790)
                        .build(),
                PublishedSource.of("published-kolen-brennan-true-scores", FORMS + "as the program POLYEQUATE prints it")
                        .figures("equivalents", 2e-6, PublishedLinking::trueScores, TRUE_SCORES)
                        .figures("abilities_of_scores_7_and_18", 2e-6, PublishedLinking::abilities, -4.336128, .108779)
                        .build(),
                PublishedSource.of(
                                "published-kolen-brennan-observed-scores",
                                FORMS
                                        + "as Equating Recipes print it; weights of abilities with the four digits in print leave the fourth decimal open")
                        .figures(
                                "equivalents_of_scores_0_to_5_35_and_36",
                                1e-3,
                                () -> observedScores(without27),
                                -.34282,
                                .61797,
                                1.58023,
                                2.54607,
                                3.51863,
                                4.50272,
                                35.85308,
                                36.39047)
                        .build());
    }

    private static LinkingConstants link(LinkingMethod method, Direction direction, List<CommonItem> items) {
        return Linking.estimate(
                        LinkingPlan.of(method).withDirection(direction).withWeights(weightsY(), weightsX()), items)
                .constants();
    }

    private static double[] constants(LinkingMethod method, Direction direction, List<CommonItem> items) {
        LinkingConstants constants = link(method, direction, items);
        return new double[] {constants.slope(), constants.intercept()};
    }

    private static double[] moments(LinkingMethod method, List<CommonItem> items) {
        return constants(method, Direction.TO_SCALE, items);
    }

    private static TrueScoreEquating equating() {
        return TrueScoreEquating.of(models(FORM_X), models(FORM_Y));
    }

    private static double[] trueScores() {
        return equating().table().stream()
                .mapToDouble(TrueScoreEquating.Row::equivalent)
                .toArray();
    }

    private static double[] abilities() {
        List<TrueScoreEquating.Row> table = equating().table();
        return IntStream.of(7, 18)
                .mapToDouble(score -> table.get(score).theta().orElse(Double.NaN))
                .toArray();
    }

    /** In the population that took form X. */
    private static double[] observedScores(List<CommonItem> without27) {
        AbilityWeights population = weightsX().on(link(LinkingMethod.MEAN_SIGMA, Direction.TO_SCALE, without27));
        EquipercentileConversion equating = ObservedScoreEquating.equate(models(FORM_X), models(FORM_Y), population);
        return IntStream.of(0, 1, 2, 3, 4, 5, 35, 36)
                .mapToDouble(equating::convert)
                .toArray();
    }

    private static List<CommonItem> commonItems() {
        List<CommonItem> items = new ArrayList<>();
        for (int i = 0; i < COMMON_X.length; i++) {
            items.add(new CommonItem("item" + 3 * (i + 1), model(COMMON_X[i]), model(COMMON_Y[i])));
        }
        return items;
    }

    private static AbilityWeights weightsX() {
        return new AbilityWeights(
                List.of(POINTS),
                List.of(.0001008, .00276, .03021, .1420, .3149, .3158, .1542, .03596, .003925, .0001862));
    }

    private static AbilityWeights weightsY() {
        return new AbilityWeights(
                List.of(POINTS),
                List.of(.0001173, .003242, .03449, .1471, .3148, .3110, .1526, .03406, .00251, .0001116));
    }

    private static List<ItemResponseModel> models(double[][] form) {
        return Arrays.stream(form)
                .<ItemResponseModel>map(PublishedLinking::model)
                .toList();
    }

    private static LogisticModel model(double[] item) {
        return LogisticModel.threeParameter(SCALING * item[0], item[1], item[2]);
    }
}
