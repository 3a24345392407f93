package org.liangcai.norms;

/** What comes of looking a raw score up in a norm table. */
public sealed interface NormResult permits NormedScore, NotNormed {}
