package org.liangcai.itembank.content;

import java.util.List;
import java.util.stream.Collectors;

/** The content files cannot be used. Carries every fault found, not only the first; nothing has been imported. */
public final class ContentException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<ContentFault> faults;

    ContentException(List<ContentFault> faults) {
        super(faults.stream()
                .map(ContentFault::toString)
                .collect(Collectors.joining(
                        "\n  ", "The item bank's content has %d fault(s):%n  ".formatted(faults.size()), "")));
        this.faults = List.copyOf(faults);
    }

    public List<ContentFault> faults() {
        return faults;
    }
}
