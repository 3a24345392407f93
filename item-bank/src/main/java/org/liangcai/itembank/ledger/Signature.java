package org.liangcai.itembank.ledger;

import java.util.Optional;
import java.util.UUID;

/**
 * Who did something.
 *
 * @param account the account; none for the command line and for the program's own watch
 * @param name how they sign
 */
public record Signature(Optional<UUID> account, String name) {

    private static final int LONGEST = 80;

    public Signature {
        if (name.isBlank() || name.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "The name (%s) of a signature must have 1 to %d characters.".formatted(name, LONGEST));
        }
    }

    public static Signature of(UUID account, String name) {
        return new Signature(Optional.of(account), name);
    }

    /** Something that has no account. */
    public static Signature of(String name) {
        return new Signature(Optional.empty(), name);
    }

    /** Whether both are the same account; without one nobody is the same as anybody. */
    boolean isSamePersonAs(Signature other) {
        return account.isPresent() && account.equals(other.account);
    }
}
