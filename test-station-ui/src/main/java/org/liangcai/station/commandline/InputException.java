package org.liangcai.station.commandline;

import java.util.List;
import org.liangcai.norms.BilingualText;
import org.liangcai.norms.file.NormFileException;
import org.liangcai.norms.file.NormFileFault;

/** The call or a file is wrong. Every fault found is told at once; nothing was written. */
final class InputException extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 20;

    InputException(String fault) {
        super(fault);
    }

    InputException(String fault, Throwable cause) {
        super(fault, cause);
    }

    /** What a person reads, in both languages, one after the other. */
    static String both(BilingualText fault) {
        return fault.zh() + "\n" + fault.en();
    }

    static InputException of(BilingualText fault) {
        return new InputException(both(fault));
    }

    /** All that is wrong with a file of norms or raw scores. */
    static InputException of(NormFileException faulty) {
        return of(faulty.faults().stream()
                .map(NormFileFault::text)
                .map(InputException::both)
                .toList());
    }

    static InputException of(List<String> faults) {
        String shown = String.join("\n", faults.subList(0, Math.min(SHOWN, faults.size())));
        int more = faults.size() - SHOWN;
        return new InputException(more > 0 ? shown + "\n… (%d more)".formatted(more) : shown);
    }
}
