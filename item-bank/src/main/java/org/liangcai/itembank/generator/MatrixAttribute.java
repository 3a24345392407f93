package org.liangcai.itembank.generator;

/** What can differ between the cells of a matrix. A cell holds one whole number for each attribute. */
enum MatrixAttribute {
    /** Which shape stands in the middle: an index into {@link Shape}. */
    SHAPE(0, Nature.NOMINAL),
    /** How many of them: 1 to 5, or 0 where the cell has no shape. */
    COUNT(1, Nature.ORDERED),
    /** 1 small, 2 medium, 3 large. */
    SIZE(2, Nature.ORDERED),
    /** 0 white, 1 light grey, 2 dark grey, 3 black. */
    SHADING(3, Nature.ORDERED),
    /** Eighths of a turn clockwise, 0 to 7; 0 for shapes whose turning cannot be seen. */
    ROTATION(4, Nature.CYCLIC),
    /** The place of a single dot on the border, 1 to 8 clockwise from the top left; 0 for none. */
    MARKER(5, Nature.CYCLIC),
    /** A set of dots on the border: bit i for place i. */
    DOTS(6, Nature.SET),
    /** A set of lines: bits for top, right, bottom, left, two diagonals, upright and level. */
    LINES(7, Nature.SET);

    /** Positions on a circle: eighths of a turn. */
    static final int CYCLE = 8;

    private final int index;
    private final Nature nature;

    MatrixAttribute(int index, Nature nature) {
        this.index = index;
        this.nature = nature;
    }

    /** The place of its value in a cell. */
    int index() {
        return index;
    }

    /** Whether it is an attribute of the shapes in the middle of a cell. */
    boolean ofShapes() {
        return index <= SHADING.index;
    }

    Nature nature() {
        return nature;
    }

    /** How far it is from one value to another, round the circle where there is one. */
    int step(int from, int to) {
        return nature == Nature.CYCLIC ? Math.floorMod(to - from, CYCLE) : to - from;
    }

    /** The value a step further. */
    int moved(int from, int step) {
        return switch (this) {
            case ROTATION -> Math.floorMod(from + step, CYCLE);
            case MARKER -> Math.floorMod(from + step - 1, CYCLE) + 1;
            default -> from + step;
        };
    }

    /** What may be done with the values of an attribute. */
    enum Nature {
        NOMINAL,
        ORDERED,
        CYCLIC,
        SET
    }
}
