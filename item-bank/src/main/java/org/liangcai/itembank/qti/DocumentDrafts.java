package org.liangcai.itembank.qti;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.liangcai.itembank.ItemContent;
import org.liangcai.itembank.ItemContent.Answer;
import org.liangcai.itembank.ItemContent.Media;
import org.liangcai.itembank.Language;
import org.liangcai.itembank.LocalizedText;
import org.liangcai.itembank.ScaleId;
import org.liangcai.itembank.ScoringRule;
import org.liangcai.itembank.qti.model.Attributes;
import org.liangcai.itembank.qti.model.Content;
import org.liangcai.itembank.qti.model.Interaction;
import org.liangcai.itembank.qti.model.ItemBody;
import org.liangcai.itembank.qti.model.QtiItem;
import org.liangcai.itembank.qti.model.ResponseDeclaration;
import org.liangcai.itembank.qti.model.Stimulus;

/**
 * Turns imported items into documents that can be shown and answered at a seat as they are: every supported interaction, several in one
 * item, one language or both. What could give the answer away does not come along.
 */
public final class DocumentDrafts {

    private static final LocalizedText READ_BY_PEOPLE =
            new LocalizedText("由人评阅，不计入分数。", "Read by a person; not part of a score.");

    private final ScaleId scale;
    private final Language otherwise;

    /**
     * @param scale the scale the items count for
     * @param otherwise the language of an item that does not say in which it is written
     */
    public DocumentDrafts(ScaleId scale, Language otherwise) {
        this.scale = scale;
        this.otherwise = otherwise;
    }

