package org.liangcai.station.measure;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.liangcai.itembank.Calibration;
import org.liangcai.itembank.ItemContent;
import org.liangcai.itembank.ItemId;
import org.liangcai.itembank.Language;
import org.liangcai.itembank.LocalizedText;
import org.liangcai.itembank.ScaleId;
import org.liangcai.itembank.ScoringRule;
import org.liangcai.itembank.exchange.ImportRequest;
import org.liangcai.itembank.ledger.Contents;
import org.liangcai.itembank.ledger.ItemCalibration;
import org.liangcai.itembank.ledger.NewVersion;
import org.liangcai.itembank.ledger.Shown;
import org.liangcai.itembank.ledger.Translation;
import org.liangcai.psychometrics.model.LogisticModel;

/** Items of twelve words in each language, with tags and parameters, drawn by a seed; and packages of QTI items. */
final class SimulatedItems {

    private static final int WORDS = 12;
    private static final int TAGS = 200;
    private static final int AREAS = 10;
    private static final List<String> ZH =
            List.of("机器", "帮助", "计划", "数字", "说话", "合作", "安静", "户外", "修理", "绘画", "音乐", "顾客", "时间", "文件", "颜色");
    private static final List<String> EN = List.of(
            "machine",
            "help",
            "plan",
            "number",
            "speak",
            "team",
            "quiet",
            "outdoors",
            "repair",
            "paint",
            "music",
            "customer",
            "time",
            "document",
            "colour");

    private final Random random;

    SimulatedItems(long seed) {
        this.random = new Random(seed);
    }

    NewVersion next(int number) {
        StringBuilder zh = new StringBuilder();
        StringBuilder en = new StringBuilder();
        for (int word = 0; word < WORDS; word++) {
            int chosen = random.nextInt(ZH.size());
            zh.append(ZH.get(chosen)).append(word % 4 == 3 ? "，" : "的");
            en.append(EN.get(chosen)).append(' ');
        }
        var statement = new ItemContent.RatingStatement(
                new LocalizedText("符合吗？", "Does it fit?"),
                new LocalizedText(zh.toString(), en.toString().strip()),
                List.of(new LocalizedText("不", "no"), new LocalizedText("是", "yes")));
        return new NewVersion(
                ItemId.of("M-%06d".formatted(number)),
                ImportRequest.IMPORTED,
                NewVersion.Origin.WRITTEN,
                Contents.of(new Shown(
                        statement,
                        new ScoringRule.KeyedRating(
                                Set.of(ScaleId.of(ImportRequest.IMPORTED.value())), ScoringRule.Direction.POSITIVE))),
                Map.of(Language.ZH, Translation.ORIGINAL, Language.EN, Translation.REVIEWED),
                Set.of("tag-" + random.nextInt(TAGS), "area-" + random.nextInt(AREAS)),
                Set.of(),
                List.of(new ItemCalibration(
                        LogisticModel.twoParameter(0.5 + random.nextDouble(), random.nextGaussian()),
                        Calibration.Basis.DESIGN_RULES,
                        new LocalizedText("测量用的模拟题", "simulated for a measurement"),
                        0,
                        LocalDate.EPOCH,
                        Map.of(),
                        "none")));
    }

    /** A package of QTI 3.0 items whose identifiers begin with a prefix. */
    static byte[] zip(String prefix, int items) {
        var bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            StringBuilder resources = new StringBuilder();
            for (int i = 1; i <= items; i++) {
                write(zip, "items/i%d.xml".formatted(i), qti(prefix, i));
                resources.append(
                        "<resource identifier=\"R%d\" type=\"imsqti_item_xmlv3p0\" href=\"items/i%d.xml\"><file href=\"items/i%d.xml\"/></resource>"
                                .formatted(i, i, i));
            }
            write(zip, "imsmanifest.xml", """
                    <manifest xmlns="http://www.imsglobal.org/xsd/qti/qtiv3p0/imscp_v1p1" identifier="M">
                    <metadata><schema>QTI Package</schema><schemaversion>3.0.0</schemaversion></metadata><organizations/>
                    <resources>%s</resources></manifest>
                    """.formatted(resources));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void write(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static String qti(String prefix, int i) {
        return """
                <qti-assessment-item xmlns="http://www.imsglobal.org/xsd/imsqtiasi_v3p0" identifier="%s-%d" title="T" xml:lang="en" time-dependent="false">
                <qti-response-declaration identifier="RESPONSE" cardinality="single" base-type="identifier"><qti-correct-response><qti-value>B</qti-value></qti-correct-response></qti-response-declaration>
                <qti-outcome-declaration identifier="SCORE" cardinality="single" base-type="float"/>
                <qti-item-body><qti-choice-interaction response-identifier="RESPONSE" max-choices="1"><qti-prompt>How much is %d and one?</qti-prompt>
                <qti-simple-choice identifier="A">%d</qti-simple-choice><qti-simple-choice identifier="B">%d</qti-simple-choice></qti-choice-interaction></qti-item-body>
                <qti-response-processing template="https://www.imsglobal.org/question/qti_v3p0/rptemplates/match_correct.xml"/></qti-assessment-item>
                """.formatted(prefix, i, i, i, i + 1);
    }
}
