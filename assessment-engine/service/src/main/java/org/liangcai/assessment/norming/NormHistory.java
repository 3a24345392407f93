package org.liangcai.assessment.norming;

import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.liangcai.assessment.norming.NormDecision.Approved;
import org.liangcai.assessment.norming.NormDecision.Entered;
import org.liangcai.assessment.norming.NormDecision.PutInUse;
import org.liangcai.assessment.norming.NormDecision.Retired;
import org.liangcai.assessment.scoring.NormScope;
import org.liangcai.norms.NormVersion;

/**
 * All decisions about norms, and what follows from them. Immutable.
 *
 * @param decisions in the order in which they were made
 * @param zone where the station stands; a day begins there
 */
public record NormHistory(List<NormDecision> decisions, ZoneId zone) {

    public NormHistory {
        decisions = List.copyOf(decisions);
    }

    /** The version in use for such scores at a moment: the last that was put in use by then. */
    public Optional<NormVersion> inUse(NormScope scope, Instant at) {
        return lastUse(scope, at).map(PutInUse::version);
    }

    private Optional<PutInUse> lastUse(NormScope scope, Instant at) {
        Optional<PutInUse> last = Optional.empty();
        for (NormDecision decision : decisions) {
            if (decision instanceof PutInUse use
                    && use.scope().equals(scope)
                    && !begins(use).isAfter(at)
                    && !last.filter(before -> begins(before).isAfter(begins(use)))
                            .isPresent()) {
                last = Optional.of(use);
            }
        }
        return last;
    }

    /** When a decision takes effect: at the beginning of its day, and never before it was made. */
    public Instant begins(PutInUse use) {
        Instant day = use.from().atStartOfDay(zone).toInstant();
        Instant made = use.signature().at();
        return day.isAfter(made) ? day : made;
    }

    /** For which scores a version is in use at a moment. */
    public List<NormScope> scopes(NormVersion version, Instant at) {
        return scopes().stream()
                .filter(scope -> inUse(scope, at).equals(Optional.of(version)))
                .toList();
    }

    /** For which scores a version will come into use after a moment. */
    public List<PutInUse> planned(Instant after) {
        return decisions.stream()
                .filter(PutInUse.class::isInstance)
                .map(PutInUse.class::cast)
                .filter(use -> begins(use).isAfter(after))
                .toList();
    }

    /** Everything a norm was ever in use for. */
    public Set<NormScope> scopes() {
        var scopes = new LinkedHashSet<NormScope>();
        decisions.forEach(decision -> {
            if (decision instanceof PutInUse use) {
                scopes.add(use.scope());
            }
        });
        return scopes;
    }

    /** Where a version stands at a moment. */
    public NormState state(NormVersion version, Instant at) {
        NormState state = NormState.CANDIDATE;
        for (NormDecision decision : of(version)) {
            state = switch (decision) {
                case Entered _ -> state;
                case Approved _ -> NormState.APPROVED;
                case PutInUse _ -> state;
                case Retired _ -> NormState.RETIRED;
            };
        }
        return state == NormState.APPROVED && !scopes(version, at).isEmpty() ? NormState.IN_USE : state;
    }

    /** What was decided about a version, oldest first. */
    public List<NormDecision> of(NormVersion version) {
        return decisions.stream()
                .filter(decision -> decision.version().equals(version))
                .toList();
    }

    /** How a version came here; empty where that was never written down. */
    public Optional<Entered> entry(NormVersion version) {
        return of(version).stream()
                .filter(Entered.class::isInstance)
                .map(Entered.class::cast)
                .findFirst();
    }

    /** Every scope with the version in use at a moment. */
    public Map<NormScope, NormVersion> use(Instant at) {
        var use = new LinkedHashMap<NormScope, NormVersion>();
        for (NormScope scope : scopes()) {
            inUse(scope, at).ifPresent(version -> use.put(scope, version));
        }
        return use;
    }
}
