package org.liangcai.selfcheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.liangcai.psychometrics.model.GeneralisedPartialCreditModel;
import org.liangcai.psychometrics.model.GradedResponseModel;
import org.liangcai.psychometrics.model.ItemResponseModel;
import org.liangcai.psychometrics.model.LogisticModel;
import org.liangcai.psychometrics.model.NominalModel;

/** The layouts in which cases give item parameters. */
class KnownItemsTest {

    @TempDir
    Path folder;

    static Stream<Arguments> layouts() {
        return Stream.of(
                Arguments.of("item,a1,d\nx,2,1", "2PL", 1, LogisticModel.twoParameter(2, -.5)),
                Arguments.of("item,a1,d\nx,-2,1", "2PL", 1, new NominalModel(List.of(0.0, -2.0), List.of(0.0, 1.0))),
                Arguments.of("item,a1,d,g\nx,2,1,.2", "3PL", 1, LogisticModel.threeParameter(2, -.5, .2)),
                Arguments.of("item,a1,d,g,u\nx,2,1,.2,.9", "4PL", 1, new LogisticModel(2, -.5, .2, .9)),
                Arguments.of("item,a,b,c,d\nx,2,-.5,.2,.9", "4PL", 1, new LogisticModel(2, -.5, .2, .9)),
                Arguments.of("item,a,b\nx,1,-.5", "2PL", 1.7, LogisticModel.twoParameter(1.7, -.5)),
                Arguments.of("item,b\nx,-.5", "Rasch", 1, LogisticModel.rasch(-.5)),
                Arguments.of("item,a1,d1,d2\nx,2,1,-1", "GRM", 1, new GradedResponseModel(2, List.of(-.5, .5))),
                Arguments.of("item,a,b1,b2\nx,2,-.5,.5", "GRM", 1, new GradedResponseModel(2, List.of(-.5, .5))),
                Arguments.of(
                        "item,a1,d1,d2\nx,2,1,-1", "GPCM", 1, new GeneralisedPartialCreditModel(2, List.of(-.5, 1.0))),
                Arguments.of(
                        "item,a1,ak0,ak1,ak2,d0,d1,d2\nx,2,0,1,2,0,1,-1",
                        "GPCM",
                        1,
                        new GeneralisedPartialCreditModel(2, List.of(-.5, 1.0))),
                Arguments.of(
                        "item,a,b1,b2\nx,2,-.5,1",
                        "generalised partial credit",
                        1,
                        new GeneralisedPartialCreditModel(2, List.of(-.5, 1.0))),
                Arguments.of(
                        "item,a1,b1,b2,c\nx,1,-.5,.5,.2",
                        "RSM",
                        1,
                        GeneralisedPartialCreditModel.ratingScale(-.2, List.of(-.5, .5))),
                Arguments.of(
                        "item,a1,ak0,ak1,ak2,d0,d1,d2\nx,.5,0,1.4,2,0,1,-1",
                        "NRM",
                        1,
                        new NominalModel(List.of(0.0, .7, 1.0), List.of(0.0, 1.0, -1.0))),
                Arguments.of(
                        "item,a1,a2,a3,c1,c2,c3\nx,-.5,0,.5,0,1,-1",
                        "NRM",
                        1,
                        new NominalModel(List.of(-.5, 0.0, .5), List.of(0.0, 1.0, -1.0))),
                Arguments.of(
                        "item,a1,d,g,u,d1,d2,ak0,ak1,ak2,d0\nx,2,,,,1,-1,,,,",
                        "GRM, GPCM and 2PL",
                        1,
                        new GradedResponseModel(2, List.of(-.5, .5))));
    }

    @ParameterizedTest
    @MethodSource("layouts")
    void a_layout_gives_its_model(String csv, String model, double scaling, ItemResponseModel expected)
            throws IOException {
        Files.writeString(folder.resolve("parameters.csv"), csv + "\n");
        Files.writeString(folder.resolve("expected.json"), """
                        {"schema": "psychometric-golden/1", "capability": "irt.scoring", "title": "",
                         "options": {"model": "%s", "D": %s},
                         "inputs": {"parameters": {"file": "parameters.csv", "desc": ""}}}
                        """.formatted(model, scaling));
        Map<String, ItemResponseModel> models = KnownItems.of(ReferenceCase.open("case", CaseFiles.folder(folder)));
        ItemResponseModel found = models.get("x");
        assertThat(found).isNotNull();
        assertThat(found.categoryCount()).isEqualTo(expected.categoryCount());
        for (double theta = -2; theta <= 2; theta += 1) {
            for (int k = 0; k < expected.categoryCount(); k++) {
                assertThat(found.probability(theta, k)).isCloseTo(expected.probability(theta, k), within(1e-12));
            }
        }
    }
}
