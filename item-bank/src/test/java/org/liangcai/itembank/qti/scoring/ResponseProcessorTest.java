package org.liangcai.itembank.qti.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liangcai.itembank.qti.ImportOutcome;
import org.liangcai.itembank.qti.ImportPolicy;
import org.liangcai.itembank.qti.QtiImporter;
import org.liangcai.itembank.qti.model.BaseType;
import org.liangcai.itembank.qti.model.QtiItem;
import org.liangcai.itembank.qti.model.QtiValue;
import org.liangcai.itembank.qti.model.Scalar;

/** Scores worked out by hand from the rules of QTI 3.0 ASI, 2.10 and 2.11. */
class ResponseProcessorTest {

    private static final String TEMPLATES = "https://www.imsglobal.org/question/qti_v3p0/rptemplates/";

    @Test
    void a_bag_matches_in_any_order_and_a_pair_too() {
        QtiItem item = item(
                "multiple",
                "pair",
                "<qti-correct-response><qti-value>A B</qti-value><qti-value>C D</qti-value></qti-correct-response>",
                " template='" + TEMPLATES + "match_correct.xml'",
                "");
        assertThat(score(item, QtiValue.multiple(List.of(new Scalar.Pair("D", "C"), new Scalar.Pair("A", "B")))))
                .isEqualTo(1);
        assertThat(score(item, QtiValue.multiple(List.of(new Scalar.Pair("A", "B")))))
                .isZero();
        assertThat(score(item, QtiValue.NULL)).isZero();
    }

    @Test
    void a_mapping_counts_each_value_once_and_keeps_its_bounds() {
        QtiItem item = item("multiple", "identifier", """
                <qti-mapping lower-bound="0" upper-bound="2" default-value="-2">
                  <qti-map-entry map-key="H" mapped-value="1"/><qti-map-entry map-key="O" mapped-value="1.5"/>
                  <qti-map-entry map-key="Cl" mapped-value="-1"/>
                </qti-mapping>
                """, " template='" + TEMPLATES + "map_response.xml'", "");
        assertThat(score(item, identifiers("H"))).isEqualTo(1);
        assertThat(score(item, identifiers("H", "H"))).isEqualTo(1);
        assertThat(score(item, identifiers("H", "O"))).isEqualTo(2);
        assertThat(score(item, identifiers("O", "Cl"))).isEqualTo(0.5);
        assertThat(score(item, identifiers("He"))).isZero();
        assertThat(score(item, QtiValue.NULL)).isZero();
    }

    @Test
    void a_string_is_mapped_with_or_without_regard_to_case() {
        QtiItem item = item("single", "string", """
                <qti-mapping default-value="0"><qti-map-entry map-key="York" mapped-value="1" case-sensitive="false"/>
                <qti-map-entry map-key="bath" mapped-value="2" case-sensitive="true"/></qti-mapping>
                """, " template='" + TEMPLATES + "map_response.xml'", "");
        assertThat(score(item, QtiValue.of(new Scalar.Text("YORK")))).isEqualTo(1);
        assertThat(score(item, QtiValue.of(new Scalar.Text("Bath")))).isZero();
    }

