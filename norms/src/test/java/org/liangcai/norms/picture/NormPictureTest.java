package org.liangcai.norms.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.liangcai.norms.AgeBand;
import org.liangcai.norms.BilingualText;
import org.liangcai.norms.ConstructId;
import org.liangcai.norms.NormSex;
import org.liangcai.norms.RawRange;
import org.liangcai.norms.building.NormBuilder;
import org.liangcai.norms.building.NormMethod;
import org.liangcai.norms.building.NormPlan;
import org.liangcai.norms.building.RankFormula;
import org.liangcai.norms.building.RawScores;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class NormPictureTest {

    @ParameterizedTest
    @EnumSource(NormMethod.class)
    void aPictureIsWellFormedAndSaysInWordsWhatItShows(NormMethod method) throws Exception {
        int people = 400;
        double[] raws = new double[people];
        double[] ages = new double[people];
        double[] weights = new double[people];
        NormSex[] sexes = new NormSex[people];
        for (int i = 0; i < people; i++) {
            ages[i] = 20 + i % 2;
            sexes[i] = i % 4 < 2 ? NormSex.FEMALE : NormSex.MALE;
            raws[i] = 5 + (i * 7L + i / 40) % 11;
            weights[i] = 1;
        }
        var scores = new RawScores(ConstructId.of("a<b"), raws, ages, weights, List.of(sexes));
        var plan = new NormPlan(
                method,
                RankFormula.RANKIT,
                new RawRange(0, 20),
                1,
                List.of(new AgeBand(20, 20), new AgeBand(21, 21)),
                20,
                0.8,
                1,
                0,
                1);
        String svg = NormPicture.of(NormBuilder.build(scores, plan), new BilingualText("甲 & 乙", "A & B"));
        Element root = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(svg)))
                .getDocumentElement();
        assertThat(root.getAttribute("role")).isEqualTo("img");
        assertThat(root.getElementsByTagName("title").item(0).getTextContent()).isEqualTo("甲 & 乙 / A & B · a<b");
        assertThat(root.getElementsByTagName("desc").item(0).getTextContent())
                .contains("女 Women, n = 200: 20 岁 P2", "男 Men, n = 200:", "21 岁 P2");
        assertThat(root.getElementsByTagName("polyline").getLength()).isEqualTo(14);
        assertThat(root.getElementsByTagName("circle").getLength()).isEqualTo(2 * 2 * 7 + 1);
    }
}
