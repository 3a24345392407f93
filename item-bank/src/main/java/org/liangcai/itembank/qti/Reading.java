package org.liangcai.itembank.qti;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.liangcai.itembank.LocalizedText;
import org.liangcai.itembank.qti.model.OutcomeDeclaration;
import org.liangcai.itembank.qti.model.ResponseDeclaration;
import org.liangcai.itembank.qti.xml.Findings;
import org.liangcai.itembank.qti.xml.Position;

/** The state of reading one document: what was found, what was declared, and which files it refers to. */
final class Reading {

    final Dialect dialect;
    final Findings findings;
    final Map<String, ResponseDeclaration> responses = new HashMap<>();
    final Map<String, OutcomeDeclaration> outcomes = new HashMap<>();
    /** Variables that are declared in a way that is not supported: one finding about that is enough. */
    final Set<String> unsupportedVariables = new HashSet<>();

    final List<Link> links = new ArrayList<>();
    private final boolean stripUnsafe;

    Reading(Dialect dialect, Findings findings, boolean stripUnsafe) {
        this.dialect = dialect;
        this.findings = findings;
        this.stripUnsafe = stripUnsafe;
    }

    /** A reference to a file of the package. */
    record Link(String address, Position position, String subject) {}

    void fault(Position position, String element, LocalizedText message) {
        findings.fault(position, dialect.shown(element), message);
    }

    void unsupported(Position position, String element, LocalizedText message) {
        findings.unsupported(position, dialect.shown(element), message);
    }

    /** Something dangerous that is left out either way: with a remark if that was asked for, else refusing the import. */
    void unsafe(Position position, String element, LocalizedText message) {
        if (stripUnsafe) {
            findings.remark(
                    position, dialect.shown(element), LocalizedText.of("%s已经删去。", "%s It was cut out.", message));
        } else {
            findings.unsafe(position, dialect.shown(element), message);
        }
    }
}
