package org.liangcai.itembank.qti.model;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A content package: what {@code imsmanifest.xml} names (QTI 3.0 Content Packaging; IMS CP 1.2).
 *
 * @param identifier of the manifest
 * @param metadata of the package, without its schema and version
 * @param items the items in the order of the manifest
 * @param tests the tests
 * @param stimuli the stimuli
 * @param usageData the usage-data documents
 * @param others resources that are no QTI document
 * @param files the content of every file that is no QTI document, by path
 */
public record QtiPackage(
        String identifier,
        List<Metadata> metadata,
        List<Resource<QtiItem>> items,
        List<Resource<AssessmentTest>> tests,
        List<Resource<Stimulus>> stimuli,
        List<Resource<UsageData>> usageData,
        List<OtherResource> others,
        SortedMap<String, MediaFile> files) {

    public QtiPackage {
        metadata = List.copyOf(metadata);
        items = List.copyOf(items);
        tests = List.copyOf(tests);
        stimuli = List.copyOf(stimuli);
        usageData = List.copyOf(usageData);
        others = List.copyOf(others);
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }

    /** What a resource says besides its content. */
    public record Entry(
            String identifier, String path, List<String> files, List<String> dependencies, List<Metadata> metadata) {
        public Entry {
            files = List.copyOf(files);
            dependencies = List.copyOf(dependencies);
            metadata = List.copyOf(metadata);
        }
    }

    /** A resource that is a QTI document. */
    public record Resource<T>(Entry entry, T content) {}

    /** A resource of another kind, for instance {@code webcontent}. */
    public record OtherResource(String type, Entry entry) {}
}
