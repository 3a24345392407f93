package org.liangcai.station.administration;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.liangcai.assessment.Role;
import org.liangcai.assessment.report.ReportKind;
import org.liangcai.itembank.Language;
import org.liangcai.station.desk.Words;
import org.liangcai.station.shell.LanguageSwitch;

/** What an entry of the audit log says besides, in the reader's words: the log itself holds {@code name=value}, and so does its export. */
final class AuditDetail {

    /** Names whose values are constants with words of their own. */
    private static final Set<String> CONSTANTS = Set.of("purpose", "cause", "end", "by", "whole", "name-confirmed");

    private AuditDetail() {}

    static String of(Words words, String detail) {
        return detail.isBlank()
                ? ""
                : Arrays.stream(detail.split(" (?=[a-z-]+=)"))
                        .map(part -> part(words, part))
                        .collect(Collectors.joining(words.of("keeping.audit.detail.separator")));
    }

    private static String part(Words words, String part) {
        int sign = part.indexOf('=');
        if (sign < 1) {
            return part;
        }
        String name = part.substring(0, sign);
        String value = part.substring(sign + 1);
        return known(words, "keeping.audit.detail." + name)
                .map(label -> words.of("keeping.audit.detail.pair", label, value(words, name, value)))
                .orElse(part);
    }

    private static String value(Words words, String name, String value) {
        if (name.equals("step")) {
            return known(words, "bank.step." + value)
                    .or(() -> known(words, "forms.step." + value))
                    .or(() -> known(words, "keeping.audit.detail.step." + value))
                    .orElse(value);
        }
        if (CONSTANTS.contains(name)) {
            return known(words, "keeping.audit.detail.%s.%s".formatted(name, value))
                    .orElse(value);
        }
        return switch (name) {
            case "kind" ->
                Arrays.stream(ReportKind.values())
                        .filter(kind -> kind.name().equals(value))
                        .findFirst()
                        .map(kind -> words.of("counsellor.reports.kind", kind))
                        .orElse(value);
            case "language" -> LanguageSwitch.nameOf(Language.ofTag(value));
            case "roles" ->
                Arrays.stream(value.split(" "))
                        .map(role -> role(words, role))
                        .collect(Collectors.joining(words.of("common.listSeparator")));
            // An id that nobody uses elsewhere: its first group tells two of them apart.
            case "evaluation", "sitting", "visit" -> value.length() == 36 ? value.substring(0, 8) : value;
            default -> value;
        };
    }

    private static String role(Words words, String role) {
        return Arrays.stream(Role.values())
                .filter(known -> known.name().equals(role))
                .findFirst()
                .map(known -> words.of("common.role", known))
                .orElse(role);
    }

    private static Optional<String> known(Words words, String key) {
        return words.messages().contains(key, words.language()) ? Optional.of(words.of(key)) : Optional.empty();
    }
}
