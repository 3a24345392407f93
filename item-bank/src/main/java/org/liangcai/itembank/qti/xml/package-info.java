/**
 * Reading of XML and zip archives that nobody vouches for. A document becomes a tree that knows line and column of every element;
 * document types, entities, oversized or too deep documents, wrong encodings, archives with too many or too large entries, entries
 * packed beyond reason, entries that leave the archive and archives in archives are refused, each with a finding that says where.
 */
@NullMarked
package org.liangcai.itembank.qti.xml;

import org.jspecify.annotations.NullMarked;
