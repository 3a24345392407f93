package org.liangcai.psychometrics.guide;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Compiles the Java blocks of a Markdown file into one class and runs it. Imports go to its head, methods (a line that begins in the first
 * column and ends with {@code ) &#123;}) into the class, all else in its order into one method. A line that ends with {@code // → figures} is
 * an expression, and the figures are what the file says it gives.
 */
final class GuideRun {

    private static final String ARROW = "// →";
    private static final Pattern METHOD = Pattern.compile("(?!for |if |while )[A-Za-z].*\\) (throws \\w+ )?\\{");
    private static final Pattern SHORT_METHOD =
            Pattern.compile("(?!for |if |while )[A-Za-z][\\w<>\\[\\]?, .]* \\w+\\([\\w<>\\[\\]?, .]*\\) \\{.*\\}");
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(?:\\.(\\d+))?(?:[eE][-+]?\\d+)?");

    /** One of the engine and of each library it needs. */
    private static final List<String> TYPES = List.of(
            "org.liangcai.psychometrics.data.ResponseMatrix",
            "org.apache.commons.math3.util.FastMath",
            "org.ojalgo.matrix.store.MatrixStore");

    private GuideRun() {}

    /**
     * One expression.
     *
     * @param line in the file, from 1
     * @param printed what the file says
     * @param found what came of it
     */
    record Shown(int line, String printed, String found) {

        /** Whether words are the same and numbers agree to half a unit of the last digit printed. */
        boolean agrees() {
            List<String> wanted = tokens(printed);
            List<String> got = tokens(found);
            if (wanted.size() != got.size()) {
                return false;
            }
            for (int i = 0; i < wanted.size(); i++) {
                if (!agree(wanted.get(i), got.get(i))) {
                    return false;
                }
            }
            return true;
        }

        private static boolean agree(String wanted, String got) {
            Matcher number = NUMBER.matcher(wanted);
            if (!number.matches() || !NUMBER.matcher(got).matches()) {
                return wanted.equals(got);
            }
            int digits = number.group(1) == null ? 0 : number.group(1).length();
            double tolerance = digits == 0 ? 0 : 0.5001 * Math.pow(10, -digits);
            return Math.abs(Double.parseDouble(wanted) - Double.parseDouble(got)) <= tolerance;
        }

        private static List<String> tokens(String text) {
            List<String> tokens = new ArrayList<>();
            for (String token : text.split("[\\s,;\\[\\]{}()=]+", -1)) {
                if (!token.isEmpty()) {
                    tokens.add(token);
                }
            }
            return tokens;
        }
    }

    /** @param folder for the class */
    static List<Shown> run(Path guide, Path folder) throws IOException, ReflectiveOperationException {
        List<String> lines = Files.readAllLines(guide);
        Files.writeString(folder.resolve("Guide.java"), source(lines));
        compile(folder);
        List<Shown> shown = new ArrayList<>();
        BiConsumer<Integer, Object> listener = (line, value) -> {
            String text = lines.get(line - 1);
            String printed = text.substring(text.indexOf(ARROW) + ARROW.length());
            shown.add(new Shown(line, printed.strip(), text(value)));
        };
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {folder.toUri().toURL()}, GuideRun.class.getClassLoader())) {
            loader.loadClass("Guide").getMethod("run", BiConsumer.class).invoke(null, listener);
        }
        return shown;
    }

    private static String text(Object value) {
        return switch (value) {
            case double[] numbers -> Arrays.toString(numbers);
            case int[] numbers -> Arrays.toString(numbers);
            default -> String.valueOf(value);
        };
    }

    private static String source(List<String> lines) {
        StringBuilder imports = new StringBuilder("import java.util.*;\nimport java.util.stream.*;\n");
        StringBuilder methods = new StringBuilder();
        StringBuilder statements = new StringBuilder();
        boolean inBlock = false;
        boolean inMethod = false;
        for (int at = 0; at < lines.size(); at++) {
            String line = lines.get(at);
            if (line.startsWith("```")) {
                inBlock = line.equals("```java");
            } else if (inBlock && line.startsWith("import ")) {
                imports.append(line).append('\n');
            } else if (inBlock && (inMethod || METHOD.matcher(line).matches())) {
                methods.append(inMethod ? "" : "static ").append(line).append('\n');
                inMethod = !line.equals("}");
            } else if (inBlock && SHORT_METHOD.matcher(line).matches()) {
                methods.append("static ").append(line).append('\n');
            } else if (inBlock) {
                int arrow = line.indexOf(ARROW);
                statements
                        .append(
                                arrow < 0
                                        ? line
                                        : "shown.accept(%d, %s);"
                                                .formatted(
                                                        at + 1,
                                                        line.substring(0, arrow).strip()))
                        .append('\n');
            }
        }
        return imports + "public class Guide {\n" + methods
                + "public static void run(java.util.function.BiConsumer<Integer, Object> shown) {\n" + statements
                + "}\n}\n";
    }

    private static void compile(Path folder) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> faults = new DiagnosticCollector<>();
        List<String> places = TYPES.stream().map(GuideRun::place).toList();
        List<String> options = List.of(
                "-proc:none",
                "-cp",
                String.join(System.getProperty("path.separator"), places),
                "-d",
                folder.toString());
        try (StandardJavaFileManager files = compiler.getStandardFileManager(faults, Locale.ROOT, null)) {
            boolean compiled = compiler.getTask(
                            null, files, faults, options, null, files.getJavaFileObjects(folder.resolve("Guide.java")))
                    .call();
            if (!compiled) {
                throw new IllegalStateException("The guide does not compile: " + faults.getDiagnostics());
            }
        }
    }

    private static String place(String type) {
        try {
            return Path.of(Class.forName(type)
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (URISyntaxException | ClassNotFoundException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
