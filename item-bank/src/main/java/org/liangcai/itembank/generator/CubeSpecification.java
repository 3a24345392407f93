package org.liangcai.itembank.generator;

import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.liangcai.itembank.ItemContent.FigureChoice;

/**
 * A view of a cube, and other views of which one can be the same cube turned.
 *
 * @param cube the cube
 * @param options six different views
 * @param key the right one, from 1
 */
record CubeSpecification(CubeView cube, List<CubeView> options, int key) implements ItemSpecification {

    static final String FAMILY = "cube/1";
    static final int OPTIONS = 6;

    CubeSpecification {
        options = List.copyOf(options);
        if (options.size() != OPTIONS || new HashSet<>(options).size() != OPTIONS) {
            throw new IllegalArgumentException(
                    "A turned cube needs %d different views to choose from, not %s.".formatted(OPTIONS, options));
        }
        OptionKey.requireAmong(OPTIONS, key);
    }

    static CubeSpecification of(String cube, String options, String key) {
        return new CubeSpecification(
                CubeView.parse(cube),
                Stream.of(options.split(",", -1)).map(CubeView::parse).toList(),
                Integer.parseInt(key));
    }

    @Override
    public int optionCount() {
        return OPTIONS;
    }

    @Override
    public FigureChoice render() {
        return new CubeDrawing(this).render();
    }

    @Override
    public String text() {
        return "%s:%s|%s|%d"
                .formatted(
                        FAMILY,
                        cube.code(),
                        options.stream().map(CubeView::code).collect(Collectors.joining(",")),
                        key);
    }
}
