package org.liangcai.itembank.qti.xml;

/**
 * How much a document may hold. The parser has limits of its own (100 levels, 200 attributes) that these stay below.
 *
 * @param bytes the size of the document
 * @param depth elements inside elements
 * @param nodes elements and texts
 * @param attributes of one element
 * @param attributeLength characters of one attribute value
 */
public record XmlLimits(int bytes, int depth, int nodes, int attributes, int attributeLength) {

    /** Ample for any honest item: 4 MB, 80 levels, 200,000 nodes, 100 attributes of 64,000 characters. */
    public static final XmlLimits DEFAULT = new XmlLimits(4_000_000, 80, 200_000, 100, 64_000);
}
