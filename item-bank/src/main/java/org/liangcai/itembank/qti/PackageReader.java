package org.liangcai.itembank.qti;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.liangcai.itembank.LocalizedText;
import org.liangcai.itembank.qti.Manifest.ManifestResource;
import org.liangcai.itembank.qti.model.AssessmentTest;
import org.liangcai.itembank.qti.model.MediaFile;
import org.liangcai.itembank.qti.model.QtiItem;
import org.liangcai.itembank.qti.model.QtiPackage;
import org.liangcai.itembank.qti.model.QtiPackage.Entry;
import org.liangcai.itembank.qti.model.QtiPackage.OtherResource;
import org.liangcai.itembank.qti.model.QtiPackage.Resource;
import org.liangcai.itembank.qti.model.Stimulus;
import org.liangcai.itembank.qti.model.UsageData;
import org.liangcai.itembank.qti.xml.Finding;
import org.liangcai.itembank.qti.xml.Finding.Kind;
import org.liangcai.itembank.qti.xml.Findings;
import org.liangcai.itembank.qti.xml.PackagePath;
import org.liangcai.itembank.qti.xml.Position;
import org.liangcai.itembank.qti.xml.SafeXml;

/** Reads a content package from its files: the manifest, every document it names, and every file those refer to. Used once. */
final class PackageReader {

    private final Map<String, byte[]> files;
    private final ImportPolicy policy;
    private final List<Finding> findings = new ArrayList<>();
    private final Set<String> documents = new HashSet<>();
    private final Set<String> wanted = new LinkedHashSet<>();
    private final Set<String> leftOut = new HashSet<>();
    private final Set<String> leftOutPaths = new HashSet<>();
    private final SortedMap<String, MediaFile> media = new TreeMap<>();
    private final Set<String> unsupportedMedia = new HashSet<>();
    private boolean refused;

    PackageReader(Map<String, byte[]> files, ImportPolicy policy) {
        this.files = files;
        this.policy = policy;
    }

    ImportOutcome<QtiPackage> read() {
        Optional<Manifest> manifest = manifest();
        if (manifest.isEmpty()) {
            return new ImportOutcome.Refused<>(findings);
        }
        QtiPackage content = content(manifest.get());
        return refused ? new ImportOutcome.Refused<>(findings) : new ImportOutcome.Imported<>(content, findings);
    }

    private Optional<Manifest> manifest() {
        Findings found = new Findings(Manifest.FILE);
        byte[] xml = files.get(Manifest.FILE);
        if (xml == null) {
            boolean deeper = files.keySet().stream().anyMatch(name -> name.endsWith("/" + Manifest.FILE));
            found.fault(
                    Position.WHOLE_FILE,
                    "manifest",
                    LocalizedText.of(
                            "包里没有 %s。%s",
                            "The package has no %s.%s",
                            Manifest.FILE,
                            deeper
                                    ? new LocalizedText(
                                            "可能压缩的是文件夹，而不是里面的内容。",
                                            " Maybe the folder was packed instead of what is in it.")
                                    : ""));
            take(found);
            return Optional.empty();
        }
        Optional<Manifest> manifest = new SafeXml(policy.xml()).read(xml, found).map(root -> Manifest.of(root, found));
        take(found);
        return manifest;
    }

    private QtiPackage content(Manifest manifest) {
        documents.add(Manifest.FILE);
        manifest.resources().stream()
                .filter(PackageReader::isDocument)
                .forEach(resource -> resource.href().ifPresent(documents::add));
        List<Resource<QtiItem>> items = new ArrayList<>();
        List<Resource<Stimulus>> stimuli = new ArrayList<>();
        List<Resource<UsageData>> usageData = new ArrayList<>();
        List<Resource<AssessmentTest>> tests = new ArrayList<>();
        List<OtherResource> others = new ArrayList<>();
        for (ManifestResource resource : manifest.resources()) {
            if (resource.is("item")) {
                document(resource, Document::item).ifPresent(items::add);
            } else if (resource.is("stimulus")) {
                document(resource, Document::stimulus).ifPresent(stimuli::add);
            } else if (resource.isUsageData()) {
                document(resource, Document::usageData).ifPresent(usageData::add);
            } else if (!resource.is("test")) {
                other(resource).ifPresent(others::add);
            }
        }
        manifest.resources().stream()
                .filter(resource -> resource.is("test"))
                .forEach(resource -> document(resource, Document::test)
                        .filter(test -> isWhole(test, items))
                        .ifPresent(tests::add));
        nameUnlisted();
        return new QtiPackage(
                manifest.identifier(),
                manifest.metadata(),
                kept(items),
                kept(tests),
                kept(stimuli),
                kept(usageData),
                others,
                media);
    }

