package org.liangcai.assessment.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.atomic.AtomicInteger;
import org.h2.store.fs.FileBase;

/** Synced files on a disk that can be full: then what makes a file longer is written as far as it fits, and refused. */
public final class FillingDisk extends SyncedFiles {

    static final String SCHEME = "filling";

    private static final AtomicInteger REFUSED = new AtomicInteger();
    private static volatile int bytesLeft = Integer.MAX_VALUE;

    /** From now on files may become longer by so much at a time. */
    static void leave(int bytes) {
        bytesLeft = bytes;
    }

    static int refused() {
        return REFUSED.get();
    }

    @Override
    public String getScheme() {
        return SCHEME;
    }

    @Override
    FileChannel onDisk(Path file) throws IOException {
        return new Filling(
                FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.CREATE));
    }

    private static final class Filling extends FileBase {

        private final FileChannel file;

        Filling(FileChannel file) {
            this.file = file;
        }

        @Override
        public int read(ByteBuffer target, long position) throws IOException {
            return file.read(target, position);
        }

        @Override
        public int write(ByteBuffer source, long position) throws IOException {
            long longer = position + source.remaining() - file.size();
            if (longer <= bytesLeft) {
                return file.write(source, position);
            }
            int fitting = (int) Math.max(0, source.remaining() - longer + bytesLeft);
            file.write(source.slice(source.position(), fitting), position);
            REFUSED.incrementAndGet();
            throw new IOException("No space left on device");
        }

        @Override
        public long size() throws IOException {
            return file.size();
        }

        @Override
        public FileChannel truncate(long size) throws IOException {
            file.truncate(size);
            return this;
        }

        @Override
        public void force(boolean metaData) throws IOException {
            file.force(metaData);
        }

        @Override
        public java.nio.channels.FileLock tryLock(long position, long size, boolean shared) throws IOException {
            return file.tryLock(position, size, shared);
        }

        @Override
        protected void implCloseChannel() throws IOException {
            file.close();
        }

        @Override
        public int read(ByteBuffer target) throws IOException {
            return file.read(target);
        }

        @Override
        public int write(ByteBuffer source) throws IOException {
            int written = write(source, file.position());
            file.position(file.position() + written);
            return written;
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
    }
}
