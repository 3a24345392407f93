package org.liangcai.psychometrics.fit;

import java.util.ArrayList;
import java.util.List;
import org.liangcai.psychometrics.calibration.ParameterKey;
import org.liangcai.psychometrics.calibration.ParameterName;
import org.liangcai.psychometrics.calibration.ParameterName.Kind;
import org.liangcai.psychometrics.model.GeneralisedPartialCreditModel;
import org.liangcai.psychometrics.model.GradedResponseModel;
import org.liangcai.psychometrics.model.ItemResponseModel;
import org.liangcai.psychometrics.model.LogisticModel;
import org.liangcai.psychometrics.model.NominalModel;

/** The parameters that a response model has of its own, in slope–intercept form. */
final class ItemParameters {

    private ItemParameters() {}

    /** Each parameter of the model as one that was estimated; an asymptote of 0 or 1 is none. */
    static List<FreeParameter> all(String group, String item, ItemResponseModel model) {
        List<FreeParameter> free = new ArrayList<>();
        for (ParameterName name : names(model)) {
            free.add(new FreeParameter(List.of(new ParameterKey.OfItem(group, item, name))));
        }
        return free;
    }

    private static List<ParameterName> names(ItemResponseModel model) {
        List<ParameterName> names = new ArrayList<>();
        switch (model) {
            case LogisticModel logistic -> {
                names.add(ParameterName.of(Kind.SLOPE));
                names.add(ParameterName.of(Kind.INTERCEPT));
                if (logistic.lowerAsymptote() > 0) {
                    names.add(ParameterName.of(Kind.LOWER_ASYMPTOTE));
                }
                if (logistic.upperAsymptote() < 1) {
                    names.add(ParameterName.of(Kind.UPPER_ASYMPTOTE));
                }
            }
            case GradedResponseModel graded -> {
                names.add(ParameterName.of(Kind.SLOPE));
                addEach(Kind.INTERCEPT, graded, names);
            }
            case GeneralisedPartialCreditModel steps -> {
                names.add(ParameterName.of(Kind.SLOPE));
                addEach(Kind.INTERCEPT, steps, names);
            }
            case NominalModel nominal -> {
                addEach(Kind.CATEGORY_SLOPE, nominal, names);
                addEach(Kind.INTERCEPT, nominal, names);
            }
        }
        return names;
    }

    private static void addEach(Kind kind, ItemResponseModel model, List<ParameterName> names) {
        for (int k = 1; k < model.categoryCount(); k++) {
            names.add(new ParameterName(kind, k));
        }
    }
}
