package org.liangcai.itembank.generator;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;

/**
 * Makes a turned cube from a design and a seed. The design is the kind of turn, how many of the three marks seen have a direction, and
 * how many of the wrong options are right but for the direction of a mark. All wrong options are views of the same cube in which one
 * typical mistake has been made.
 */
final class CubeMaker implements ItemMaker {

    private static final int ATTEMPTS = 20;
    private static final int CANDIDATES = 200;
    private static final List<String> TURNS = List.of("QUARTER_TURN", "CORNER_TURN", "EDGE_TURN");
    private static final List<Mistake> SHAPED =
            List.of(Mistake.MIRROR_IMAGE, Mistake.MIRROR_IMAGE, Mistake.MARKS_SWAPPED, Mistake.MARK_MOVED);

    @Override
    public int optionCount() {
        return CubeSpecification.OPTIONS;
    }

    @Override
    public String design(Random random) {
        int directed = random.nextInt(4);
        int turnedOptions = directed == 0 ? 0 : random.nextInt(5);
        return new Design(TURNS.get(random.nextInt(TURNS.size())), directed, turnedOptions).text();
    }

    @Override
    public boolean proves(ItemSpecification item) {
        return item instanceof CubeSpecification cube && CubeSolver.proves(cube);
    }

    @Override
    public Optional<GeneratedItem> generate(String design, int key, long seed) {
        Design wanted = Design.parse(design);
        Random random = new Random(seed);
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Map<CubeAxis, CubeView.Fixed> cube = cube(wanted.directed(), random);
            CubeView view = seen(cube, CubeTurn.ALL.get(identity()));
            CubeTurn turn = turn(wanted.turn(), random);
            Map<CubeView, Mistake> wrong = wrong(cube, turn, wanted.turnedOptions(), random);
            if (wrong.size() == CubeSpecification.OPTIONS - 1) {
                List<CubeView> options = new ArrayList<>(wrong.keySet());
                Collections.shuffle(options, random);
                options.add(key - 1, seen(cube, turn));
                CubeSpecification item = new CubeSpecification(view, options, key);
                if (CubeSolver.proves(item)) {
                    return Optional.of(
                            new GeneratedItem(item, design, seed, wanted.features(), numbered(options, wrong)));
                }
            }
        }
        return Optional.empty();
    }

    private static Map<Integer, Mistake> numbered(List<CubeView> options, Map<CubeView, Mistake> wrong) {
        Map<Integer, Mistake> numbered = new TreeMap<>();
        wrong.forEach((view, mistake) -> numbered.put(options.indexOf(view) + 1, mistake));
        return numbered;
    }

    private static int identity() {
        return CubeTurn.ALL.indexOf(new CubeTurn(CubeAxis.LEFT, CubeAxis.RIGHT, CubeAxis.TOP));
    }

    /** Six different marks on a cube, so many of the three that are seen with a direction. */
    private static Map<CubeAxis, CubeView.Fixed> cube(int directed, Random random) {
        List<CubeMark> marks = new ArrayList<>(List.of(CubeMark.values()));
        Collections.shuffle(marks, random);
        List<CubeMark> seen = new ArrayList<>();
        marks.stream().filter(CubeMark::hasDirection).limit(directed).forEach(seen::add);
        marks.stream().filter(mark -> !mark.hasDirection()).limit(3L - directed).forEach(seen::add);
        Collections.shuffle(seen, random);
        marks.removeAll(seen);
        Map<CubeAxis, CubeView.Fixed> cube = new HashMap<>();
        for (int place = 0; place < 3; place++) {
            CubeAxis here = CubeView.SEEN.get(place);
            CubeAxis across = CubeView.SEEN.get((place + 1) % 3);
            cube.put(here, new CubeView.Fixed(seen.get(place), pointing(here, across, random)));
            cube.put(here.opposite(), new CubeView.Fixed(marks.get(place), pointing(here, across, random)));
        }
        return cube;
    }

    private static CubeAxis pointing(CubeAxis normal, CubeAxis across, Random random) {
        CubeAxis along = random.nextBoolean() ? across : normal.cross(across);
        return random.nextBoolean() ? along : along.opposite();
    }

    private static CubeView seen(Map<CubeAxis, CubeView.Fixed> cube, CubeTurn turn) {
        CubeFace[] faces = new CubeFace[3];
        cube.forEach((axis, fixed) -> {
            int place = CubeView.SEEN.indexOf(turn.of(axis));
            if (place >= 0) {
                faces[place] = CubeView.seen(place, fixed.turned(turn));
            }
        });
        return new CubeView(List.of(faces));
    }

    private static CubeTurn turn(String kind, Random random) {
        List<CubeTurn> turns = CubeTurn.ALL.stream()
                .filter(turn -> turn.stillSeen() >= 2 && CubeTurn.ALL.indexOf(turn) != identity())
                .filter(turn -> turn.kind().equals(kind))
                .toList();
        return turns.get(random.nextInt(turns.size()));
    }

    /** Impossible views, so many of them by the direction of a mark alone; with as many marks of the given view as the key, or with two. */
    private static Map<CubeView, Mistake> wrong(
            Map<CubeAxis, CubeView.Fixed> cube, CubeTurn keyTurn, int turnedOptions, Random random) {
        CubeView given = seen(cube, CubeTurn.ALL.get(identity()));
        Map<CubeView, Mistake> wrong = new LinkedHashMap<>();
        int turned = 0;
        for (int candidate = 0; candidate < CANDIDATES && wrong.size() < CubeSpecification.OPTIONS - 1; candidate++) {
            boolean wantsTurned = turned < turnedOptions;
            Mistake mistake = wantsTurned ? Mistake.MARK_TURNED : SHAPED.get(random.nextInt(SHAPED.size()));
            int seen = random.nextInt(3) > 0 ? keyTurn.stillSeen() : 2;
            CubeView view = made(mistake, seen(cube, anyTurn(seen, random)), given, random);
            if (!CubeSolver.canBeTheSame(given, view) && wrong.putIfAbsent(view, mistake) == null && wantsTurned) {
                turned++;
            }
        }
        return wrong;
    }

    private static CubeTurn anyTurn(int stillSeen, Random random) {
        List<CubeTurn> turns = CubeTurn.ALL.stream()
                .filter(turn -> turn.stillSeen() == stillSeen)
                .toList();
        return turns.get(random.nextInt(turns.size()));
    }

    private static CubeView made(Mistake mistake, CubeView view, CubeView given, Random random) {
        int place = random.nextInt(3);
        int other = (place + 1 + random.nextInt(2)) % 3;
        List<CubeFace> faces = view.faces();
        return switch (mistake) {
            case MIRROR_IMAGE -> view.mirrored();
            case MARK_TURNED -> view.with(place, faces.get(place).turned(1 + random.nextInt(3)));
            case MARK_MOVED -> moved(view, place, given.faces().get(random.nextInt(3)), random);
            default -> swapped(view, place, other);
        };
    }

    private static CubeView moved(CubeView view, int place, CubeFace face, Random random) {
        return view.marks().contains(face.mark()) ? view : view.with(place, face.turned(random.nextInt(4)));
    }

    private static CubeView swapped(CubeView view, int place, int other) {
        List<CubeFace> faces = new ArrayList<>(view.faces());
        Collections.swap(faces, place, other);
        return new CubeView(faces);
    }

    /**
     * What an item is made by.
     *
     * @param turn the kind of turn from the given view to the key
     * @param directed how many of the marks in the given view have a direction
     * @param turnedOptions how many wrong options are wrong only in the direction of a mark
     */
    private record Design(String turn, int directed, int turnedOptions) {

        static Design parse(String text) {
            String[] parts = text.split(" ", -1);
            if (parts.length != 3 || !TURNS.contains(parts[0])) {
                throw new IllegalArgumentException("The design of a cube (%s) cannot be read.".formatted(text));
            }
            return new Design(parts[0], Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
        }

        String text() {
            return "%s %d %d".formatted(turn, directed, turnedOptions);
        }

        Map<String, Integer> features() {
            return Map.of(turn, 1, "DIRECTED_MARK", directed, "DIRECTION_OPTION", turnedOptions);
        }
    }
}
