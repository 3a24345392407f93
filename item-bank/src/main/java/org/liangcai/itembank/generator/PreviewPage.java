package org.liangcai.itembank.generator;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.liangcai.itembank.ItemContent.FigureChoice;
import org.liangcai.itembank.Language;
import org.liangcai.itembank.LocalizedText;

/**
 * A page to look at generated items: each with its key, its predicted difficulty, its design and the mistakes behind its wrong options.
 * It shows keys and is for reviewers only.
 */
public final class PreviewPage {

    private static final LocalizedText NOTE =
            new LocalizedText("难度由设计规则得出，尚未用真实作答校准。", "Difficulty from design rules, not yet calibrated on people.");
    private static final LocalizedText FRAME = new LocalizedText("正确选项有粗框。", "The right option has a thick frame.");
    private static final LocalizedText DIFFICULTY = new LocalizedText("难度", "Difficulty");
    private static final LocalizedText KEY = new LocalizedText("正确选项", "Key");
    private static final LocalizedText ITEMS = new LocalizedText("题", "items");

    private static final String STYLE = """
            @font-face{font-family:"Noto Sans SC";font-weight:400;src:url(/fonts/NotoSansSC-Regular.woff2) format("woff2")}
            @font-face{font-family:"Noto Sans SC";font-weight:700;src:url(/fonts/NotoSansSC-Bold.woff2) format("woff2")}
            @font-face{font-family:"Latin marks";src:local("Segoe UI"),local("Helvetica Neue"),local("Roboto"),local("Noto Sans"),local("Liberation Sans"),local("Arial"),local("DejaVu Sans");unicode-range:U+2018-2019,U+201C-201D,U+2026}
            body{font:16px/1.6 "Noto Sans SC",sans-serif;background:#fbfaf7;color:#1b2a2f;margin:24px}
            html[lang=en] body{font-family:"Latin marks","Segoe UI","Helvetica Neue",Roboto,"Noto Sans","Noto Sans SC",system-ui,sans-serif}
            h1{font-size:28px;margin:0}h2{font-size:16px;margin:0}
            main{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(520px,100%),1fr));gap:16px;margin-top:16px}
            article{background:#fff;border:1px solid #d5dcde;border-radius:8px;padding:16px}
            .facts{color:#5b6b70;font-size:14px;font-variant-numeric:tabular-nums;margin:0 0 8px}
            .figure svg{display:block;width:100%;max-height:240px;margin:8px 0}
            ol{list-style:none;display:grid;grid-template-columns:repeat(auto-fit,minmax(88px,1fr));gap:8px;padding:0;margin:8px 0}
            li{border:1px solid #9aa8ac;border-radius:8px;padding:4px;text-align:center;font-size:12px;line-height:1.35;color:#5b6b70}
            li svg{display:block;width:100%;font-weight:400}
            li.key{border:3px solid #0b5a60;padding:2px;color:#0b5a60;font-weight:700}
            """;

    private PreviewPage() {}

    /**
     * A page of items made for it, spread over the range of difficulty, the easiest first.
     *
     * @param family the family
     * @param language the language of the page and of the items
     * @param tenths how many items in each tenth of the range
     * @param seed gives the same page each time
     */
    public static String of(AptitudeFamily family, Language language, int tenths, long seed) {
        LogisticDesign weights = LogisticDesign.shipped(family);
        return of(family, language, FamilyPool.fill(family, weights, PoolCoverage.spread(tenths), seed), weights);
    }

    static String of(AptitudeFamily family, Language language, List<GeneratedItem> items, LogisticDesign weights) {
        return of(
                family.title(),
                language,
                items.stream()
                        .map(item -> SampledItem.of(item, weights))
                        .sorted(Comparator.comparingDouble(SampledItem::difficulty))
                        .toList(),
                NOTE);
    }

    private static String head(String title, Language language, int items, LocalizedText origin) {
        return "<!doctype html><html lang=\"%s\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>%s</title><style>%s</style></head><body><h1>%s</h1><p>%d %s. %s</p><main>\n"
                .formatted(language.tag(), title, STYLE, title, items, ITEMS.in(language), note(origin, language))
                .replace(" " + ITEMS.zh() + ". ", Drawing.THIN + ITEMS.zh() + "。");
    }

    private static String note(LocalizedText origin, Language language) {
        String space = language == Language.EN ? " " : "";
        return Drawing.escaped(origin.in(language)) + space + FRAME.in(language);
    }

    /** A page of items in the order given; {@code origin} says where their difficulty comes from. */
    static String of(LocalizedText family, Language language, List<SampledItem> items, LocalizedText origin) {
        StringBuilder html = new StringBuilder(head(family.in(language), language, items.size(), origin));
        int number = 0;
        for (SampledItem item : items) {
            html.append(article(++number, item, language));
        }
        return html.append("</main></body></html>\n").toString();
    }

    private static String article(int number, SampledItem item, Language language) {
        FigureChoice drawn = item.specification().render();
        StringBuilder options = new StringBuilder();
        for (int option = 1; option <= drawn.options().size(); option++) {
            options.append(option(drawn, option, item, language));
        }
        return "<article><p class=\"facts\">%d · %s %s · %s %d · %s</p><h2>%s</h2><div class=\"figure\">%s</div><ol>%s</ol></article>\n"
                .formatted(
                        number,
                        DIFFICULTY.in(language),
                        signed(item.difficulty()),
                        KEY.in(language),
                        item.specification().key(),
                        item.designInWords().in(language),
                        Drawing.escaped(drawn.question().in(language)),
                        drawn.figure().svg(language),
                        options);
    }

    private static String option(FigureChoice drawn, int option, SampledItem item, Language language) {
        boolean key = option == item.specification().key();
        LocalizedText mistake = item.mistakes().get(option);
        String words = key ? KEY.in(language) : mistake == null ? "" : mistake.in(language);
        return "<li%s>%s%s</li>"
                .formatted(
                        key ? " class=\"key\"" : "",
                        drawn.options().get(option - 1).svg(language),
                        words);
    }

    private static String signed(double difficulty) {
        return String.format(Locale.ROOT, "%+.2f", difficulty).replace('-', '−');
    }
}