    @Test
    void an_area_counts_once() {
        QtiItem item = item("multiple", "point", """
                <qti-area-mapping default-value="-1"><qti-area-map-entry shape="circle" coords="10,10,5" mapped-value="2"/>
                <qti-area-map-entry shape="poly" coords="20,20,30,20,30,30,20,30" mapped-value="3"/></qti-area-mapping>
                """, " template='" + TEMPLATES + "map_response_point.xml'", "");
        assertThat(score(item, points(10, 14))).isEqualTo(2);
        assertThat(score(item, points(10, 14, 11, 11))).isEqualTo(2);
        assertThat(score(item, points(10, 14, 25, 25, 99, 99))).isEqualTo(4);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "<qti-sum>2 3 4</qti-sum>|9",
                "<qti-product>2 3 4</qti-product>|24",
                "<qti-subtract>2 3</qti-subtract>|-1",
                "<qti-divide>1 4</qti-divide>|0.25",
                "<qti-divide>1 0</qti-divide>|NULL",
                "<qti-power>2 10</qti-power>|1024",
                "<qti-integer-divide>-7 2</qti-integer-divide>|-4",
                "<qti-integer-modulus>-7 2</qti-integer-modulus>|1",
                "<qti-truncate>-1.5</qti-truncate>|-1",
                "<qti-round>-1.5</qti-round>|-1",
                "<qti-round>2.5</qti-round>|3",
                "<qti-round-to rounding-mode='decimalPlaces' figures='2'>1.005</qti-round-to>|1.01",
                "<qti-round-to rounding-mode='significantFigures' figures='2'>1234</qti-round-to>|1200",
                "<qti-min>3 1 2</qti-min>|1",
                "<qti-max>3 1 2</qti-max>|3",
                "<qti-container-size><qti-multiple>3 1</qti-multiple></qti-container-size>|2",
                "<qti-index n='2'><qti-ordered>3 1</qti-ordered></qti-index>|1",
                "<qti-sum><qti-null/> 1</qti-sum>|NULL"
            })
    void numbers_are_worked_out(String expression, String expected) {
        QtiValue value = evaluated(expression);
        if (expected.equals("NULL")) {
            assertThat(value.isNull()).isTrue();
        } else {
            assertThat(Numbers.of(value).orElseThrow()).isEqualTo(Double.parseDouble(expected));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "<qti-lt>1 2</qti-lt>|true",
                "<qti-gte>1 2</qti-gte>|false",
                "<qti-equal tolerance-mode='exact'>1 1.0</qti-equal>|true",
                "<qti-equal tolerance-mode='absolute' tolerance='0.5'>1 1.5</qti-equal>|true",
                "<qti-equal tolerance-mode='absolute' tolerance='0.5' include-upper-bound='false'>1 1.5</qti-equal>|false",
                "<qti-equal tolerance-mode='relative' tolerance='10'>100 91</qti-equal>|true",
                "<qti-equal-rounded rounding-mode='significantFigures' figures='3'>3.175 3.183</qti-equal-rounded>|true",
                "<qti-equal-rounded rounding-mode='significantFigures' figures='3'>3.175 3.1749</qti-equal-rounded>|false",
                "<qti-not><qti-lt>1 2</qti-lt></qti-not>|false",
                "<qti-and><qti-lt>1 2</qti-lt><qti-null/></qti-and>|NULL",
                "<qti-and><qti-gt>1 2</qti-gt><qti-null/></qti-and>|false",
                "<qti-or><qti-lt>1 2</qti-lt><qti-null/></qti-or>|true",
                "<qti-any-n min='1' max='1'><qti-lt>1 2</qti-lt><qti-gt>1 2</qti-gt></qti-any-n>|true",
                "<qti-any-n min='2' max='2'><qti-lt>1 2</qti-lt><qti-null/></qti-any-n>|NULL",
                "<qti-member>1 <qti-multiple>3 1</qti-multiple></qti-member>|true",
                "<qti-contains><qti-ordered>1 2 3</qti-ordered><qti-ordered>2 3</qti-ordered></qti-contains>|true",
                "<qti-contains><qti-ordered>1 2 3</qti-ordered><qti-ordered>1 3</qti-ordered></qti-contains>|false",
                "<qti-contains><qti-multiple>1 2 3</qti-multiple><qti-multiple>3 1</qti-multiple></qti-contains>|true",
                "<qti-match><qti-multiple>1 2</qti-multiple><qti-multiple>2 1</qti-multiple></qti-match>|true",
                "<qti-match><qti-ordered>1 2</qti-ordered><qti-ordered>2 1</qti-ordered></qti-match>|false",
                "<qti-is-null><qti-multiple/></qti-is-null>|true",
                "<qti-is-null><qti-delete>1 <qti-multiple>1 1</qti-multiple></qti-delete></qti-is-null>|true",
                "<qti-string-match case-sensitive='false'>'ab' 'AB'</qti-string-match>|true",
                "<qti-substring case-sensitive='true'>'b' 'abc'</qti-substring>|true",
                "<qti-pattern-match pattern='[a-c]+'>'abc'</qti-pattern-match>|true",
                "<qti-pattern-match pattern='[a-c]'>'abc'</qti-pattern-match>|false",
                "<qti-pattern-match pattern='(a+)+b'>'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaac'</qti-pattern-match>|false"
            })
    void comparisons_are_worked_out(String expression, String expected) {
        QtiValue value = evaluated(expression);
        assertThat(value.scalar())
                .isEqualTo(
                        expected.equals("NULL")
                                ? Optional.empty()
                                : Optional.of(new Scalar.Truth(Boolean.parseBoolean(expected))));
    }

    @Test
    void rules_are_followed_in_order_until_an_exit() {
        QtiItem item = item("single", "identifier", "", "", """
                <qti-response-condition>
                  <qti-response-if><qti-is-null><qti-variable identifier="RESPONSE"/></qti-is-null><qti-exit-response/></qti-response-if>
                  <qti-response-else-if><qti-match><qti-variable identifier="RESPONSE"/><qti-base-value base-type="identifier">A</qti-base-value></qti-match>
                    <qti-set-outcome-value identifier="SCORE"><qti-base-value base-type="integer">2</qti-base-value></qti-set-outcome-value>
                  </qti-response-else-if>
                  <qti-response-else><qti-set-outcome-value identifier="SCORE"><qti-base-value base-type="float">1</qti-base-value></qti-set-outcome-value></qti-response-else>
                </qti-response-condition>
                <qti-set-outcome-value identifier="SCORE"><qti-sum><qti-variable identifier="SCORE"/><qti-variable identifier="numAttempts"/></qti-sum></qti-set-outcome-value>
                """);
        assertThat(score(item, QtiValue.NULL)).isZero();
        assertThat(score(item, QtiValue.identifier("A"))).isEqualTo(3);
        assertThat(score(item, QtiValue.identifier("B"))).isEqualTo(2);
    }

    private static QtiValue identifiers(String... identifiers) {
        return QtiValue.multiple(
                java.util.Arrays.stream(identifiers).map(Scalar.Identifier::new).toList());
    }

    private static QtiValue points(int... coordinates) {
        return QtiValue.multiple(java.util.stream.IntStream.range(0, coordinates.length / 2)
                .mapToObj(i -> new Scalar.Point(coordinates[2 * i], coordinates[2 * i + 1]))
                .toList());
    }

    private static double score(QtiItem item, QtiValue response) {
        return ResponseProcessor.score(item, Attempt.first(Map.of("RESPONSE", response)))
                .orElseThrow();
    }

    /** Numbers and quoted texts between the tags stand for base values. */
    private static QtiValue evaluated(String expression) {
        String xml = expression
                .replaceAll(
                        "(?<=[> ])'([a-zA-Z]+)'(?=[ <])", "<qti-base-value base-type=\"string\">$1</qti-base-value>")
                .replaceAll("(?<=[> ])(-?\\d+)(?=[ <])", "<qti-base-value base-type=\"integer\">$1</qti-base-value>")
                .replaceAll(
                        "(?<=[> ])(-?\\d+\\.\\d+)(?=[ <])", "<qti-base-value base-type=\"float\">$1</qti-base-value>");
        boolean truth = !expression.matches(
                "<qti-(sum|product|subtract|divide|power|integer|truncate|round|min|max|container|index).*");
        String outcome = truth ? "TRUTH" : "SCORE";
        QtiItem item = item(
                "single",
                "identifier",
                "",
                "",
                "<qti-set-outcome-value identifier='" + outcome + "'>" + xml + "</qti-set-outcome-value>");
        return ResponseProcessor.outcomes(item, Attempt.first(Map.of())).getOrDefault(outcome, QtiValue.NULL);
    }

    private static QtiItem item(String cardinality, String type, String key, String template, String rules) {
        String xml = """
                <qti-assessment-item xmlns="http://www.imsglobal.org/xsd/imsqtiasi_v3p0" identifier="i" title="T" time-dependent="false">
                <qti-response-declaration identifier="RESPONSE" cardinality="%s" base-type="%s">%s</qti-response-declaration>
                <qti-outcome-declaration identifier="SCORE" cardinality="single" base-type="float"/>
                <qti-outcome-declaration identifier="TRUTH" cardinality="single" base-type="boolean"/>
                <qti-response-processing%s>%s</qti-response-processing></qti-assessment-item>
                """.formatted(cardinality, type, key, template, rules);
        return switch (new QtiImporter(ImportPolicy.STRICT)
                .item("i.xml", xml.getBytes(java.nio.charset.StandardCharsets.UTF_8))) {
            case ImportOutcome.Imported<QtiItem>(QtiItem item, var _) -> item;
            case ImportOutcome.Refused<QtiItem>(var findings) -> throw new AssertionError(findings);
        };
    }

    @Test
    void values_are_written_as_they_are_read() {
        for (BaseType type : BaseType.values()) {
            String text = switch (type) {
                case BOOLEAN -> "true";
                case DIRECTED_PAIR, PAIR -> "A B";
                case DURATION, FLOAT -> "1.5E-300";
                case IDENTIFIER, STRING, URI -> "x";
                case INTEGER -> "-12";
                case POINT -> "3 4";
            };
            assertThat(Scalar.parse(type, text).text()).isEqualTo(text);
        }
    }
}
