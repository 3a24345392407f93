package org.liangcai.itembank.exchange;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.liangcai.itembank.ItemContent;
import org.liangcai.itembank.ItemId;
import org.liangcai.itembank.Language;
import org.liangcai.itembank.LocalizedText;
import org.liangcai.itembank.ScaleId;
import org.liangcai.itembank.ledger.Contents;
import org.liangcai.itembank.ledger.NewVersion;
import org.liangcai.itembank.ledger.QtiSource;
import org.liangcai.itembank.ledger.Shown;
import org.liangcai.itembank.ledger.Translation;
import org.liangcai.itembank.qti.BankDraft;
import org.liangcai.itembank.qti.BankDrafts;
import org.liangcai.itembank.qti.DocumentDrafts;
import org.liangcai.itembank.qti.QtiExporter;
import org.liangcai.itembank.qti.model.MediaFile;
import org.liangcai.itembank.qti.model.QtiItem;
import org.liangcai.itembank.qti.model.QtiPackage;
import org.liangcai.itembank.qti.model.QtiPackage.Resource;
import org.liangcai.itembank.qti.model.Stimulus;
import org.liangcai.itembank.qti.model.StimulusReference;
import org.liangcai.itembank.qti.model.UsageData;
import org.liangcai.itembank.qti.xml.PackagePath;

/** The items of a QTI package as versions of the ledger, with the files they need. Used once. */
final class PackageItems {

    private static final Pattern REFERENCE = Pattern.compile("(?:href|src|data|poster|srcset)\\s*=\\s*\"([^\"]+)\"");

    private final QtiPackage content;
    private final ImportRequest request;
    private final QtiExporter exporter = new QtiExporter();
    private final Map<String, byte[]> files = new HashMap<>();
    private final Map<String, String> digests = new HashMap<>();
    private final Map<String, MediaFile> media = new HashMap<>();

    PackageItems(QtiPackage content, ImportRequest request) {
        this.content = content;
        this.request = request;
        content.files().forEach((path, file) -> files.put(path, file.bytes()));
        content.stimuli()
                .forEach(stimulus -> files.put(
                        stimulus.entry().path(),
                        exporter.stimulus(stimulus.content()).getBytes(StandardCharsets.UTF_8)));
    }

    /** The files that the versions refer to, by their SHA-256; complete once {@link #versions} was called. */
    Map<String, MediaFile> media() {
        return media;
    }

    List<NewVersion> versions() {
        return content.items().stream().map(this::version).toList();
    }

    private NewVersion version(Resource<QtiItem> resource) {
        QtiItem item = resource.content();
        Language original = Language.ofTag(item.language().orElse("en"));
        Draft draft = draft(resource, original);
        String path = resource.entry().path();
        String document = exporter.item(item);
        return new NewVersion(
                ItemId.of(item.identifier()),
                request.instrument(),
                NewVersion.Origin.IMPORTED,
                new Contents(
                        draft.shown(),
                        Optional.of(new QtiSource(
                                path, document, media(path, document, resource), statistics(item), draft.reasons()))),
                draft.translations(),
                request.tags(),
                Set.of(),
                List.of());
    }

    private record Draft(Optional<Shown> shown, List<LocalizedText> reasons, Map<Language, Translation> translations) {}

    /** As an item of the bank's own kinds if it is plain enough, else as a document, else as QTI only. */
    private Draft draft(Resource<QtiItem> resource, Language original) {
        QtiItem item = resource.content();
        ScaleId scale = ScaleId.of(request.instrument().value());
        Language other = original == Language.ZH ? Language.EN : Language.ZH;
        if (new BankDrafts(scale, false).draft(item) instanceof BankDraft.Deliverable deliverable) {
            return shown(deliverable, translations(original, other, Optional.of(Translation.TRANSLATED)));
        }
        if (request.sameWordingForBoth()
                && new BankDrafts(scale, true).draft(item) instanceof BankDraft.Deliverable deliverable) {
            return shown(deliverable, translations(original, other, Optional.of(Translation.SAME_WORDING)));
        }
        List<Stimulus> stimuli = stimuli(resource);
        BankDraft document = new DocumentDrafts(scale, original).draft(item, stimuli, shownFiles(resource, stimuli));
        return switch (document) {
            case BankDraft.Deliverable deliverable -> shown(deliverable, document(deliverable, original, other));
            case BankDraft.NotDeliverable not ->
                new Draft(Optional.empty(), not.reasons(), Map.of(original, Translation.ORIGINAL));
        };
    }

