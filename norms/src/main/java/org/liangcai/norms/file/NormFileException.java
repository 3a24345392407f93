package org.liangcai.norms.file;

import java.util.List;
import java.util.stream.Collectors;

/** Norm files that cannot be used. It names every fault that was found; nothing was taken over. Its message is the English wording. */
public final class NormFileException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<NormFileFault> faults;

    NormFileException(List<NormFileFault> faults) {
        super(faults.stream().map(NormFileFault::toString).collect(Collectors.joining(System.lineSeparator())));
        this.faults = List.copyOf(faults);
    }

    public List<NormFileFault> faults() {
        return faults;
    }
}
