package org.liangcai.station.pictures;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.liangcai.assessment.Actor;
import org.liangcai.assessment.bank.Alarm;
import org.liangcai.assessment.bank.BankService;
import org.liangcai.assessment.bank.FamilyService;
import org.liangcai.assessment.bank.Watches;
import org.liangcai.assessment.bank.WrittenItem;
import org.liangcai.assessment.bank.WrittenItem.Typed;
import org.liangcai.assessment.forms.FormHead;
import org.liangcai.assessment.forms.FormService;
import org.liangcai.itembank.Instrument;
import org.liangcai.itembank.InstrumentId;
import org.liangcai.itembank.ItemBank;
import org.liangcai.itembank.Language;
import org.liangcai.itembank.form.BatteryId;
import org.liangcai.itembank.form.Conduct;
import org.liangcai.itembank.generator.GeneratedFamily;
import org.liangcai.itembank.ledger.ItemRecord;
import org.liangcai.itembank.ledger.ItemVersion;
import org.liangcai.itembank.ledger.Step;
import org.liangcai.itembank.ledger.Translation;
import org.liangcai.psychometrics.surveillance.SurveillanceChart;
import org.liangcai.station.InProcessStation;

/** What the keepers of the item bank have made: a draft, items in use, a form of them, a sheet under review, an alarm. */
final class BankScene {

    private static final List<String> HOURS = List.of("9:40", "10:05", "13:20", "15:35");

    private final InProcessStation station;
    private final Actor author;
    private final Actor second;
    private final BankService bank;
    private final InstrumentId instrument;

    BankScene(InProcessStation station, Actor author, Actor second) {
        this.station = station;
        this.author = author;
        this.second = second;
        this.bank = station.get(BankService.class);
        Instrument added = bank.addInstrument(
                author,
                "office-skills",
                new Typed("办公常识", "Office knowledge"),
                new Typed("日常办公的基本知识。", "The basics of everyday office work."));
        this.instrument = added.id();
    }

    private ItemRecord write(String id, String hour) {
        List<Typed> options = List.of("11:05", "10:55", "11:15", "10:25").stream()
                .map(time -> new Typed(time, time))
                .toList();
        return bank.write(
                author,
                new WrittenItem.Choice(
                        id,
                        instrument,
                        Language.ZH,
                        new Typed(
                                "会议从 %s 开始，持续 85 分钟。\n会议几点结束？".formatted(hour),
                                "A meeting begins at %s and takes 85 minutes.\nWhen does it end?".formatted(hour)),
                        options,
                        1),
                Set.of("时间", "计算"),
                "第一批办公常识题");
    }

    private ItemRecord onTrial(String id, String hour) {
        ItemRecord item = write(id, hour);
        item = bank.move(author, item.number(), item.revision(), Step.SUBMIT, "请核对");
        item = bank.noteTranslations(
                second,
                item.number(),
                item.revision(),
                Map.of(Language.ZH, Translation.ORIGINAL, Language.EN, Translation.REVIEWED),
                "逐句核对过");
        return bank.move(second, item.number(), item.revision(), Step.APPROVE, "可以试用");
    }

    /** The number of an item on trial. */
    long trial() {
        return onTrial("OF-201", "8:50").number();
    }

    /** The number of a draft. */
    long draft() {
        return write("OF-001", "9:40").number();
    }

    /** The number of a form of items in use. */
    long form() {
        List<ItemVersion> chosen = new ArrayList<>();
        for (String hour : HOURS) {
            ItemRecord item = onTrial("OF-1" + HOURS.indexOf(hour), hour);
            item = bank.move(second, item.number(), item.revision(), Step.ACTIVATE, "核对无误");
            chosen.add(item.version());
        }
        return station.get(FormService.class)
                .addFixed(
                        author,
                        new FormHead(
                                "office-a",
                                instrument,
                                new FormHead.Typed("办公常识", "Office knowledge"),
                                FormHead.Typed.NONE,
                                List.of(),
                                Optional.empty(),
                                Conduct.Navigation.REVIEW),
                        chosen,
                        "第一份测验单")
                .number();
    }

    /** The number of a sheet of generated items under review. */
    long sheet() {
        return station.get(FamilyService.class)
                .begin(author, GeneratedFamily.LETTERS, 6)
                .number();
    }

    /** The number of an alarm about an item of the release. */
    long alarm() {
        Watches watches = station.get(Watches.class);
        ItemBank items = station.get(ItemBank.class);
        ItemVersion version =
                items.battery(BatteryId.of("aptitude")).orElseThrow().sections().getFirst().practice().stream()
                        .map(id -> new ItemVersion(id, items.item(id).version()))
                        .findFirst()
                        .orElseThrow();
        watches.raise(new Alarm(
                0,
                version,
                SurveillanceChart.EASIER,
                Instant.now(),
                212,
                0.54,
                0.83,
                OptionalLong.of(41),
                Optional.empty()));
        return watches.alarms(true, 0, 1).getFirst().number();
    }
}
