package org.liangcai.station.candidate;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.liangcai.itembank.Instrument;
import org.liangcai.itembank.InstrumentId;
import org.liangcai.itembank.Item;
import org.liangcai.itembank.ItemBank;
import org.liangcai.itembank.ItemBankSnapshot;
import org.liangcai.itembank.ItemContent;
import org.liangcai.itembank.ItemContent.Media;
import org.liangcai.itembank.ItemId;
import org.liangcai.itembank.Language;
import org.liangcai.itembank.LocalizedText;
import org.liangcai.itembank.ReleasedItem;
import org.liangcai.itembank.ScaleId;
import org.liangcai.itembank.ScoringRule;
import org.liangcai.itembank.content.ContentSource;
import org.liangcai.itembank.content.ItemBankContent;
import org.liangcai.itembank.form.Battery;
import org.liangcai.itembank.form.BatteryId;
import org.liangcai.itembank.form.Section;
import org.liangcai.itembank.form.SectionId;
import org.liangcai.itembank.qti.BankDraft;
import org.liangcai.itembank.qti.DocumentDrafts;
import org.liangcai.itembank.qti.ImportOutcome;
import org.liangcai.itembank.qti.ImportPolicy;
import org.liangcai.itembank.qti.QtiImporter;
import org.liangcai.itembank.qti.model.MediaFile;
import org.liangcai.itembank.qti.model.QtiItem;

/** The shipped bank with one battery more, in which every kind of written and imported item is there once. */
final class KindsBank {

    static final String BATTERY = "kinds";

    private static final ScaleId SCALE = ScaleId.of("kinds");
    private static final InstrumentId INSTRUMENT = InstrumentId.of("kinds");

    private KindsBank() {}

    static ItemBank of(MediaFile picture) {
        ItemBankContent shipped = ItemBankContent.load(ContentSource.shipped());
        List<Item> kinds = items(new Media(picture.sha256(), "image/png"));
        List<Instrument> instruments = new ArrayList<>(shipped.instruments());
        instruments.add(new Instrument(INSTRUMENT, text("题型", "Kinds"), List.of(), List.of()));
        List<ReleasedItem> items = new ArrayList<>(shipped.items());
        kinds.forEach(item -> items.add(new ReleasedItem.Written(item)));
        List<Battery> batteries = new ArrayList<>(shipped.batteries());
        batteries.add(new Battery(
                BatteryId.of(BATTERY),
                1,
                text("各种题型", "Every kind"),
                text("每种题型一题", "One of each kind"),
                Duration.ofMinutes(10),
                List.of(new Section(
                        SectionId.of("kinds"),
                        INSTRUMENT,
                        text("各种题型", "Every kind"),
                        List.of(text("请逐题回答。", "Please answer one after the other.")),
                        List.of(),
                        new Section.Linear(kinds.stream().map(Item::id).toList()),
                        Optional.empty()))));
        return new ItemBankSnapshot(instruments, items, List.of(), batteries);
    }

    /** A picture of a map with three places on it. */
    static MediaFile picture() {
        var image = new java.awt.image.BufferedImage(300, 180, java.awt.image.BufferedImage.TYPE_INT_RGB);
        var draw = image.createGraphics();
        draw.setColor(java.awt.Color.WHITE);
        draw.fillRect(0, 0, 300, 180);
        draw.setColor(new java.awt.Color(0x56b4e9));
        draw.fillRect(20, 20, 80, 60);
        draw.setColor(new java.awt.Color(0xe69f00));
        draw.fillOval(140, 40, 60, 60);
        draw.setColor(new java.awt.Color(0x009e73));
        draw.fillRect(210, 110, 70, 50);
        draw.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return MediaFile.of(bytes.toByteArray());
    }

    private static List<Item> items(Media picture) {
        List<Item> items = new ArrayList<>();
        items.add(item(
                1,
                new ItemContent.TextChoice(
                        text("一箱 12 瓶水，3 箱一共多少瓶？", "A box holds 12 bottles of water. How many are in 3 boxes?"),
                        List.of(text("24 瓶", "24"), text("36 瓶", "36"), text("48 瓶", "48"))),
                new ScoringRule.SingleKey(SCALE, 2)));
        for (String body : List.of(CHOICES, PAIRS, PICTURES, ENGLISH)) {
            items.add(document(items.size() + 1, body, picture));
        }
        return List.copyOf(items);
    }

    private static Item item(int number, ItemContent content, ScoringRule scoring) {
        return new Item(ItemId.of("KIND-" + number), 1, INSTRUMENT, content, scoring, Optional.empty());
    }

