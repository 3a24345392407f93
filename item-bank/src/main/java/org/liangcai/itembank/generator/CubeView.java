package org.liangcai.itembank.generator;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A cube as it is seen from above one of its corners.
 *
 * @param faces the left face, the right face and the top, three different marks
 */
record CubeView(List<CubeFace> faces) {

    /** The faces that are seen, in their order. */
    static final List<CubeAxis> SEEN = List.of(CubeAxis.LEFT, CubeAxis.RIGHT, CubeAxis.TOP);

    /** The direction in which an unturned mark points on each face that is seen: up, and on the top away from the left face. */
    private static final List<CubeAxis> UP = List.of(CubeAxis.TOP, CubeAxis.TOP, CubeAxis.LEFT.opposite());

    CubeView {
        faces = List.copyOf(faces);
        if (faces.size() != 3 || faces.stream().map(CubeFace::mark).distinct().count() != 3) {
            throw new IllegalArgumentException("A view of a cube needs 3 different marks, not %s.".formatted(faces));
        }
    }

    static CubeView parse(String text) {
        if (text.length() != 6) {
            throw new IllegalArgumentException("The view (%s) must have three faces.".formatted(text));
        }
        return new CubeView(Stream.of(text.substring(0, 2), text.substring(2, 4), text.substring(4, 6))
                .map(CubeFace::parse)
                .toList());
    }

    String code() {
        return faces.stream().map(CubeFace::code).collect(Collectors.joining());
    }

    List<CubeMark> marks() {
        return faces.stream().map(CubeFace::mark).toList();
    }

    CubeView with(int place, CubeFace face) {
        List<CubeFace> changed = new ArrayList<>(faces);
        changed.set(place, face);
        return new CubeView(changed);
    }

    /** As it is seen in a mirror that exchanges left and right. */
    CubeView mirrored() {
        // The top is mirrored at the line between its near and its far corner: away from the left becomes away from the
        // right.
        return new CubeView(List.of(
                faces.get(1).mirrored(),
                faces.get(0).mirrored(),
                faces.get(2).mirrored().turned(3)));
    }

    /**
     * The marks seen, fixed to a cube.
     *
     * @return where each face points and where its mark points
     */
    Map<CubeAxis, Fixed> fixed() {
        return Stream.of(0, 1, 2)
                .collect(Collectors.toMap(
                        SEEN::get,
                        place -> new Fixed(
                                faces.get(place).mark(),
                                pointing(place, faces.get(place).turns()))));
    }

    /** What is seen of a face that points to this place. */
    static CubeFace seen(int place, Fixed face) {
        for (int turns = 0; turns < 4; turns++) {
            if (pointing(place, turns).equals(face.pointing())) {
                return new CubeFace(face.mark(), turns);
            }
        }
        throw new IllegalArgumentException(
                "The mark cannot point out of its face: %s at place (%d).".formatted(face, place));
    }

    /** Clockwise as seen from outside. */
    private static CubeAxis pointing(int place, int turns) {
        CubeAxis up = UP.get(place);
        CubeAxis right = up.cross(SEEN.get(place));
        return switch (turns) {
            case 0 -> up;
            case 1 -> right;
            case 2 -> up.opposite();
            default -> right.opposite();
        };
    }

    /**
     * A mark fixed to a face.
     *
     * @param mark the mark
     * @param pointing where it points in space
     */
    record Fixed(CubeMark mark, CubeAxis pointing) {

        Fixed turned(CubeTurn turn) {
            return new Fixed(mark, turn.of(pointing));
        }
    }
}