    /** The addresses of the files inside its package that an item shows, as they are written in it. */
    public static SortedSet<String> addresses(QtiItem item, List<Stimulus> stimuli) {
        return addresses(new SeatBody(Language.EN, false).of(wholeBody(item, stimuli)))
                .filter(address -> Address.of(address) == Address.INSIDE)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * The item as the seat would show and score it, or all the reasons why it cannot.
     *
     * @param item the item
     * @param stimuli the stimuli it refers to, shown before it in this order
     * @param media the files it shows, by {@link #addresses}
     */
    public BankDraft draft(QtiItem item, List<Stimulus> stimuli, Map<String, Media> media) {
        List<Content> whole = wholeBody(item, stimuli);
        Set<Language> languages = languages(item, whole);
        List<LocalizedText> reasons = new ArrayList<>(reasons(item, stimuli, whole, languages));
        SortedMap<Language, List<Content>> bodies = new TreeMap<>();
        languages.forEach(language -> bodies.put(language, new SeatBody(language, languages.size() > 1).of(whole)));
        SortedSet<String> addresses = new TreeSet<>();
        bodies.values().forEach(body -> addresses(body).forEach(addresses::add));
        reasons.addAll(addressFaults(addresses, media));
        if (!reasons.isEmpty()) {
            return new BankDraft.NotDeliverable(reasons);
        }
        SortedMap<String, Media> shown = new TreeMap<>(media);
        shown.keySet().retainAll(addresses);
        try {
            return new BankDraft.Deliverable(
                    new ItemContent.Document(
                            bodies, answers(item, bodies.firstEntry().getValue()), shown),
                    scoring(item));
        } catch (IllegalArgumentException unfit) {
            return new BankDraft.NotDeliverable(List.of(LocalizedText.of(
                    "题目不合要求（程序的说明：%s）", "The item is not fit: %s", String.valueOf(unfit.getMessage()))));
        }
    }

    private static List<Content> wholeBody(QtiItem item, List<Stimulus> stimuli) {
        List<Content> whole = new ArrayList<>();
        stimuli.forEach(stimulus -> whole.addAll(stimulus.body().children()));
        item.body().map(ItemBody::children).ifPresent(whole::addAll);
        return whole;
    }

    private Set<Language> languages(QtiItem item, List<Content> whole) {
        Set<Language> marked = EnumSet.noneOf(Language.class);
        ContentTree.of(whole)
                .flatMap(content -> content instanceof Content.Markup markup
                        ? markup.attributes().language().stream()
                        : Stream.empty())
                .filter(Wording::isKnown)
                .forEach(tag -> marked.add(Language.ofTag(tag)));
        if (marked.size() == 2) {
            return marked;
        }
        Optional<Language> stated = item.language()
                .filter(Wording::isKnown)
                .map(Language::ofTag)
                .or(() -> marked.stream().findFirst());
        return EnumSet.of(stated.orElse(otherwise));
    }

    private static List<LocalizedText> reasons(
            QtiItem item, List<Stimulus> stimuli, List<Content> whole, Set<Language> languages) {
        List<LocalizedText> reasons = new ArrayList<>();
        if (item.interactions().isEmpty()) {
            reasons.add(NotShown.ASKS_NOTHING);
        }
        if (item.adaptive()) {
            reasons.add(NotShown.ADAPTIVE);
        }
        item.language()
                .filter(tag -> !Wording.isKnown(tag) && languages.size() < 2)
                .ifPresent(tag -> reasons.add(LocalizedText.of(
                        "题目的语言是（%s）；座位上只显示中文和英文。",
                        "The item is written in (%s); the seat shows Chinese and English.", tag)));
        if (item.stimuli().size() != stimuli.size()) {
            reasons.add(LocalizedText.of(
                    "题目引用了 %d 份材料，找到 %d 份。",
                    "The item refers to (%d) stimuli; (%d) are there.",
                    item.stimuli().size(),
                    stimuli.size()));
        }
        if (ContentTree.of(whole).anyMatch(Interaction.SelectPoint.class::isInstance)) {
            reasons.add(new LocalizedText("用键盘无法在图上选一个点。", "A point on an image cannot be chosen with a keyboard."));
        }
        if (!isReadByPeople(item) && ScoreBounds.of(item).isEmpty()) {
            reasons.add(new LocalizedText(
                    "所有回答的分值都一样：题目没有答案。", "No answer is worth more than another: the item has no key."));
        }
        return reasons;
    }

    /** An item of texts to write, without rules of its own, is read by somebody. */
    private static boolean isReadByPeople(QtiItem item) {
        return ScoreBounds.of(item).isEmpty()
                && item.interactions().stream()
                        .allMatch(interaction -> interaction instanceof Interaction.ExtendedText);
    }

    private static List<LocalizedText> addressFaults(Set<String> addresses, Map<String, Media> media) {
        List<LocalizedText> faults = new ArrayList<>();
        for (String address : addresses) {
            switch (Address.of(address)) {
                case INSIDE -> {
                    if (!media.containsKey(address)) {
                        faults.add(LocalizedText.of("文件（%s）不在包里。", "The file (%s) is not there.", address));
                    }
                }
                case REMOTE, DANGEROUS, FRAGMENT ->
                    faults.add(LocalizedText.of(
                            "座位不从别处取内容（%s）。", "The seat fetches nothing from elsewhere (%s).", address));
                case PICTURE -> {}
            }
        }
        return faults;
    }

    private static Stream<String> addresses(List<Content> body) {
        return ContentTree.of(body)
                .flatMap(content ->
                        content instanceof Content.Markup markup ? shown(markup.attributes()) : Stream.empty());
    }

    private static Stream<String> shown(Attributes attributes) {
        return Stream.of("src", "data", "poster").flatMap(name -> attributes.value(name).stream());
    }

    private static List<Answer> answers(QtiItem item, List<Content> body) {
        Set<String> asked = ContentTree.of(body)
                .flatMap(content -> content instanceof Interaction interaction
                        ? Stream.of(interaction.responseIdentifier())
                        : Stream.empty())
                .collect(Collectors.toSet());
        return item.responseDeclarations().stream()
                .filter(declaration -> asked.contains(declaration.identifier()))
                .map(DocumentDrafts::answer)
                .toList();
    }

    private static Answer answer(ResponseDeclaration declaration) {
        return new Answer(declaration.identifier(), declaration.cardinality(), declaration.baseType());
    }

    private ScoringRule scoring(QtiItem item) {
        return ScoreBounds.of(item)
                .<ScoringRule>map(
                        bounds -> new ScoringRule.Processing(scale, rules(item), bounds.minimum(), bounds.maximum()))
                .orElseGet(() -> new ScoringRule.Unscored(READ_BY_PEOPLE));
    }

    /** The item without anything a person sees. */
    private static QtiItem rules(QtiItem item) {
        return new QtiItem(
                item.identifier(),
                item.title(),
                Optional.empty(),
                item.language(),
                false,
                item.timeDependent(),
                Optional.empty(),
                Optional.empty(),
                item.responseDeclarations(),
                item.outcomeDeclarations(),
                List.of(),
                List.of(),
                Optional.empty(),
                item.responseProcessing(),
                List.of());
    }
}
