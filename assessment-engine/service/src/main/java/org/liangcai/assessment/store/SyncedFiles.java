package org.liangcai.assessment.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.atomic.AtomicLong;
import org.h2.store.fs.FileBase;
import org.h2.store.fs.FilePathWrapper;

/**
 * Files of H2 that are on the disk when a write returns. H2 itself hands a committed transaction to the operating system and forces it
 * to the disk only when it closes, which a process that is killed survives and a machine without power does not. Used by a database whose
 * address begins with {@code jdbc:h2:synced:}. Counts what the disk refuses, for {@link SyncedDriver}.
 *
 * <p>A file whose write was refused takes no more of them until it is opened anew, and stays as long as it was. H2 would go on: a thread
 * that has not heard of the failure yet writes the next version of the database on top of the one that is missing, and the header that
 * points there (2.4.240); the next start finds neither of the two complete and goes back to where the database was before, commits
 * that were called written included.
 */
public class SyncedFiles extends FilePathWrapper {

    /** What the address of such a database begins with, after {@code jdbc:h2:}. */
    public static final String SCHEME = "synced";

    private static final AtomicLong FAILURES = new AtomicLong();

    /** How often a file could not be read or written since the process began. */
    static long failures() {
        return FAILURES.get();
    }

    @Override
    public String getScheme() {
        return SCHEME;
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        return mode.equals("rw") ? new Counting(onDisk(Path.of(getBase().toString()))) : super.open(mode);
    }

    FileChannel onDisk(Path file) throws IOException {
        return FileChannel.open(
                file,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE,
                StandardOpenOption.CREATE,
                StandardOpenOption.DSYNC);
    }

    private interface Access<T> {
        T carryOut() throws IOException;
    }

    /** The failure is counted before H2 hears of it. */
    private static <T> T counted(Access<T> access) throws IOException {
        try {
            return access.carryOut();
        } catch (IOException failure) {
            FAILURES.incrementAndGet();
            throw failure;
        }
    }

    private static final class Counting extends FileBase {

        private final FileChannel file;
        private volatile boolean refused;

        Counting(FileChannel file) {
            this.file = file;
        }

        @Override
        public int read(ByteBuffer target) throws IOException {
            return counted(() -> file.read(target));
        }

        @Override
        public int read(ByteBuffer target, long position) throws IOException {
            return counted(() -> file.read(target, position));
        }

        @Override
        public synchronized int write(ByteBuffer source) throws IOException {
            return change(() -> file.write(source));
        }

        @Override
        public synchronized int write(ByteBuffer source, long position) throws IOException {
            return change(() -> file.write(source, position));
        }

        /** What a refused write has added at the end is taken away again: H2 looks for its newest version there. */
        private <T> T change(Access<T> access) throws IOException {
            return counted(() -> {
                if (refused) {
                    throw new IOException("The disk has refused a write; the file has to be opened anew.");
                }
                long size = file.size();
                try {
                    return access.carryOut();
                } catch (IOException failure) {
                    refused = true;
                    cutBackTo(size, failure);
                    throw failure;
                }
            });
        }

        private void cutBackTo(long size, IOException failure) {
            try {
                file.truncate(size);
            } catch (IOException second) {
                failure.addSuppressed(second);
            }
        }

        @Override
        public long position() throws IOException {
            return file.position();
        }

        @Override
        public FileChannel position(long position) throws IOException {
            file.position(position);
            return this;
        }

        @Override
        public long size() throws IOException {
            return counted(file::size);
        }

        @Override
        public synchronized FileChannel truncate(long size) throws IOException {
            change(() -> file.truncate(size));
            return this;
        }

        @Override
        public void force(boolean metaData) throws IOException {
            counted(() -> {
                file.force(metaData);
                return true;
            });
        }

        @Override
        public FileLock tryLock(long position, long size, boolean shared) throws IOException {
            return file.tryLock(position, size, shared);
        }

        @Override
        protected void implCloseChannel() throws IOException {
            file.close();
        }
    }
}
