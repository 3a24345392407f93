package org.liangcai.itembank.kept;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.liangcai.itembank.ledger.ItemCalibration;
import org.liangcai.itembank.ledger.ItemRecord;
import org.liangcai.psychometrics.assembly.Assembler;
import org.liangcai.psychometrics.assembly.AssemblyPlan;
import org.liangcai.psychometrics.assembly.AssemblyResult;
import org.liangcai.psychometrics.assembly.Blueprint;
import org.liangcai.psychometrics.assembly.Demand;
import org.liangcai.psychometrics.assembly.Goal;
import org.liangcai.psychometrics.model.ItemResponseModel;
import org.liangcai.psychometrics.numerics.IntegerProgram;

/** Assembles parallel forms from the items of an instrument to a blueprint, or says which constraints cannot be met. Used once. */
public final class FormAssembly {

    /** The solver is given up after so many milliseconds; a gap of a thousandth of the target counts as none. */
    private static final IntegerProgram.Limit LIMIT = new IntegerProgram.Limit(8_000, Integer.MAX_VALUE, 1e-3);

    private final List<ItemRecord> items;
    private final FormBlueprint blueprint;
    private final Map<String, Shortage> named = new LinkedHashMap<>();

    private FormAssembly(List<ItemRecord> items, FormBlueprint blueprint) {
        this.items = items;
        this.blueprint = blueprint;
    }

    /**
     * Assembles forms.
     *
     * @param items the items to choose from; those without parameters are passed over
     */
    public static AssemblyOutcome assemble(List<ItemRecord> items, FormBlueprint blueprint) {
        List<ItemRecord> usable = items.stream()
                .filter(item -> item.calibrationInUse().isPresent())
                .toList();
        return new FormAssembly(usable, blueprint).run();
    }

    private AssemblyOutcome run() {
        List<Shortage> shortages = shortages();
        if (!shortages.isEmpty()) {
            return new AssemblyOutcome.Impossible(shortages, false);
        }
        AssemblyPlan plan = AssemblyPlan.parallelForms(models(), demands(), blueprint.forms(), goal())
                .withSharing(blueprint.overlap() > 0 ? blueprint.forms() : 1, blueprint.overlap())
                .withLimit(LIMIT);
        return switch (Assembler.assemble(plan)) {
            case AssemblyResult.Assembled assembled ->
                new AssemblyOutcome.Assembled(
                        assembled.forms().stream()
                                .map(form -> form.items().stream().map(items::get).toList())
                                .toList(),
                        assembled.achieved(),
                        assembled.proof() == AssemblyResult.Proof.OPTIMAL);
            case AssemblyResult.Infeasible(List<String> clashing, boolean minimal) ->
                new AssemblyOutcome.Impossible(clashes(clashing), minimal);
            case AssemblyResult.Undecided _ -> new AssemblyOutcome.Undecided();
        };
    }

    private List<ItemResponseModel> models() {
        return items.stream()
                .flatMap(item -> item.calibrationInUse().stream())
                .map(ItemCalibration::model)
                .toList();
    }

    private Goal goal() {
        return new Goal.Target(blueprint.target().stream()
                .map(point -> new Goal.Point(point.theta(), point.information()))
                .toList());
    }

    /** What is impossible whatever else is asked: found by counting. */
    private List<Shortage> shortages() {
        List<Shortage> found = new ArrayList<>();
        int needed = different(blueprint.length());
        if (needed > items.size()) {
            found.add(Shortage.ofItems(needed, items.size()));
        }
        for (FormBlueprint.TagBound bound : blueprint.bounds()) {
            int tagged = tagged(bound).size();
            int without = items.size() - tagged;
            if (bound.atLeast() > blueprint.length()) {
                found.add(Shortage.ofLength(bound, blueprint.length()));
            } else if (different(bound.atLeast()) > tagged) {
                found.add(Shortage.ofTag(bound, different(bound.atLeast()), tagged));
            }
            int others = blueprint.length() - bound.atMost();
            if (others > 0 && needed <= items.size() && others > without) {
                found.add(Shortage.ofTooMany(bound, blueprint.length(), without));
            }
        }
        return found;
    }

    /** How many different items it takes to give every form so many. */
    private int different(int inEach) {
        return blueprint.overlap() == 0
                ? inEach * blueprint.forms()
                : blueprint.forms() == 1 ? inEach : Math.max(inEach, 2 * inEach - blueprint.overlap());
    }

    private List<Integer> tagged(FormBlueprint.TagBound bound) {
        return IntStream.range(0, items.size())
                .filter(item -> items.get(item).tags().contains(bound.tag()))
                .boxed()
                .toList();
    }

    private Blueprint demands() {
        Blueprint demands = Blueprint.ofLength(items.size(), blueprint.length());
        for (FormBlueprint.TagBound bound : blueprint.bounds()) {
            List<Integer> tagged = tagged(bound);
            String name = name(Shortage.clashOfTag(bound, tagged.size()));
            demands = demands.with(Demand.category(name, tagged, bound.atLeast(), bound.atMost()));
        }
        for (List<Integer> pair : Enemies.pairs(items)) {
            String name = name(Shortage.clashOfEnemies(
                    items.get(pair.getFirst()).version().item().value(),
                    items.get(pair.getLast()).version().item().value()));
            demands = demands.with(Demand.enemies(name, pair));
        }
        return demands;
    }

    /** A name by which a demand is found again in the engine's explanation. */
    private String name(Shortage shortage) {
        String name = "demand %d".formatted(named.size() + 1);
        named.put(name, shortage);
        return name;
    }

    private List<Shortage> clashes(List<String> clashing) {
        Set<Shortage> found = new LinkedHashSet<>();
        for (String clash : clashing) {
            String words = clash.replaceFirst("^form \\d+, ", "");
            int colon = words.indexOf(':');
            String name = colon < 0 ? words : words.substring(0, colon);
            if (named.containsKey(name)) {
                found.add(named.get(name));
            } else if (name.equals("length")) {
                found.add(Shortage.clashOfLength(blueprint.length(), items.size()));
            } else {
                found.add(Shortage.clashOfSharing(blueprint.forms(), blueprint.overlap()));
            }
        }
        return List.copyOf(found);
    }
}
