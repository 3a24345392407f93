package org.liangcai.itembank.kept;

import org.liangcai.itembank.LocalizedText;

/**
 * A constraint of a blueprint that cannot be met, with how many items there are for it.
 *
 * @param words the constraint and the number of items, as a sentence
 */
public record Shortage(LocalizedText words) {

    static Shortage ofItems(int needed, int available) {
        return new Shortage(new LocalizedText(
                "一共需要 %d 道不同的题，而这个测验只有 %d 道使用中、有参数、没有被隔离的题。".formatted(needed, available),
                "%d different items are needed in all, and the instrument has %d that are active, have parameters and are not under quarantine."
                        .formatted(needed, available)));
    }

    static Shortage ofTag(FormBlueprint.TagBound bound, int needed, int available) {
        return new Shortage(new LocalizedText(
                "标签“%s”：每份至少 %d 道，一共需要 %d 道，只有 %d 道。".formatted(bound.tag(), bound.atLeast(), needed, available),
                "Tag “%s”: at least %d in a form, %d in all; there are %d."
                        .formatted(bound.tag(), bound.atLeast(), needed, available)));
    }

    static Shortage ofLength(FormBlueprint.TagBound bound, int length) {
        return new Shortage(new LocalizedText(
                "标签“%s”：至少 %d 道，超过了一份测验的 %d 道题。".formatted(bound.tag(), bound.atLeast(), length),
                "Tag “%s”: at least %d, which is more than the %d items of a form."
                        .formatted(bound.tag(), bound.atLeast(), length)));
    }

    static Shortage ofTooMany(FormBlueprint.TagBound bound, int length, int without) {
        return new Shortage(new LocalizedText(
                "标签“%s”：最多 %d 道，可是没有这个标签的题只有 %d 道，凑不齐 %d 道。"
                        .formatted(bound.tag(), bound.atMost(), without, length),
                "Tag “%s”: at most %d, but only %d items are without it, too few to fill up %d."
                        .formatted(bound.tag(), bound.atMost(), without, length)));
    }

    static Shortage clashOfLength(int length, int available) {
        return new Shortage(new LocalizedText(
                "长度：每份正好 %d 道（有 %d 道可选）。".formatted(length, available),
                "Length: exactly %d items in a form (%d to choose from).".formatted(length, available)));
    }

    static Shortage clashOfTag(FormBlueprint.TagBound bound, int available) {
        return new Shortage(new LocalizedText(
                "标签“%s”：%d 到 %d 道（有 %d 道可选）。".formatted(bound.tag(), bound.atLeast(), bound.atMost(), available),
                "Tag “%s”: %d to %d items (%d to choose from)."
                        .formatted(bound.tag(), bound.atLeast(), bound.atMost(), available)));
    }

    static Shortage clashOfEnemies(String one, String other) {
        return new Shortage(new LocalizedText(
                "互斥题：%s 和 %s 不能在同一份里。".formatted(one, other),
                "Enemies: %s and %s cannot stand in the same form.".formatted(one, other)));
    }

    static Shortage clashOfSharing(int forms, int overlap) {
        return new Shortage(new LocalizedText(
                "共用：%d 份测验两两之间最多共用 %d 道。".formatted(forms, overlap),
                "Sharing: any two of the %d forms share %d items at most.".formatted(forms, overlap)));
    }
}
