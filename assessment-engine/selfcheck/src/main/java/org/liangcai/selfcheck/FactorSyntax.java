package org.liangcai.selfcheck;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A model in the peer's language of factors: lines like {@code F1=1-8}, {@code COV=F1*F2}, {@code PRIOR=(1-8,g,norm,-1.1,0.5)}. */
record FactorSyntax(
        Map<String, List<String>> factors,
        List<List<String>> covariances,
        List<String> means,
        List<Bracket> priors,
        List<Bracket> equalities,
        List<Bracket> starts,
        List<Bracket> fixed) {

    private static final Pattern QUOTED = Pattern.compile("'([^']*)'|\"([^\"]*)\"");
    private static final Pattern LINE = Pattern.compile("^\\s*([A-Za-z][\\w.]*)\\s*=\\s*(.+?)\\s*$");

    /** The parts of one pair of brackets: items first, then words and numbers. */
    record Bracket(List<String> items, List<String> rest) {}

    /** The model within a call or an option, where there is one. */
    static Optional<FactorSyntax> in(String text, List<String> items) {
        Matcher quoted = QUOTED.matcher(text);
        while (quoted.find()) {
            String inside = quoted.group(1) == null ? quoted.group(2) : quoted.group(1);
            if (inside.contains("=")) {
                return Optional.of(parse(inside, items));
            }
        }
        return text.matches("(?s)\\s*[A-Za-z][\\w.]*\\s*=\\s*[^,(]*\\d.*") && !text.contains("'")
                ? Optional.of(parse(text, items))
                : Optional.empty();
    }

    private static FactorSyntax parse(String text, List<String> items) {
        FactorSyntax syntax = new FactorSyntax(
                new LinkedHashMap<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>());
        for (String line : text.split("\\\\n|\\R|;", -1)) {
            Matcher matcher = LINE.matcher(line);
            if (line.isBlank()) {
                continue;
            }
            if (!matcher.matches()) {
                throw new UnsupportedValueException("The line (%s) of the model is not known.".formatted(line));
            }
            syntax.add(matcher.group(1), matcher.group(2), items);
        }
        return syntax;
    }

    private void add(String name, String what, List<String> items) {
        switch (name.toUpperCase(Locale.ROOT)) {
            case "COV" -> {
                for (String product : what.split(",", -1)) {
                    covariances.add(List.of(product.strip().split("\\s*\\*\\s*", -1)));
                }
            }
            case "MEAN" -> means.addAll(List.of(what.strip().split("\\s*,\\s*", -1)));
            case "PRIOR" -> priors.addAll(brackets(what, items));
            case "CONSTRAIN" -> equalities.addAll(brackets(what, items));
            case "START" -> starts.addAll(brackets(what, items));
            case "FIXED" -> fixed.addAll(brackets(what, items));
            case "FREE", "LBOUND", "UBOUND", "CONSTRAINB", "PRIORB", "NEXPLORE" ->
                throw new UnsupportedValueException("The line (%s) of the model is not known.".formatted(name));
            default -> factors.put(name, itemsOf(what, items));
        }
    }

    private static List<Bracket> brackets(String what, List<String> items) {
        List<Bracket> brackets = new ArrayList<>();
        Matcher matcher = Pattern.compile("\\(([^)]*)\\)").matcher(what);
        while (matcher.find()) {
            List<String> chosen = new ArrayList<>();
            List<String> rest = new ArrayList<>();
            for (String part : matcher.group(1).split(",", -1)) {
                String word = part.strip();
                boolean item = rest.isEmpty() && (word.matches("\\d+(\\s*-\\s*\\d+)?") || items.contains(word));
                if (item) {
                    chosen.addAll(itemsOf(word, items));
                } else {
                    rest.add(word);
                }
            }
            brackets.add(new Bracket(chosen, rest));
        }
        return brackets;
    }

    private static List<String> itemsOf(String what, List<String> items) {
        List<String> chosen = new ArrayList<>();
        for (String part : what.split(",", -1)) {
            String word = part.strip();
            Matcher range = Pattern.compile("(\\d+)(?:\\s*-\\s*(\\d+))?").matcher(word);
            if (items.contains(word)) {
                chosen.add(word);
            } else if (range.matches()) {
                int from = Integer.parseInt(range.group(1));
                int to = range.group(2) == null ? from : Integer.parseInt(range.group(2));
                if (from < 1 || to < from || to > items.size()) {
                    throw new UnsupportedValueException(
                            "The model names the items (%s), but there are %d.".formatted(word, items.size()));
                }
                chosen.addAll(items.subList(from - 1, to));
            } else {
                throw new UnsupportedValueException("The items (%s) of the model are not known.".formatted(word));
            }
        }
        return chosen;
    }
}
