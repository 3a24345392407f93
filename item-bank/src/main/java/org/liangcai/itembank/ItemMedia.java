package org.liangcai.itembank;

import java.util.Optional;
import org.liangcai.itembank.qti.model.MediaFile;

/** The files that items show, found by what they contain. Safe for use by many threads. */
public interface ItemMedia {

    /** The file with this SHA-256, in 64 hexadecimal digits, if it is kept. */
    Optional<MediaFile> file(String sha256);

    /** Keeps a file, if it is not kept yet, and gives its SHA-256. */
    String keep(MediaFile file);
}
