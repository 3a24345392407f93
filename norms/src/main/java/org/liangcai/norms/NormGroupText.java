package org.liangcai.norms;

import java.util.List;

/** Says in words with whom a score was compared. */
final class NormGroupText {

    private NormGroupText() {}

    static BilingualText describe(NormGroup group, List<NormCell> cells) {
        boolean mixed = cells.size() > 1;
        String ages = cells.getFirst().ages().toString();
        return switch (group) {
            case SelectionNormGroup() ->
                new BilingualText(
                        mixed ? "不分性别与年龄，%d 个组等权混合".formatted(cells.size()) : "不分性别与年龄",
                        mixed
                                ? "all sexes and ages together, %d cells with equal weights".formatted(cells.size())
                                : "all sexes and ages together");
            case AgeNormGroup(int _) ->
                new BilingualText(
                        mixed ? "%s 岁，男女等权混合".formatted(ages) : "%s 岁，不分性别".formatted(ages),
                        mixed
                                ? "ages %s, both sexes with equal weights".formatted(ages)
                                : "ages %s, both sexes together".formatted(ages));
            case SexAndAgeNormGroup(NormSex _, int _)
            when cells.getFirst().sex().isEmpty() ->
                new BilingualText("%s 岁，不分性别".formatted(ages), "ages %s, both sexes together".formatted(ages));
            case SexAndAgeNormGroup(NormSex sex, int _) ->
                switch (sex) {
                    case FEMALE -> new BilingualText("女性，%s 岁".formatted(ages), "women aged %s".formatted(ages));
                    case MALE -> new BilingualText("男性，%s 岁".formatted(ages), "men aged %s".formatted(ages));
                };
        };
    }
}