    private static boolean isDocument(ManifestResource resource) {
        return resource.is("item") || resource.is("stimulus") || resource.is("test") || resource.isUsageData();
    }

    @FunctionalInterface
    private interface DocumentReader<T> {
        Document<T> read(String file, byte[] xml, ImportPolicy policy);
    }

    private <T> Optional<Resource<T>> document(ManifestResource resource, DocumentReader<T> reader) {
        Optional<byte[]> xml = resource.href().flatMap(path -> file(path, resource));
        if (resource.href().isEmpty()) {
            Findings found = new Findings(Manifest.FILE);
            found.fault(
                    resource.position(),
                    "resource",
                    LocalizedText.of("资源（%s）没有 href。", "The resource (%s) has no href.", resource.identifier()));
            take(found);
        }
        if (xml.isEmpty()) {
            return Optional.empty();
        }
        String path = resource.href().orElseThrow();
        Document<T> document = reader.read(path, xml.get(), policy);
        checkLinks(path, document);
        boolean leaveOut = document.isOnlyUnsupported() && policy.leaveOutUnsupported();
        take(document.findings());
        if (leaveOut || document.content().isEmpty()) {
            leftOut.add(resource.identifier());
            leftOutPaths.add(path);
            return Optional.empty();
        }
        List<String> listed = resource.files().stream()
                .filter(file -> !file.equals(path))
                .filter(file -> file(file, resource).isPresent() && isMediaTaken(file))
                .toList();
        return Optional.of(new Resource<>(
                new Entry(resource.identifier(), path, listed, resource.dependencies(), resource.metadata()),
                document.content().get()));
    }

    /** Takes the files a document refers to; one that is missing, outside or not supported is a finding of the document. */
    private void checkLinks(String path, Document<?> document) {
        for (Reading.Link link : document.links()) {
            Optional<String> target = PackagePath.resolve(path, link.address());
            Findings found = document.findings();
            if (target.isEmpty()) {
                found.unsafe(
                        link.position(),
                        link.subject(),
                        LocalizedText.of(
                                "地址（%s）指到了包的外面。", "The address (%s) does not stay in the package.", link.address()));
            } else if (!files.containsKey(target.get())) {
                found.fault(
                        link.position(),
                        link.subject(),
                        LocalizedText.of("包里没有文件（%s）。", "The file (%s) is not in the package.", target.get()));
            } else if (!isMediaTaken(target.get())) {
                found.unsupported(
                        link.position(),
                        link.subject(),
                        LocalizedText.of("不支持文件（%s）。", "The file (%s) is not supported.", target.get()));
            }
        }
    }

    private Optional<byte[]> file(String path, ManifestResource resource) {
        byte[] bytes = files.get(path);
        if (bytes == null) {
            Findings found = new Findings(Manifest.FILE);
            found.fault(
                    resource.position(),
                    "resource",
                    LocalizedText.of(
                            "文件（%s，资源 %s）不在包里。",
                            "The file (%s) of the resource (%s) is not in the package.", path, resource.identifier()));
            take(found);
        }
        return Optional.ofNullable(bytes);
    }

