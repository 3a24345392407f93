package org.liangcai.itembank.generator;

/**
 * A mark on a face as it is seen.
 *
 * @param mark the mark
 * @param turns by how many quarter turns clockwise it stands, as far as one can see it: 0 to 3
 */
record CubeFace(CubeMark mark, int turns) {

    CubeFace {
        turns = Math.floorMod(turns, mark.directions());
    }

    static CubeFace parse(String code) {
        if (code.length() != 2 || code.charAt(1) < '0' || code.charAt(1) > '3') {
            throw new IllegalArgumentException("The face (%s) must be a mark and a number of turns.".formatted(code));
        }
        return new CubeFace(CubeMark.of(code.charAt(0)), code.charAt(1) - '0');
    }

    String code() {
        return "%s%d".formatted(mark.code(), turns);
    }

    CubeFace turned(int more) {
        return new CubeFace(mark, turns + more);
    }

    /** As it is seen in a mirror that exchanges left and right. */
    CubeFace mirrored() {
        return new CubeFace(mark, -turns);
    }
}
