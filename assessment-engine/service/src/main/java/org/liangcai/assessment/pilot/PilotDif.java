package org.liangcai.assessment.pilot;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.liangcai.assessment.pilot.PilotResult.DifCheck;
import org.liangcai.assessment.pilot.PilotResult.Grouping;
import org.liangcai.assessment.visit.Sex;
import org.liangcai.itembank.Language;
import org.liangcai.psychometrics.data.ResponseMatrix;
import org.liangcai.psychometrics.dif.DifAnalysis;
import org.liangcai.psychometrics.dif.GroupContrast;
import org.liangcai.psychometrics.dif.MantelHaenszel;
import org.liangcai.psychometrics.dif.Matching;

/**
 * The Mantel–Haenszel test of an item on trial. Everybody has answered other items, so that people are matched on ability by the answers
 * that count, in steps of half a unit (as Zwick, Thayer and Wingersky 1994 do for adaptive tests), and not on a sum.
 */
final class PilotDif {

    /** A group has at least so many people. */
    static final int FEWEST = 100;

    private static final String REFERENCE = "reference";
    private static final String FOCAL = "focal";
    private static final double STEPS_PER_UNIT = 2;

    private PilotDif() {}

    private record Member(String group, boolean right, int stratum) {}

    static List<DifCheck> of(List<PilotPerson> people) {
        return List.of(
                check(Grouping.SEX, members(people, person -> person.sex().map(sex -> group(sex == Sex.FEMALE)))),
                check(
                        Grouping.LANGUAGE,
                        members(people, person -> Optional.of(group(person.language() == Language.EN)))));
    }

    private static String group(boolean focal) {
        return focal ? FOCAL : REFERENCE;
    }

    private static List<Member> members(List<PilotPerson> people, Function<PilotPerson, Optional<String>> group) {
        return people.stream()
                .flatMap(person -> group.apply(person).stream()
                        .map(label -> new Member(
                                label,
                                person.right(),
                                (int) Math.round(
                                        person.section().ability().theta() * STEPS_PER_UNIT))))
                .toList();
    }

    private static DifCheck check(Grouping grouping, List<Member> members) {
        int focal = (int) members.stream()
                .filter(member -> member.group().equals(FOCAL))
                .count();
        int reference = members.size() - focal;
        boolean enough = Math.min(reference, focal) >= FEWEST && comparable(members);
        return new DifCheck(grouping, reference, focal, enough ? Optional.of(test(members)) : Optional.empty());
    }

    /** Whether people of like ability in both groups gave right and wrong answers somewhere. */
    private static boolean comparable(List<Member> members) {
        Map<Integer, List<Member>> strata = new TreeMap<>();
        members.forEach(member ->
                strata.computeIfAbsent(member.stratum(), stratum -> new ArrayList<>()).add(member));
        return strata.values().stream()
                .anyMatch(stratum -> stratum.stream().map(Member::group).distinct().count() == 2
                        && stratum.stream().map(Member::right).distinct().count() == 2);
    }

    private static PilotResult.MantelHaenszelResult test(List<Member> members) {
        ResponseMatrix.Builder builder = ResponseMatrix.builder(List.of("on trial"), members.size());
        for (int row = 0; row < members.size(); row++) {
            builder.category(row, 0, members.get(row).right() ? 1 : 0);
        }
        builder.groups(members.stream().map(Member::group).toList());
        MantelHaenszel test = DifAnalysis.of(
                        builder.build(),
                        GroupContrast.of(REFERENCE, FOCAL),
                        Matching.external(members.stream().map(Member::stratum).toList()))
                .mantelHaenszel()
                .getFirst();
        return new PilotResult.MantelHaenszelResult(
                test.delta(),
                test.deltaStandardError(),
                test.correctedPValue(),
                test.etsClass().name());
    }
}
