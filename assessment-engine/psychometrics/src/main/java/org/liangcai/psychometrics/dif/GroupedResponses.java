package org.liangcai.psychometrics.dif;

import java.util.ArrayList;
import java.util.List;
import org.liangcai.psychometrics.data.ResponseMatrix;

/** The persons of the compared groups, responses item by item so that a pass over one item reads memory in order. Immutable. */
final class GroupedResponses {

    final List<String> items;
    final GroupContrast contrast;
    final int persons;

    /** Row of the person in the responses it came from. */
    final int[] row;

    /** 0 for the reference, then the focal groups in their order. */
    final byte[] group;

    final double[] weight;

    /** By item, then person: 0 for missing, otherwise the category plus 1. */
    final byte[][] stored;

    private GroupedResponses(ResponseMatrix data, GroupContrast contrast, int[] row, byte[] group) {
        items = data.items();
        this.contrast = contrast;
        this.row = row;
        this.group = group;
        persons = row.length;
        weight = new double[persons];
        stored = new byte[items.size()][persons];
        for (int person = 0; person < persons; person++) {
            weight[person] = data.weight(row[person]);
            for (int item = 0; item < stored.length; item++) {
                stored[item][person] = (byte) data.stored(row[person], item);
            }
        }
    }

    static GroupedResponses of(ResponseMatrix data, GroupContrast contrast) {
        int[] place = new int[data.groups().size()];
        List<String> labels = new ArrayList<>();
        labels.add(contrast.reference());
        labels.addAll(contrast.focal());
        for (int g = 0; g < labels.size(); g++) {
            int index = data.groups().indexOf(labels.get(g));
            if (index < 0) {
                throw new IllegalArgumentException(
                        "Nobody is in the group (%s).\nMaybe one of %s.".formatted(labels.get(g), data.groups()));
            }
            place[index] = g + 1;
        }
        int count = 0;
        for (int person = 0; person < data.personCount(); person++) {
            count += place[data.groupOf(person)] > 0 ? 1 : 0;
        }
        int[] row = new int[count];
        byte[] group = new byte[count];
        int next = 0;
        for (int person = 0; person < data.personCount(); person++) {
            int here = place[data.groupOf(person)];
            if (here > 0) {
                row[next] = person;
                group[next++] = (byte) (here - 1);
            }
        }
        return new GroupedResponses(data, contrast, row, group);
    }

    int item(String name) {
        int index = items.indexOf(name);
        if (index < 0) {
            throw new IllegalArgumentException("There is no item (%s).".formatted(name));
        }
        return index;
    }

    /** How many categories any group used, counted to the highest. */
    int categories(int item) {
        int highest = 0;
        for (byte cell : stored[item]) {
            highest = Math.max(highest, cell);
        }
        return highest;
    }
}
