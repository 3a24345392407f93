package org.liangcai.selfcheck;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A case that is opened when the first of its values is asked for, so that what is wrong with it is said of its values. */
final class OpenedCase implements Answers {

    private final Capability capability;
    private final ReferenceCase reference;
    private @Nullable Answers opened;

    OpenedCase(Capability capability, ReferenceCase reference) {
        this.capability = capability;
        this.reference = reference;
    }

    @Override
    public Answer value(String name) {
        return opened().value(name);
    }

    @Override
    public Optional<Answer> defective(String name) {
        return opened().defective(name);
    }

    @Override
    public List<String> unknownOptions() {
        return opened().unknownOptions();
    }

    private Answers opened() {
        Answers known = opened;
        if (known == null) {
            known = capability.of(reference);
            opened = known;
        }
        return known;
    }
}
