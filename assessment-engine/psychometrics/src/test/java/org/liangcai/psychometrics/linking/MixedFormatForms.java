package org.liangcai.psychometrics.linking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.liangcai.psychometrics.model.GeneralisedPartialCreditModel;
import org.liangcai.psychometrics.model.GradedResponseModel;
import org.liangcai.psychometrics.model.ItemResponseModel;
import org.liangcai.psychometrics.model.LogisticModel;

/** Forms of twelve dichotomous and five graded items that come with the program POLYEQUATE (Kolen 2004), D = 1.7, on one scale. */
final class MixedFormatForms {

    private static final double SCALING = 1.7;

    private static final double[][] DICHOTOMOUS_X = {
        {0.920353277679441, -1.181970629805, 0.244001}, {1.170994236576, -1.111834306335, 0.242883},
        {0.609056109168193, -1.150369527755, 0.260893}, {0.886869070441168, -0.550536364405, 0.243497},
        {1.05983303832279, -0.281302485405, 0.319135}, {0.806179909475657, 0.00388215394000008, 0.277826},
        {1.32554832150229, 0.326604428895, 0.157979}, {1.2106179296997, 0.675148828855, 0.084828},
        {1.52987732052845, 0.868505776025, 0.181874}, {1.3678877449149, 1.47226315786, 0.246856},
        {0.536740756166129, 2.177620817575, 0.309243}, {1.32565611774289, 3.17675688572, 0.192339}
    };

    private static final double[][] DICHOTOMOUS_Y = {
        {0.887276, -1.334798, 0.134406}, {1.184412, -1.129004, 0.237765}, {0.609412, -1.464546, 0.151393},
        {0.923812, -0.576435, 0.240097}, {0.822776, -0.476357, 0.192369}, {0.707818, -0.235189, 0.189557},
        {1.306976, 0.242986, 0.165553}, {1.295471, 0.598029, 0.090557}, {1.366841, 0.923206, 0.172993},
        {1.389624, 1.380666, 0.238008}, {0.293806, 2.02807, 0.203448}, {0.885347, 3.152928, 0.195473}
    };

    /** Slope, location, and how far each step lies below the location. */
    private static final double[][] CREDIT_X = {
        {0.330731115752338, -0.44611721271, 0.89576021814, -0.89576021814},
        {1.19127830416914, 0.88345078701, 0.0869532364700001, -0.0869532364700001},
        {0.464028517005469, 2.379009065235, 1.716223932855, -1.716223932855},
        {0.658666878992595, 0.375180544696667, -0.389003497996667, 0.882710239228333, -0.493706741231667},
        {0.679246161290125, 1.53676010099, 0.822498071375, -0.161448079285, -0.66104999209}
    };

    private static final double[][] CREDIT_Y = {
        {0.346324, -0.494115, 0.893232, -0.893232},
        {1.252012, 0.856264, 0.09975, -0.09975},
        {0.392282, 2.825801, 1.850498, -1.850498},
        {0.660841, 0.342977333333333, -0.300428333333333, 0.761845666666667, -0.461417333333333},
        {0.669612, 1.643267, 1.001974, -0.107221, -0.894753}
    };

    /** Slope and thresholds. */
    private static final double[][] GRADED_X = {
        {1.119600, -2.141500, 0.038200},
        {1.229000, -1.752300, -1.066000},
        {0.640500, -2.312600, -1.881600},
        {1.162200, -1.972800, -0.281000},
        {1.224900, -2.220700, -0.825200}
    };

    private static final double[][] GRADED_Y = {
        {0.917100, -1.778600, 0.717700},
        {0.975100, -1.411500, -0.494600},
        {0.589000, -1.847800, -1.407800},
        {0.980400, -1.615100, 0.300200},
        {1.011700, -1.935500, -0.226700}
    };

    private MixedFormatForms() {}

    static List<ItemResponseModel> withPartialCreditX() {
        return partialCredit(DICHOTOMOUS_X, CREDIT_X);
    }

    static List<ItemResponseModel> withPartialCreditY() {
        return partialCredit(DICHOTOMOUS_Y, CREDIT_Y);
    }

    static List<ItemResponseModel> withGradedX() {
        return graded(DICHOTOMOUS_X, GRADED_X);
    }

    static List<ItemResponseModel> withGradedY() {
        return graded(DICHOTOMOUS_Y, GRADED_Y);
    }

    private static List<ItemResponseModel> dichotomous(double[][] items) {
        List<ItemResponseModel> models = new ArrayList<>();
        for (double[] item : items) {
            models.add(LogisticModel.threeParameter(SCALING * item[0], item[1], item[2]));
        }
        return models;
    }

    private static List<ItemResponseModel> partialCredit(double[][] dichotomous, double[][] credit) {
        List<ItemResponseModel> models = dichotomous(dichotomous);
        for (double[] item : credit) {
            models.add(new GeneralisedPartialCreditModel(
                    SCALING * item[0],
                    Arrays.stream(item)
                            .skip(2)
                            .map(below -> item[1] - below)
                            .boxed()
                            .toList()));
        }
        return models;
    }

    private static List<ItemResponseModel> graded(double[][] dichotomous, double[][] graded) {
        List<ItemResponseModel> models = dichotomous(dichotomous);
        for (double[] item : graded) {
            models.add(new GradedResponseModel(
                    SCALING * item[0], Arrays.stream(item).skip(1).boxed().toList()));
        }
        return models;
    }
}
