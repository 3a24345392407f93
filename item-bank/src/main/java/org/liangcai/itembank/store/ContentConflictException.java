package org.liangcai.itembank.store;

import java.util.List;

/** Content has been changed without a new version. Nothing has been stored or overwritten. */
public final class ContentConflictException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ContentConflictException(List<String> conflicts) {
        super("""
                The item bank holds %d entr%s whose content differs from that of the same version in this release: %s.
                Nothing was stored. Maybe give the changed entries a new version; what people have answered is never changed.""".formatted(conflicts.size(), conflicts.size() == 1 ? "y" : "ies", conflicts));
    }
}
