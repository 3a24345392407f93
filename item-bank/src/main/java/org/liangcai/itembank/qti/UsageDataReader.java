package org.liangcai.itembank.qti;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.liangcai.itembank.LocalizedText;
import org.liangcai.itembank.qti.model.BaseType;
import org.liangcai.itembank.qti.model.UsageData;
import org.liangcai.itembank.qti.model.UsageData.Figure;
import org.liangcai.itembank.qti.model.UsageData.Statistic;
import org.liangcai.itembank.qti.model.UsageData.Target;

/** Reads {@code usageData} (QTI 2.2 and 3.0 Usage Data and Item Statistics); both versions use the same names. */
final class UsageDataReader {

    private UsageDataReader() {}

    static UsageData usageData(Element root) {
        List<Statistic> statistics = new ArrayList<>();
        for (Element element : root.children("qti-ordinary-statistic", "qti-categorized-statistic")) {
            statistic(element).ifPresent(statistics::add);
        }
        UsageData data = new UsageData(root.optional("glossary"), statistics);
        root.done();
        return data;
    }

    private static Optional<Statistic> statistic(Element element) {
        List<Target> targets = new ArrayList<>();
        for (Element target : element.children("qti-target-object")) {
            targets.add(new Target(
                    target.identifier("identifier"),
                    target.optional("part-identifier"),
                    target.optional("object-type")));
            target.done();
        }
        if (targets.isEmpty()) {
            element.fault(new LocalizedText("统计量没有写明属于哪个对象。", "The statistic has no target object."));
        }
        Optional<Figure> figure =
                element.name().equals("qti-ordinary-statistic") ? ordinary(element) : categorized(element);
        Statistic statistic = new Statistic(
                element.required("name"),
                element.optional("glossary"),
                element.required("context"),
                element.count("case-count").map(Integer::longValue),
                element.number("std-error"),
                element.number("std-deviation"),
                element.optional("last-updated"),
                targets,
                figure.orElse(new Figure.Ordinary(Optional.empty(), "")));
        element.done();
        return figure.isPresent() ? Optional.of(statistic) : Optional.empty();
    }

    private static Optional<Figure> ordinary(Element element) {
        return element.requiredChild("qti-value").map(value -> {
            Optional<BaseType> type = value.optional("base-type").isPresent()
                    ? Optional.of(value.word("base-type", DeclarationReader.BASE_TYPES, BaseType.STRING))
                    : Optional.empty();
            String text = value.text().strip();
            value.done();
            type.ifPresent(present -> DeclarationReader.scalar(value, present, text));
            return new Figure.Ordinary(type, text);
        });
    }

    private static Optional<Figure> categorized(Element element) {
        return element.requiredChild("qti-mapping")
                .map(mapping -> new Figure.Categorized(DeclarationReader.mapping(mapping, BaseType.STRING)));
    }
}