    private static Item document(int number, String body, Media picture) {
        String xml = """
                <qti-assessment-item xmlns="http://www.imsglobal.org/xsd/imsqtiasi_v3p0" identifier="k" title="K" time-dependent="false">
                %s
                </qti-assessment-item>""".formatted(body);
        QtiItem item =
                switch (new QtiImporter(ImportPolicy.STRICT).item("k.xml", xml.getBytes(StandardCharsets.UTF_8))) {
                    case ImportOutcome.Imported<QtiItem>(QtiItem read, var _) -> read;
                    case ImportOutcome.Refused<QtiItem>(var findings) -> throw new AssertionError(findings);
                };
        Map<String, Media> media = DocumentDrafts.addresses(item, List.of()).stream()
                .collect(Collectors.toMap(one -> one, one -> picture));
        return switch (new DocumentDrafts(SCALE, Language.EN).draft(item, List.of(), media)) {
            case BankDraft.Deliverable(ItemContent content, ScoringRule scoring) -> item(number, content, scoring);
            case BankDraft.NotDeliverable(List<LocalizedText> reasons) -> throw new AssertionError(reasons);
        };
    }

    private static LocalizedText text(String zh, String en) {
        return new LocalizedText(zh, en);
    }

    private static String both(String zh, String en) {
        return "<span xml:lang='zh-CN'>%s</span><span xml:lang='en'>%s</span>".formatted(zh, en);
    }

    private static String declared(String identifier, String cardinality, String type) {
        return "<qti-response-declaration identifier='%s' cardinality='%s' base-type='%s'/>"
                .formatted(identifier, cardinality, type);
    }

    private static final String SCORE =
            "<qti-outcome-declaration identifier='SCORE' cardinality='single' base-type='float' normal-maximum='1'/>";

    private static final String CHOICES = declared("SEVERAL", "multiple", "identifier")
            + declared("INLINE", "single", "identifier")
            + declared("NUMBER", "single", "integer")
            + declared("ESSAY", "single", "string")
            + SCORE
            + "<qti-item-body><p>"
            + both("仓库每天早上八点开门，中午休息一小时。", "The store opens at eight and closes for an hour at noon.")
            + "</p><qti-choice-interaction response-identifier='SEVERAL' max-choices='2' min-choices='1'><qti-prompt>"
            + both("哪两件事要先做？", "Which two things come first?")
            + "</qti-prompt><qti-simple-choice identifier='A'>"
            + both("开灯", "Switch on the light")
            + "</qti-simple-choice><qti-simple-choice identifier='B'>"
            + both("检查门窗", "Check doors and windows")
            + "</qti-simple-choice><qti-simple-choice identifier='C'>"
            + both("吃午饭", "Have lunch")
            + "</qti-simple-choice></qti-choice-interaction><p>"
            + both("仓库的门在", "The door opens")
            + " <qti-inline-choice-interaction response-identifier='INLINE'><qti-inline-choice identifier='am'>"
            + both("上午", "in the morning")
            + "</qti-inline-choice><qti-inline-choice identifier='pm'>"
            + both("下午", "in the afternoon")
            + "</qti-inline-choice></qti-inline-choice-interaction> "
            + both("开，开门时间是", "at")
            + " <qti-text-entry-interaction response-identifier='NUMBER' expected-length='4'/> "
            + both("点。", "o’clock.")
            + "</p><qti-extended-text-interaction response-identifier='ESSAY' expected-lines='3'><qti-prompt>"
            + both("请用一句话说说为什么。", "Say in one sentence why.")
            + "</qti-prompt></qti-extended-text-interaction></qti-item-body>";

