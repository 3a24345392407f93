package org.liangcai.itembank.generator;

import java.util.ArrayList;
import java.util.List;

/**
 * One of the 24 rotations that bring a cube back to its place, by what becomes of its axes.
 *
 * @param left where the left face goes
 * @param right where the right face goes
 * @param top where the top goes
 */
record CubeTurn(CubeAxis left, CubeAxis right, CubeAxis top) {

    /** All 24, the one that leaves the cube as it is among them. */
    static final List<CubeTurn> ALL = all();

    private static List<CubeTurn> all() {
        List<CubeAxis> axes = new ArrayList<>();
        for (CubeAxis axis : List.of(CubeAxis.LEFT, CubeAxis.RIGHT, CubeAxis.TOP)) {
            axes.add(axis);
            axes.add(axis.opposite());
        }
        List<CubeTurn> turns = new ArrayList<>();
        for (CubeAxis left : axes) {
            for (CubeAxis right : axes) {
                CubeAxis top = left.cross(right);
                if (axes.contains(top)) {
                    turns.add(new CubeTurn(left, right, top));
                }
            }
        }
        return List.copyOf(turns);
    }

    CubeAxis of(CubeAxis axis) {
        return new CubeAxis(
                axis.x() * left.x() + axis.y() * right.x() + axis.z() * top.x(),
                axis.x() * left.y() + axis.y() * right.y() + axis.z() * top.y(),
                axis.x() * left.z() + axis.y() * right.z() + axis.z() * top.z());
    }

    /** How many of the three faces seen before are seen after it. */
    int stillSeen() {
        return (int) List.of(left, right, top).stream()
                .filter(CubeView.SEEN::contains)
                .count();
    }

    /** By a quarter turn, by a third of a turn about a corner, or by half a turn about an edge; other turns are not used. */
    String kind() {
        boolean corner = stillSeen() == 3;
        boolean oneKept =
                List.of(CubeAxis.LEFT, CubeAxis.RIGHT, CubeAxis.TOP).stream().anyMatch(axis -> of(axis).equals(axis));
        return corner ? "CORNER_TURN" : oneKept ? "QUARTER_TURN" : "EDGE_TURN";
    }
}
