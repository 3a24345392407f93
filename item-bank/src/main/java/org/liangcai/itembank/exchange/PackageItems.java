package org.liangcai.itembank.exchange;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.liangcai.itembank.ItemId;
import org.liangcai.itembank.Language;
import org.liangcai.itembank.ScaleId;
import org.liangcai.itembank.ledger.Contents;
import org.liangcai.itembank.ledger.NewVersion;
import org.liangcai.itembank.ledger.QtiSource;
import org.liangcai.itembank.ledger.Shown;
import org.liangcai.itembank.ledger.Translation;
import org.liangcai.itembank.qti.BankDraft;
import org.liangcai.itembank.qti.BankDrafts;
import org.liangcai.itembank.qti.QtiExporter;
import org.liangcai.itembank.qti.model.MediaFile;
import org.liangcai.itembank.qti.model.QtiItem;
import org.liangcai.itembank.qti.model.QtiPackage;
import org.liangcai.itembank.qti.model.QtiPackage.Resource;
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
        Draft draft = draft(item, original);
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

    private record Draft(Optional<Shown> shown, List<String> reasons, Map<Language, Translation> translations) {}

    private Draft draft(QtiItem item, Language original) {
        ScaleId scale = ScaleId.of(request.instrument().value());
        Language other = original == Language.ZH ? Language.EN : Language.ZH;
        BankDraft bilingual = new BankDrafts(scale, false).draft(item);
        if (bilingual instanceof BankDraft.Deliverable deliverable) {
            return new Draft(
                    Optional.of(new Shown(deliverable.content(), deliverable.scoring())),
                    List.of(),
                    translations(original, other, Translation.TRANSLATED));
        }
        if (request.sameWordingForBoth()
                && new BankDrafts(scale, true).draft(item) instanceof BankDraft.Deliverable deliverable) {
            return new Draft(
                    Optional.of(new Shown(deliverable.content(), deliverable.scoring())),
                    List.of(),
                    translations(original, other, Translation.SAME_WORDING));
        }
        List<String> reasons =
                bilingual instanceof BankDraft.NotDeliverable not ? not.reasons() : List.of();
        return new Draft(Optional.empty(), reasons, Map.of(original, Translation.ORIGINAL));
    }

    private static Map<Language, Translation> translations(Language original, Language other, Translation state) {
        Map<Language, Translation> translations = new EnumMap<>(Language.class);
        translations.put(original, Translation.ORIGINAL);
        translations.put(other, state);
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
        byte[] bytes = files.get(path);
        if (bytes == null || needed.containsKey(path)) {
            return;
        }
        String digest = digests.computeIfAbsent(path, same -> FileDigest.of(bytes));
        needed.put(path, digest);
        media.computeIfAbsent(digest, same -> MediaFile.of(bytes));
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
