package org.liangcai.itembank.qti;

import java.util.Optional;
import org.liangcai.itembank.qti.model.BaseType;
import org.liangcai.itembank.qti.model.Mapping;
import org.liangcai.itembank.qti.model.Scalar;
import org.liangcai.itembank.qti.model.UsageData;
import org.liangcai.itembank.qti.xml.XmlWriter;

/** Writes {@code usageData} of QTI 3.0. */
final class UsageDataWriter {

    private static final String NAMESPACE = "http://www.imsglobal.org/xsd/imsqti_usagedata_v3p0";

    private final XmlWriter xml = new XmlWriter();

    String usageData(UsageData data) {
        xml.start("usageData").attribute("xmlns", NAMESPACE).attribute("glossary", data.glossary());
        data.statistics().forEach(this::statistic);
        xml.line().end();
        return xml.document();
    }

    private void statistic(UsageData.Statistic statistic) {
        xml.line()
                .start(
                        switch (statistic.figure()) {
                            case UsageData.Figure.Ordinary _ -> "ordinaryStatistic";
                            case UsageData.Figure.Categorized _ -> "categorizedStatistic";
                        })
                .attribute("name", statistic.name())
                .attribute("glossary", statistic.glossary())
                .attribute("context", statistic.context())
                .attribute("caseCount", statistic.caseCount())
                .attribute("stdError", statistic.standardError().map(Scalar::number))
                .attribute("stdDeviation", statistic.standardDeviation().map(Scalar::number))
                .attribute("lastUpdated", statistic.lastUpdated());
        statistic
                .targets()
                .forEach(target -> xml.line()
                        .start("targetObject")
                        .attribute("identifier", target.identifier())
                        .attribute("partIdentifier", target.partIdentifier())
                        .attribute("objectType", target.objectType())
                        .end());
        switch (statistic.figure()) {
            case UsageData.Figure.Ordinary(Optional<BaseType> type, String value) ->
                xml.line()
                        .start("value")
                        .attribute("baseType", type.map(BaseType::code))
                        .text(value)
                        .end();
            case UsageData.Figure.Categorized(Mapping mapping) -> mapping(mapping);
        }
        xml.line().end();
    }

    private void mapping(Mapping mapping) {
        xml.line()
                .start("mapping")
                .attribute("defaultValue", Scalar.number(mapping.defaultValue()))
                .attribute("lowerBound", mapping.lowerBound().map(Scalar::number))
                .attribute("upperBound", mapping.upperBound().map(Scalar::number));
        mapping.entries()
                .forEach(entry -> xml.start("mapEntry")
                        .attribute("mapKey", entry.key().text())
                        .attribute("mappedValue", Scalar.number(entry.mappedValue()))
                        .attribute("caseSensitive", entry.caseSensitive())
                        .end());
        xml.end();
    }
}
