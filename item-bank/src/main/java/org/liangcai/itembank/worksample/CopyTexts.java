package org.liangcai.itembank.worksample;

import java.util.List;
import java.util.Random;
import org.liangcai.itembank.LocalizedText;

/**
 * Short office notes to be copied, made from a seed: the same seed gives the same note everywhere, different seeds give notes of the same
 * build and about the same length. The Chinese and the English note say the same.
 */
public final class CopyTexts {

    private record Slot(String zh, String en) {}

    private static final List<Slot> DAYS = List.of(
            new Slot("星期一", "Monday"),
            new Slot("星期二", "Tuesday"),
            new Slot("星期三", "Wednesday"),
            new Slot("星期四", "Thursday"),
            new Slot("星期五", "Friday"));
    private static final List<Slot> PLACES = List.of(
            new Slot("一楼大厅", "the hall on the first floor"),
            new Slot("三号会议室", "meeting room 3"),
            new Slot("东门仓库", "the store at the east gate"),
            new Slot("培训教室", "the training room"),
            new Slot("二号车间", "workshop 2"),
            new Slot("档案室", "the archive"));
    private static final List<Slot> TASKS = List.of(
            new Slot("清点设备", "count the equipment"),
            new Slot("整理合同", "sort the contracts"),
            new Slot("登记新到的货物", "register the goods that have come in"),
            new Slot("讨论下个月的排班", "discuss the shifts of next month"),
            new Slot("检查消防器材", "check the fire equipment"));
    private static final List<Slot> THINGS = List.of(
            new Slot("表格", "forms"),
            new Slot("工作证", "staff cards"),
            new Slot("名单", "lists"),
            new Slot("登记册", "registers"),
            new Slot("收据", "receipts"));
    private static final List<Slot> PEOPLE = List.of(
            new Slot("赵敏", "Zhao Min"),
            new Slot("陈立", "Chen Li"),
            new Slot("周文", "Zhou Wen"),
            new Slot("孙洁", "Sun Jie"),
            new Slot("何平", "He Ping"),
            new Slot("林涛", "Lin Tao"));
    private static final List<Slot> BOXES = List.of(
            new Slot("office", "office"),
            new Slot("service", "service"),
            new Slot("desk", "desk"),
            new Slot("stock", "stock"));

    private CopyTexts() {}

    /** The note of a seed. */
    public static LocalizedText of(long seed) {
        Random random = new Random(seed);
        Slot day = one(random, DAYS);
        Slot place = one(random, PLACES);
        Slot task = one(random, TASKS);
        Slot thing = one(random, THINGS);
        Slot person = one(random, PEOPLE);
        Slot box = one(random, BOXES);
        int hour = 8 + random.nextInt(4);
        int early = 5 * (1 + random.nextInt(4));
        int copies = 12 + random.nextInt(80);
        int dayOfMonth = 1 + random.nextInt(28);
        int month = 1 + random.nextInt(12);
        int extension = 2000 + random.nextInt(7000);
        String zh = "各位同事：%s上午%d点在%s%s，请提前%d分钟到场。需要的%s共%d份，由%s统一领取，%d月%d日前交回。如有问题，请拨打内线%d，或发邮件到%s@example.cn。"
                .formatted(
                        day.zh,
                        hour,
                        place.zh,
                        task.zh,
                        early,
                        thing.zh,
                        copies,
                        person.zh,
                        month,
                        dayOfMonth,
                        extension,
                        box.zh);
        String en = ("Dear colleagues, on %s at %d in the morning we will %s in %s; please come %d minutes early."
                        + " %s will collect the %d %s for everybody and bring them back by %d/%d."
                        + " If anything is unclear, call extension %d or write to %s@example.cn.")
                .formatted(
                        day.en,
                        hour,
                        task.en,
                        place.en,
                        early,
                        person.en,
                        copies,
                        thing.en,
                        month,
                        dayOfMonth,
                        extension,
                        box.en);
        return new LocalizedText(zh, en);
    }

    private static Slot one(Random random, List<Slot> slots) {
        return slots.get(random.nextInt(slots.size()));
    }
}
