package org.liangcai.itembank.qti.model;

import java.util.List;

/** A piece of metadata of a package (LOM, Dublin Core …): kept as it is, never shown and never interpreted. */
public sealed interface Metadata {

    record Element(String namespace, String name, Attributes attributes, List<Metadata> children) implements Metadata {
        public Element {
            children = List.copyOf(children);
        }
    }

    record Text(String text) implements Metadata {}
}
