package org.liangcai.itembank.generator;

/** A direction in space along one of the axes; x points to the viewer's left, y to the right, z upwards, all three towards the viewer. */
record CubeAxis(int x, int y, int z) {

    static final CubeAxis LEFT = new CubeAxis(1, 0, 0);
    static final CubeAxis RIGHT = new CubeAxis(0, 1, 0);
    static final CubeAxis TOP = new CubeAxis(0, 0, 1);

    CubeAxis opposite() {
        return new CubeAxis(-x, -y, -z);
    }

    /** The cross product. */
    CubeAxis cross(CubeAxis other) {
        return new CubeAxis(y * other.z - z * other.y, z * other.x - x * other.z, x * other.y - y * other.x);
    }
}
