package org.liangcai.selfcheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Cases of known kinds with data that the given ones happen not to have. */
class OtherCasesTest {

    @TempDir
    Path folder;

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private List<Outcome> run() {
        List<Outcome> told = new ArrayList<>();
        assertThat(SelfCheck.below(folder, told::add)).isEqualTo(told);
        return told;
    }

    @Test
    void a_case_that_cannot_be_read_fails_and_the_others_are_still_told() throws IOException {
        write("a/expected.json", "{ not json");
        write("b/expected.json", "{\"schema\":\"another/1\"}");
        write(
                "c/expected.json",
                "{\"schema\":\"psychometric-golden/1\",\"capability\":\"nothing\",\"values\":{\"x\":1}}");
        assertThat(run())
                .extracting(Outcome::caseName, Outcome::value, Outcome::status)
                .containsExactly(
                        tuple("a", "expected.json", Outcome.Status.FAIL),
                        tuple("b", "expected.json", Outcome.Status.FAIL),
                        tuple("c", "x", Outcome.Status.UNSUPPORTED));
    }

    /** All right and all wrong: no errors; Kane and Brennan's indices count how easy items are without such persons (PerFit 1.4.6). */
    @Test
    void persons_with_all_answers_right_or_wrong_have_no_guttman_errors_and_no_other_index() throws IOException {
        write("p/responses.csv", "a,b,c\n1,1,1\n1,0,0\n0,1,0\n1,1,0\n0,0,0\n");
        // Among the three others a is answered right by 2/3, b by 2/3, c by none.
        write(
                "p/e.csv",
                "G,Gnormed,NCI,A_KB,D_KB,U3\n0,0,0,,,\n0,0,1,0.66666666667,0,0\n1,0.5,0,0.66666666667,0,\n0,0,1,1.33333333333,0,0\n0,0,0,,,\n");
        write("p/expected.json", """
                {"schema":"psychometric-golden/1","capability":"personfit.nonparametric","options":[],
                 "inputs":{"responses":{"file":"responses.csv"}},
                 "values":{"person_fit":{"$csv":"e.csv","columns":["G","Gnormed","NCI","A_KB","D_KB"]}},
                 "tolerance":{"default":{"abs":1e-6,"rel":1e-6}}}
                """);
        assertThat(run()).extracting(Outcome::status, Outcome::remark).containsExactly(tuple(Outcome.Status.PASS, ""));
    }

    @Test
    void the_score_of_the_last_category_of_a_nominal_item_is_held_and_has_no_standard_error() throws IOException {
        StringBuilder text = new StringBuilder("i1,i2,i3,i4,i5,i6\n");
        Random random = new Random(3);
        for (int person = 0; person < 400; person++) {
            double theta = random.nextGaussian();
            for (int item = 0; item < 6; item++) {
                double[] weights = {1, Math.exp(0.6 * theta + 0.2), Math.exp((1.1 + 0.1 * item) * theta - 0.1 * item)};
                double left = random.nextDouble() * (weights[0] + weights[1] + weights[2]);
                int category = left < weights[0] ? 1 : left < weights[0] + weights[1] ? 2 : 3;
                text.append(item > 0 ? "," : "").append(category);
            }
            text.append('\n');
        }
        write("n/responses.csv", text.toString());
        StringBuilder expected = new StringBuilder("item,par,se\n");
        for (int item = 1; item <= 6; item++) {
            expected.append("i%d,ak0,\ni%d,ak2,\ni%d,d0,\n".formatted(item, item, item));
        }
        write("n/e.csv", expected.toString());
        write("n/expected.json", """
                {"schema":"psychometric-golden/1","capability":"irt.calibration","options":{"model":"NRM"},
                 "inputs":{"responses":{"file":"responses.csv"}},
                 "values":{"parameters_slope_intercept_se":{"$csv":"e.csv","columns":["item","par","se"]}},
                 "tolerance":{"default":{"abs":1e-6,"rel":1e-6}}}
                """);
        assertThat(run()).extracting(Outcome::status, Outcome::remark).containsExactly(tuple(Outcome.Status.PASS, ""));
    }