    private static final String PAIRS = declared("MATCH", "multiple", "directedPair")
            + declared("ORDER", "ordered", "identifier")
            + declared("ASSOCIATE", "multiple", "pair")
            + declared("GAPS", "multiple", "directedPair")
            + SCORE
            + "<qti-item-body><qti-match-interaction response-identifier='MATCH' max-associations='4'><qti-prompt>"
            + both("每样工具放在哪里？", "Where does each tool go?")
            + "</qti-prompt><qti-simple-match-set>"
            + associable("hammer", "锤子", "Hammer", 1)
            + associable("pen", "笔", "Pen", 1)
            + associable("cloth", "抹布", "Cloth", 2)
            + "</qti-simple-match-set><qti-simple-match-set>"
            + associable("bench", "工作台", "Workbench", 0)
            + associable("desk", "办公桌", "Desk", 0)
            + "</qti-simple-match-set></qti-match-interaction>"
            + "<qti-order-interaction response-identifier='ORDER'><qti-prompt>"
            + both("按先后排列。", "Put these in order.")
            + "</qti-prompt>"
            + simple("pay", "付款", "Pay")
            + simple("weigh", "称重", "Weigh")
            + simple("pick", "选货", "Pick")
            + "</qti-order-interaction>"
            + "<qti-associate-interaction response-identifier='ASSOCIATE' max-associations='2'><qti-prompt>"
            + both("哪些是一对？", "Which belong together?")
            + "</qti-prompt>"
            + associable("needle", "针", "Needle", 1)
            + associable("thread", "线", "Thread", 1)
            + associable("lock", "锁", "Lock", 1)
            + associable("key", "钥匙", "Key", 1)
            + "</qti-associate-interaction>"
            + "<qti-gap-match-interaction response-identifier='GAPS'><qti-prompt>"
            + both("把词放进空里。", "Put the words into the gaps.")
            + "</qti-prompt><qti-gap-text identifier='cold' match-max='1'>"
            + both("冷", "cold")
            + "</qti-gap-text><qti-gap-text identifier='hot' match-max='1'>"
            + both("热", "hot")
            + "</qti-gap-text><p>"
            + both("冰是", "Ice is")
            + " <qti-gap identifier='g1'/> "
            + both("的，火是", "and fire is")
            + " <qti-gap identifier='g2'/>.</p></qti-gap-match-interaction></qti-item-body>";

    private static final String PICTURES = declared("SPOT", "single", "identifier")
            + declared("HOT", "single", "identifier")
            + declared("SLIDER", "single", "integer")
            + SCORE
            + "<qti-item-body><qti-hotspot-interaction response-identifier='SPOT' max-choices='1'><qti-prompt>"
            + both("圆形的仓库在哪里？", "Where is the round store?")
            + "</qti-prompt><img src='map.png' alt='map' width='300' height='180'/>"
            + "<qti-hotspot-choice identifier='a' shape='rect' coords='20,20,100,80'/>"
            + "<qti-hotspot-choice identifier='b' shape='circle' coords='170,70,30'/>"
            + "<qti-hotspot-choice identifier='c' shape='poly' coords='210,110,280,110,280,160,210,160'/>"
            + "</qti-hotspot-interaction><qti-hottext-interaction response-identifier='HOT' max-choices='1'><qti-prompt>"
            + both("哪个词用错了？", "Which word is wrong?")
            + "</qti-prompt><p>"
            + both("他昨天", "He")
            + " <qti-hottext identifier='h1'>"
            + both("明天", "will")
            + "</qti-hottext> <qti-hottext identifier='h2'>"
            + both("去了", "went")
            + "</qti-hottext> "
            + both("上海。", "to Shanghai yesterday.")
            + "</p></qti-hottext-interaction>"
            + "<qti-slider-interaction response-identifier='SLIDER' lower-bound='0' upper-bound='100' step='5'><qti-prompt>"
            + both("您有多大把握？", "How sure are you?")
            + "</qti-prompt></qti-slider-interaction></qti-item-body>";

    private static final String ENGLISH =
            declared("RESPONSE", "single", "identifier").replace("/>", ">")
                    + "<qti-correct-response><qti-value>B</qti-value></qti-correct-response></qti-response-declaration>"
                    + "<qti-outcome-declaration identifier='SCORE' cardinality='single' base-type='float'/>"
                    + "<qti-item-body><p>Read the sign: <strong>Closed until <em>nine</em></strong>.</p>"
                    + "<table><tr><th>Day</th><td>Monday</td></tr></table>"
                    + "<math xmlns='http://www.w3.org/1998/Math/MathML'><mfrac><mn>1</mn><mn>2</mn></mfrac></math>"
                    + "<qti-choice-interaction response-identifier='RESPONSE' max-choices='1'><qti-prompt>When can you enter?</qti-prompt>"
                    + "<qti-simple-choice identifier='A'>At eight</qti-simple-choice><qti-simple-choice identifier='B'>At nine</qti-simple-choice>"
                    + "</qti-choice-interaction></qti-item-body>"
                    + "<qti-response-processing template='https://www.imsglobal.org/question/qti_v3p0/rptemplates/match_correct.xml'/>";

    private static String associable(String identifier, String zh, String en, int most) {
        return "<qti-simple-associable-choice identifier='%s' match-max='%d'>%s</qti-simple-associable-choice>"
                .formatted(identifier, most, both(zh, en));
    }

    private static String simple(String identifier, String zh, String en) {
        return "<qti-simple-choice identifier='%s'>%s</qti-simple-choice>".formatted(identifier, both(zh, en));
    }
}
