package org.liangcai.itembank.generator;

import java.util.List;
import java.util.Map;

/**
 * Tells from two views alone whether they can show one and the same cube, all six of whose marks are different: it turns the first in
 * each of the 24 ways and compares. What is hidden in the first view may be anything that is not seen in it.
 */
final class CubeSolver {

    private CubeSolver() {}

    /** Whether the key, and no other option, can be the cube turned. */
    static boolean proves(CubeSpecification cube) {
        for (int option = 1; option <= CubeSpecification.OPTIONS; option++) {
            boolean possible = canBeTheSame(cube.cube(), cube.options().get(option - 1));
            if (possible != (option == cube.key())) {
                return false;
            }
        }
        return true;
    }

    static boolean canBeTheSame(CubeView cube, CubeView other) {
        return CubeTurn.ALL.stream().anyMatch(turn -> fits(cube, turn, other));
    }

    private static boolean fits(CubeView cube, CubeTurn turn, CubeView other) {
        Map<CubeAxis, CubeView.Fixed> known = cube.fixed();
        List<CubeMark> marks = cube.marks();
        for (int place = 0; place < 3; place++) {
            CubeAxis here = CubeView.SEEN.get(place);
            CubeFace shown = other.faces().get(place);
            boolean wasSeen = false;
            for (Map.Entry<CubeAxis, CubeView.Fixed> face : known.entrySet()) {
                if (turn.of(face.getKey()).equals(here)) {
                    wasSeen = true;
                    if (!CubeView.seen(place, face.getValue().turned(turn)).equals(shown)) {
                        return false;
                    }
                }
            }
            if (!wasSeen && marks.contains(shown.mark())) {
                return false;
            }
        }
        return true;
    }
}