    private Optional<OtherResource> other(ManifestResource resource) {
        if (resource.type().startsWith("imsqti_")) {
            Findings found = new Findings(Manifest.FILE);
            found.unsupported(
                    resource.position(),
                    "resource",
                    LocalizedText.of("不支持类型为（%s）的资源。", "Resources of type (%s) are not supported.", resource.type()));
            take(found);
            leftOut.add(resource.identifier());
            return Optional.empty();
        }
        List<String> listed = resource.files().stream()
                .distinct()
                .filter(file -> file(file, resource).isPresent() && isMediaTaken(file))
                .toList();
        boolean whole = resource.href()
                .map(file -> file(file, resource).isPresent() && isMediaTaken(file))
                .orElse(true);
        if (!whole) {
            leftOut.add(resource.identifier());
            return Optional.empty();
        }
        return Optional.of(new OtherResource(
                resource.type(),
                new Entry(
                        resource.identifier(),
                        resource.href().orElse(""),
                        listed,
                        resource.dependencies(),
                        resource.metadata())));
    }

    /** Whether every item of a test is there; a test without some of its items would be another test. */
    private boolean isWhole(Resource<AssessmentTest> test, List<Resource<QtiItem>> items) {
        Set<String> paths = new HashSet<>();
        items.forEach(item -> paths.add(item.entry().path()));
        Findings found = new Findings(test.entry().path());
        for (AssessmentTest.ItemReference reference : test.content().itemReferences()) {
            Optional<String> target = PackagePath.resolve(test.entry().path(), reference.href());
            if (target.isPresent() && leftOutPaths.contains(target.get())) {
                found.unsupported(
                        Position.WHOLE_FILE,
                        reference.identifier(),
                        LocalizedText.of(
                                "测验用到的题目（%s）不受支持。",
                                "The test uses the item (%s), which is not supported.", target.get()));
            } else if (target.isPresent() && files.containsKey(target.get()) && !paths.contains(target.get())) {
                found.fault(
                        Position.WHOLE_FILE,
                        reference.identifier(),
                        LocalizedText.of(
                                "测验用到了（%s），清单里却没有把它列为题目。",
                                "The test uses (%s), which the manifest does not list as an item.", target.get()));
            }
        }
        take(found);
        if (found.count() > 0) {
            leftOut.add(test.entry().identifier());
        }
        return found.count() == 0;
    }

    /** Takes a file that is no QTI document into the package; false if its kind is not supported and it is left out. */
    private boolean isMediaTaken(String path) {
        wanted.add(path);
        byte[] bytes = files.get(path);
        if (bytes == null || documents.contains(path) || media.containsKey(path)) {
            return true;
        }
        if (unsupportedMedia.contains(path)) {
            return false;
        }
        Findings found = new Findings(path);
        new MediaCheck(policy).check(path, bytes, found);
        take(found);
        if (found.any(Kind.UNSUPPORTED)) {
            unsupportedMedia.add(path);
            return false;
        }
        media.put(path, MediaFile.of(bytes));
        return true;
    }

    private void nameUnlisted() {
        Findings found = new Findings(Manifest.FILE);
        files.keySet().stream()
                .filter(path -> !documents.contains(path) && !wanted.contains(path))
                .forEach(path -> found.remark(
                        Position.WHOLE_FILE,
                        path,
                        new LocalizedText(
                                "导入的内容都没有用到这个文件，不保存。",
                                "The file is used by nothing that was imported and is left out.")));
        take(found);
    }

    /** The resources without references to what was left out. */
    private <T> List<Resource<T>> kept(List<Resource<T>> resources) {
        return resources.stream()
                .map(resource -> new Resource<>(
                        new Entry(
                                resource.entry().identifier(),
                                resource.entry().path(),
                                resource.entry().files(),
                                resource.entry().dependencies().stream()
                                        .filter(dependency -> !leftOut.contains(dependency))
                                        .toList(),
                                resource.entry().metadata()),
                        resource.content()))
                .toList();
    }

    private void take(Findings found) {
        findings.addAll(found.all());
        refused |= found.any(Kind.FAULT)
                || found.any(Kind.UNSAFE)
                || (found.any(Kind.UNSUPPORTED) && !policy.leaveOutUnsupported());
    }
}
