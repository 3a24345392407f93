package org.liangcai.assessment.privacy;

import java.util.UUID;

/**
 * The key of one visit as it is kept.
 *
 * @param visit whose key
 * @param keyId the station's key that wraps it
 * @param wrapped the wrapped key, base 64
 */
public record WrappedKey(UUID visit, String keyId, String wrapped) {}
