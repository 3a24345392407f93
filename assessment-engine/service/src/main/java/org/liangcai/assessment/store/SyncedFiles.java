package org.liangcai.assessment.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.h2.store.fs.FilePathWrapper;

/**
 * Files of H2 that are on the disk when a write returns. H2 itself hands a committed transaction to the operating system and forces it
 * to the disk only when it closes, which a process that is killed survives and a machine without power does not. Used by a database whose
 * address begins with {@code jdbc:h2:synced:}.
 */
public final class SyncedFiles extends FilePathWrapper {

    /** What the address of such a database begins with, after {@code jdbc:h2:}. */
    public static final String SCHEME = "synced";

    @Override
    public String getScheme() {
        return SCHEME;
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        return mode.equals("rw")
                ? FileChannel.open(
                        Path.of(getBase().toString()),
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.DSYNC)
                : super.open(mode);
    }
}
