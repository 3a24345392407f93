package org.liangcai.station.pictures;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.liangcai.assessment.session.Accommodations;
import org.liangcai.itembank.Language;
import org.liangcai.station.InProcessStation;
import org.liangcai.station.StationBrowser;

/**
 * Takes pictures of every view, in both languages, at the size of a kiosk and of a telephone, and keeps every document; run by
 * {@code ./station pictures [FOLDER [NAMES]]}. Ends with status 1 when a route was left out or a picture shows what a program can see to
 * be wrong; the rest is for people to look at.
 */
final class Pictures {

    private static final Accommodations EVERYTHING = new Accommodations(50, true, true, true, true, true, true);
    private static final String USAGE = """
            ./station pictures [FOLDER [NAMES]]
            图片目录（默认 target/pictures）、只拍名称符合这个正则表达式的页面。
            The folder for the pictures (target/pictures unless given), and a regular expression for the names of the views to be taken.""";

    private Pictures() {}

    public static void main(String[] arguments) throws IOException {
        if (arguments.length > 2 || (arguments.length > 0 && arguments[0].startsWith("-"))) {
            System.err.println(USAGE);
            System.exit(2);
        }
        Path folder = Path.of(arguments.length > 0 ? arguments[0] : "target/pictures");
        Predicate<String> wanted =
                arguments.length > 1 ? Pattern.compile(arguments[1]).asPredicate() : name -> true;
        System.exit(take(folder, wanted) ? 0 : 1);
    }

    private static boolean take(Path folder, Predicate<String> wanted) throws IOException {
        Files.createDirectories(folder);
        try (InProcessStation station = new InProcessStation();
                StationBrowser browser = new StationBrowser(folder)) {
            Office office = new Office(station);
            Subjects subjects = office.fill();
            Camera camera = new Camera(browser);
            List<View> views = new Views(subjects).all();
            if (wanted.test("documents")) {
                new Documents(station, office, browser).keep(subjects);
            }
            for (Language language : Language.values()) {
                Walk walk = new Walk(station, office, browser, camera, language, wanted);
                walk.views(views);
                walk.seatsOfHall(subjects.devices());
                walk.visit("full", Accommodations.NONE, "seat-full");
                walk.visit("aptitude-six", Accommodations.NONE, "seat-aptitude");
                walk.visit("work-sample", Accommodations.NONE, "seat-work");
                walk.visit("clerical", Accommodations.NONE, "seat-clerical");
                walk.visit("selection", EVERYTHING, "seat-adapted");
            }
            List<String> missed = new RunningRoutes(station).without(Routes.of(views));
            missed.forEach(route -> System.out.println("left out: " + route));
            camera.findings().forEach(System.out::println);
            System.out.printf(
                    "%d pictures in %s, %d findings%n",
                    camera.taken(), folder, camera.findings().size());
            return missed.isEmpty() && camera.findings().isEmpty();
        }
    }

    /** The addresses that are looked at. */
    static final class Routes {

        private Routes() {}

        static List<String> of(List<View> views) {
            return java.util.stream.Stream.concat(
                            views.stream().map(View::path), java.util.stream.Stream.of("/visit", "/visit/report"))
                    .toList();
        }
    }
}