    @Test
    void an_option_that_is_not_known_is_named_where_the_value_differs_and_does_no_harm_where_it_agrees()
            throws IOException {
        write("o/responses.csv", "a,b\n1,1\n0,0\n1,0\n0,0\n");
        write("o/expected.json", """
                {"schema":"psychometric-golden/1","capability":"irr.kappa","options":{"remark":"two raters","moon":3},
                 "inputs":{"responses":{"file":"responses.csv"}},
                 "values":{"percent_agreement_all":75,"light_kappa":0.9},
                 "tolerance":{"default":{"abs":1e-6,"rel":1e-6}}}
                """);
        List<Outcome> outcomes = run();
        assertThat(outcomes)
                .extracting(Outcome::value, Outcome::status)
                .containsExactly(
                        tuple("percent_agreement_all", Outcome.Status.PASS),
                        tuple("light_kappa", Outcome.Status.UNSUPPORTED));
        assertThat(outcomes.getLast().remark()).startsWith("The options [remark, moon] are not known; without them: ");
    }

    private String refusal(String capability, String options, String csv, String values) throws IOException {
        write("r/responses.csv", csv);
        write("r/expected.json", """
                {"schema":"psychometric-golden/1","capability":"%s","options":%s,
                 "inputs":{"responses":{"file":"responses.csv"}},"values":%s}
                """.formatted(capability, options, values));
        return run().getFirst().remark();
    }

    @Test
    void what_is_wrong_with_a_file_is_said_with_its_place() throws IOException {
        String values = "{\"logLik\":-1}";
        assertThat(refusal("irt.fit", "{\"model\":\"2PL\"}", "a,b,c\n1,0,1\n0,1\n", values))
                .isEqualTo("Record 3 of the file (responses.csv) has 2 cells, but there are 3 columns.");
        assertThat(refusal("irt.fit", "{\"model\":\"2PL\"}", "a,b,c\n1,0,1\n0,x,1\n", values))
                .startsWith("The cell (x) of row 2 below column (b) is not a number.");
        assertThat(refusal("irt.fit", "{\"model\":\"2PL\"}", "", values))
                .startsWith("The file (responses.csv) is empty");
        write("r/expected.json", "{\n  \"schema\": 1,\n  2\n}");
        assertThat(run().getFirst().remark())
                .startsWith("The file expected.json of case (r) is not JSON: line 3, column ");
    }

    @Test
    void an_empty_line_below_a_single_column_is_a_missing_value_and_otherwise_nothing() {
        assertThat(DataTable.parse("one.csv", "theta\n1.5\n\n-2\n").numbers("theta"))
                .containsExactly(1.5, Double.NaN, -2);
        assertThat(DataTable.parse("two.csv", "a,b\n1,2\n\n3,4\n\n").size()).isEqualTo(2);
    }

    @Test
    void options_that_no_factor_analysis_knows_are_named() throws IOException {
        String four = "y1,y2,y3\n1.2,2,3\n2,1,2\n0,1,3\n1,2,2\n3,1,1\n2,2,1\n";
        String values = "{\"fit\":{\"chisq\":5}}";
        String model = "{\"model\":\"F =~ y1+y2+y3\",%s}";
        assertThat(refusal("factor.cfa", model.formatted("\"missing\":\"bootstrap\""), four, values))
                .isEqualTo("The treatment of missing values (bootstrap) is not known.");
        assertThat(refusal("factor.cfa", model.formatted("\"estimator\":\"WLSMV\""), four, values))
                .startsWith("The value (1.2) of variable (y1) of person (1) is not an ordered category");
        assertThat(refusal(
                        "factor.cfa",
                        model.formatted("\"estimator\":\"WLSMV\",\"missing\":\"fiml\""),
                        four.replace("1.2", "1"),
                        values))
                .isEqualTo("Full information of missing values is not known for ordered categories.");
    }

    @Test
    void a_model_of_more_items_than_there_are_is_refused() throws IOException {
        write("m/responses.csv", "a,b,c\n1,0,1\n0,1,0\n");
        write("m/expected.json", """
                {"schema":"psychometric-golden/1","capability":"mirt.confirmatory","options":{},
                 "peer":{"call":"mirt(x,'F1=1-2;F2=3-8')"},"inputs":{"responses":{"file":"responses.csv"}},
                 "values":{"fit":{"logLik":-1}}}
                """);
        assertThat(run().getFirst().remark()).isEqualTo("The model names the items (3-8), but there are 3.");
    }
}
