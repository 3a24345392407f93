package org.liangcai.selfcheck;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.liangcai.psychometrics.factor.confirmatory.Constraint;
import org.liangcai.psychometrics.factor.confirmatory.FactorModel;
import org.liangcai.psychometrics.factor.confirmatory.ModelTerm;

/** Reads a factor model written with the operators =~, ~~, ~ and |, one formula a line, terms joined by + and modified by *. */
final class ModelSyntax {

    private static final Pattern FORMULA =
            Pattern.compile("^([A-Za-z_.][\\w.]*(?:\\s*\\+\\s*[A-Za-z_.][\\w.]*)*)\\s*(=~|~\\*~|~~|~|\\|)\\s*(.+)$");
    private static final Pattern CALL = Pattern.compile("^(c|equal|start|label)\\s*\\((.*)\\)$");

    private static final Pattern UNFINISHED = Pattern.compile("[+*~,]$");

    private ModelSyntax() {}

    static void read(String text, FactorModel.Builder builder) {
        StringBuilder pending = new StringBuilder();
        for (String line : text.split("[\\n;]")) {
            pending.append(' ').append(line.replaceFirst("[#!].*$", "").strip());
            String formula = pending.toString().strip();
            if (!formula.isEmpty() && !UNFINISHED.matcher(formula).find()) {
                formula(formula, builder);
                pending.setLength(0);
            }
        }
    }

    private static void formula(String formula, FactorModel.Builder builder) {
        Matcher matcher = FORMULA.matcher(formula);
        if (!matcher.matches()) {
            throw new UnsupportedValueException("The model's formula (%s) is not understood.".formatted(formula));
        }
        for (String left : matcher.group(1).split("\\+")) {
            for (String right : sum(matcher.group(3))) {
                term(left.strip(), matcher.group(2), right, builder);
            }
        }
    }

    /** The terms of a sum; a + within brackets is part of a term. */
    private static List<String> sum(String text) {
        List<String> terms = new ArrayList<>();
        int depth = 0;
        int from = 0;
        for (int at = 0; at < text.length(); at++) {
            char letter = text.charAt(at);
            depth += letter == '(' ? 1 : letter == ')' ? -1 : 0;
            if (letter == '+' && depth == 0) {
                terms.add(text.substring(from, at).strip());
                from = at + 1;
            }
        }
        terms.add(text.substring(from).strip());
        return terms;
    }

    private static void term(String left, String operator, String right, FactorModel.Builder builder) {
        int star = right.lastIndexOf('*');
        String name = right.substring(star + 1).strip();
        String modifier = star < 0 ? "" : right.substring(0, star).strip();
        ModelTerm term = switch (operator) {
            case "=~" -> ModelTerm.loading(left, name);
            case "~~" -> ModelTerm.covariance(left, name);
            case "~" ->
                name.equals("1") || name.equals("0") ? ModelTerm.intercept(left) : ModelTerm.regression(left, name);
            case "|" -> new ModelTerm(left, ModelTerm.Operator.THRESHOLD, name);
            default -> ModelTerm.scale(left);
        };
        if (modifier.isEmpty() || modifier.startsWith("start")) {
            unsaid(term, name, builder);
        } else {
            builder.term(term, constraint(modifier));
        }
    }

    private static void unsaid(ModelTerm term, String name, FactorModel.Builder builder) {
        if (term.operator() == ModelTerm.Operator.LOADING) {
            builder.loading(term.left(), term.right());
        } else {
            builder.term(term, name.equals("0") ? Constraint.fixed(0) : Constraint.FREE);
        }
    }

    private static Constraint constraint(String modifier) {
        Matcher call = CALL.matcher(modifier);
        if (call.matches() && call.group(1).equals("c")) {
            List<Constraint> byGroup = new ArrayList<>();
            for (String part : call.group(2).split(",")) {
                byGroup.add(constraint(part.strip()));
            }
            return Constraint.byGroup(byGroup);
        }
        String plain = (call.matches() ? call.group(2) : modifier)
                .replaceAll("[\"']", "")
                .strip();
        if (plain.equals("NA")) {
            return Constraint.FREE;
        }
        try {
            return Constraint.fixed(Double.parseDouble(plain));
        } catch (NumberFormatException label) {
            return Constraint.equal(plain);
        }
    }
}
