package org.liangcai.itembank.qti.xml;

import java.util.ArrayList;
import java.util.List;
import org.liangcai.itembank.LocalizedText;
import org.liangcai.itembank.qti.xml.Finding.Kind;

/** Collects what is found in one file, so that all of it is reported at once. Not safe for use by several threads. */
public final class Findings {

    private static final int MOST = 1_000;

    private final String file;
    private final List<Finding> found = new ArrayList<>();

    public Findings(String file) {
        this.file = file;
    }

    public String file() {
        return file;
    }

    public void fault(Position position, String subject, LocalizedText message) {
        add(Kind.FAULT, position, subject, message);
    }

    public void unsafe(Position position, String subject, LocalizedText message) {
        add(Kind.UNSAFE, position, subject, message);
    }

    public void unsupported(Position position, String subject, LocalizedText message) {
        add(Kind.UNSUPPORTED, position, subject, message);
    }

    public void remark(Position position, String subject, LocalizedText message) {
        add(Kind.REMARK, position, subject, message);
    }

    private void add(Kind kind, Position position, String subject, LocalizedText message) {
        if (found.size() < MOST) {
            found.add(new Finding(kind, file, position, subject, message));
        } else if (found.size() == MOST) {
            found.add(new Finding(
                    Kind.FAULT,
                    file,
                    position,
                    subject,
                    LocalizedText.of("问题超过（%d）处，后面的不再列出。", "There are more than (%d) findings.", MOST)));
        }
    }

    public boolean any(Kind kind) {
        return found.stream().anyMatch(finding -> finding.kind() == kind);
    }

    public int count() {
        return found.size();
    }

    public List<Finding> all() {
        return List.copyOf(found);
    }
}