    private static Draft shown(BankDraft.Deliverable deliverable, Map<Language, Translation> translations) {
        return new Draft(Optional.of(new Shown(deliverable.content(), deliverable.scoring())), List.of(), translations);
    }

    private Map<Language, Translation> document(BankDraft.Deliverable deliverable, Language original, Language other) {
        boolean both = deliverable.content() instanceof ItemContent.Document document
                && document.bodies().size() == Language.values().length;
        Optional<Translation> same =
                request.sameWordingForBoth() ? Optional.of(Translation.SAME_WORDING) : Optional.empty();
        return translations(original, other, both ? Optional.of(Translation.TRANSLATED) : same);
    }

    /** The stimuli of the package that an item refers to, in its order. */
    private List<Stimulus> stimuli(Resource<QtiItem> resource) {
        List<Stimulus> found = new ArrayList<>();
        for (StimulusReference reference : resource.content().stimuli()) {
            PackagePath.resolve(resource.entry().path(), reference.href())
                    .flatMap(path -> content.stimuli().stream()
                            .filter(stimulus -> stimulus.entry().path().equals(path))
                            .findFirst())
                    .ifPresent(stimulus -> found.add(stimulus.content()));
        }
        return found;
    }

    /** The files that an item shows, by the address it gives them. */
    private Map<String, ItemContent.Media> shownFiles(Resource<QtiItem> resource, List<Stimulus> stimuli) {
        Map<String, ItemContent.Media> shown = new HashMap<>();
        for (String address : DocumentDrafts.addresses(resource.content(), stimuli)) {
            List<String> from = new ArrayList<>(List.of(resource.entry().path()));
            content.stimuli().forEach(stimulus -> from.add(stimulus.entry().path()));
            from.stream()
                    .flatMap(path -> PackagePath.resolve(path, address).stream())
                    .filter(files::containsKey)
                    .findFirst()
                    .ifPresent(
                            path -> shown.put(address, new ItemContent.Media(digest(path), MediaTypes.ofName(path))));
        }
        return shown;
    }

    private String digest(String path) {
        byte[] bytes = Objects.requireNonNull(files.get(path), path);
        String digest = digests.computeIfAbsent(path, same -> FileDigest.of(bytes));
        media.computeIfAbsent(digest, same -> MediaFile.of(bytes));
        return digest;
    }

    private static Map<Language, Translation> translations(
            Language original, Language other, Optional<Translation> ofOther) {
        Map<Language, Translation> translations = new EnumMap<>(Language.class);
        translations.put(original, Translation.ORIGINAL);
        ofOther.ifPresent(state -> translations.put(other, state));
        return translations;
    }

    /** The files a document needs, and those that its stimuli and stylesheets need. */
    private SortedMap<String, String> media(String path, String document, Resource<QtiItem> resource) {
        SortedMap<String, String> needed = new TreeMap<>();
        resource.entry().files().forEach(file -> need(file, needed));
        references(path, document, needed);
        return needed;
    }

    private void references(String path, String document, SortedMap<String, String> needed) {
        Matcher references = REFERENCE.matcher(document);
        while (references.find()) {
            PackagePath.resolve(path, references.group(1).replace("&amp;", "&")).ifPresent(file -> need(file, needed));
        }
    }

    private void need(String path, SortedMap<String, String> needed) {
        byte[] bytes = Objects.requireNonNull(files.get(path), path);
        if (bytes == null || needed.containsKey(path)) {
            return;
        }
        needed.put(path, digest(path));
        if (path.endsWith(".xml")) {
            references(path, new String(bytes, StandardCharsets.UTF_8), needed);
        }
    }

    /** What the usage data of the package say about an item, a document for each. */
    private List<String> statistics(QtiItem item) {
        List<String> documents = new ArrayList<>();
        for (Resource<UsageData> data : content.usageData()) {
            List<UsageData.Statistic> about = data.content().statistics().stream()
                    .filter(statistic -> statistic.targets().stream()
                            .anyMatch(target -> target.identifier().equals(item.identifier())))
                    .toList();
            if (!about.isEmpty()) {
                documents.add(exporter.usageData(new UsageData(data.content().glossary(), about)));
            }
        }
        return documents;
    }
}
