package org.liangcai.assessment.norming;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.liangcai.assessment.norming.SwitchReport.Group;
import org.liangcai.assessment.scoring.NormScope;
import org.liangcai.assessment.visit.Purpose;
import org.liangcai.assessment.visit.Sex;
import org.liangcai.norms.ConstructId;
import org.liangcai.norms.GuidanceNormGroup;
import org.liangcai.norms.NormGroup;
import org.liangcai.norms.NormIndex;
import org.liangcai.norms.NormResult;
import org.liangcai.norms.NormTable;
import org.liangcai.norms.NormVersion;
import org.liangcai.norms.NormedScore;
import org.liangcai.norms.SelectionNormGroup;
import org.liangcai.norms.scale.StandardScale;

/** Scores people by two norms and gathers what changes. The result does not depend on the number of threads. */
final class SwitchComparison {

    private static final int CHUNK = 4_096;
    private static final int GROUPS = Group.values().length;

    private final NormScope scope;
    private final NormIndex before;
    private final NormIndex after;
    private final List<ConstructId> constructs;

    private SwitchComparison(NormScope scope, NormTable from, NormTable to) {
        this.scope = scope;
        this.before = NormIndex.of(from);
        this.after = NormIndex.of(to);
        this.constructs = from.constructs().stream()
                .map(norm -> norm.construct())
                .filter(construct -> to.construct(construct).isPresent())
                .toList();
    }

    static SwitchReport of(NormScope scope, NormTable from, NormTable to, List<LocalScore> people) {
        var comparison = new SwitchComparison(scope, from, to);
        int chunks = (people.size() + CHUNK - 1) / CHUNK;
        List<Sums> parts = IntStream.range(0, chunks)
                .parallel()
                .mapToObj(chunk ->
                        comparison.sums(people.subList(chunk * CHUNK, Math.min(people.size(), (chunk + 1) * CHUNK))))
                .toList();
        var all = comparison.new Sums();
        parts.forEach(all::add);
        return new SwitchReport(scope, NormVersion.of(from), NormVersion.of(to), people.size(), all.rows());
    }

    /** With whom a person is compared: for selection with everybody, whoever the person is. */
    static NormGroup group(Purpose purpose, LocalScore person) {
        return switch (purpose) {
            case SELECTION -> new SelectionNormGroup();
            case GUIDANCE -> GuidanceNormGroup.of(person.age(), person.sex().map(LocalTableWriter::normSex));
        };
    }

    private Sums sums(List<LocalScore> people) {
        var sums = new Sums();
        for (LocalScore person : people) {
            NormGroup group = group(scope.purpose(), person);
            boolean[] member = member(person);
            for (int construct = 0; construct < constructs.size(); construct++) {
                Double raw = person.raws().get(constructs.get(construct));
                if (raw != null) {
                    sums.compare(
                            construct,
                            member,
                            before.norm(constructs.get(construct), raw, group),
                            after.norm(constructs.get(construct), raw, group));
                }
            }
        }
        return sums;
    }

    private static boolean[] member(LocalScore person) {
        int age = person.age();
        boolean[] member = new boolean[GROUPS];
        for (Group group : Group.values()) {
            member[group.ordinal()] = switch (group) {
                case ALL -> true;
                case WOMEN -> person.sex().equals(Optional.of(Sex.FEMALE));
                case MEN -> person.sex().equals(Optional.of(Sex.MALE));
                case UNDER_21 -> age < 21;
                case FROM_21_TO_40 -> age >= 21 && age <= 40;
                case FROM_41_TO_60 -> age >= 41 && age <= 60;
                case OVER_60 -> age > 60;
            };
        }
        return member;
    }

    /** The words of the report: below, like or above most people, by the band of the percentile. */
    private static int reportWords(NormedScore score) {
        if (score.percentileBand().lower() > 50) {
            return 1;
        }
        return score.percentileBand().upper() < 50 ? -1 : 0;
    }

    /** What is gathered for each construct and group. */
    private final class Sums {

        private final int[] people = new int[constructs.size() * GROUPS];
        private final double[] change = new double[people.length];
        private final int[] stens = new int[people.length];
        private final int[] words = new int[people.length];
        private final double[] fall = new double[people.length];
        private final double[] rise = new double[people.length];
        private final int[] lost = new int[people.length];
        private final int[] gained = new int[people.length];

        void compare(int construct, boolean[] member, NormResult old, NormResult fresh) {
            for (int group = 0; group < GROUPS; group++) {
                if (member[group]) {
                    compare(construct * GROUPS + group, old, fresh);
                }
            }
        }

        private void compare(int at, NormResult old, NormResult fresh) {
            if (!(old instanceof NormedScore was)) {
                gained[at] += fresh instanceof NormedScore ? 1 : 0;
                return;
            }
            if (!(fresh instanceof NormedScore is)) {
                lost[at]++;
                return;
            }
            double difference = is.tScore() - was.tScore();
            people[at]++;
            change[at] += difference;
            fall[at] = Math.min(fall[at], difference);
            rise[at] = Math.max(rise[at], difference);
            stens[at] += StandardScale.STEN.reported(was.z()) == StandardScale.STEN.reported(is.z()) ? 0 : 1;
            words[at] += reportWords(was) == reportWords(is) ? 0 : 1;
        }

        void add(Sums part) {
            for (int at = 0; at < people.length; at++) {
                people[at] += part.people[at];
                change[at] += part.change[at];
                stens[at] += part.stens[at];
                words[at] += part.words[at];
                fall[at] = Math.min(fall[at], part.fall[at]);
                rise[at] = Math.max(rise[at], part.rise[at]);
                lost[at] += part.lost[at];
                gained[at] += part.gained[at];
            }
        }

        List<SwitchReport.Row> rows() {
            var rows = new ArrayList<SwitchReport.Row>();
            for (int construct = 0; construct < constructs.size(); construct++) {
                for (Group group : Group.values()) {
                    int at = construct * GROUPS + group.ordinal();
                    if (people[at] + lost[at] + gained[at] > 0) {
                        rows.add(row(constructs.get(construct), group, at));
                    }
                }
            }
            return rows;
        }

        private SwitchReport.Row row(ConstructId construct, Group group, int at) {
            double of = Math.max(1, people[at]);
            return new SwitchReport.Row(
                    construct,
                    group,
                    people[at],
                    change[at] / of,
                    stens[at] / of,
                    words[at] / of,
                    fall[at],
                    rise[at],
                    lost[at],
                    gained[at]);
        }
    }
}
