package org.liangcai.itembank.qti.xml;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.liangcai.itembank.LocalizedText;

/**
 * Reads the files of a package into memory, from a zip archive or from a folder. Nothing is ever unpacked to disk, so that a link in
 * an archive is only a small file; links in a folder are not followed.
 */
public final class PackageFiles {

    private static final int SMALL = 100_000;

    /** How archives begin: zip (three ways), gzip, 7z, rar, xz, bzip2. */
    private static final List<String> ARCHIVES = List.of(
            "PK\u0003\u0004",
            "PK\u0005\u0006",
            "PK\u0007\b",
            "\u001F\u008B",
            "7z\u00BC\u00AF",
            "Rar!",
            "\u00FD7zXZ",
            "BZh");

    private final ArchiveLimits limits;

    public PackageFiles(ArchiveLimits limits) {
        this.limits = limits;
    }

    /** The files of a zip archive by name, or nothing and the findings that say why. */
    public Optional<Map<String, byte[]>> zip(byte[] archive, Findings findings) {
        if (archive.length > limits.bytes()) {
            findings.unsafe(
                    Position.WHOLE_FILE,
                    "archive",
                    LocalizedText.of(
                            "压缩包有（%d）字节；最多读（%d）字节。",
                            "The archive has (%d) bytes; at most (%d) are read.", archive.length, limits.bytes()));
            return Optional.empty();
        }
        Unpacking unpacking = new Unpacking(limits, findings, archive.length);
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            unpacking.all(zip);
        } catch (ZipException broken) {
            findings.fault(
                    Position.WHOLE_FILE,
                    "archive",
                    LocalizedText.of(
                            "压缩包已损坏。（程序的说明：%s）", "The archive is broken: %s", String.valueOf(broken.getMessage())));
        } catch (IOException | IllegalArgumentException broken) {
            findings.fault(
                    Position.WHOLE_FILE,
                    "archive",
                    LocalizedText.of(
                            "压缩包无法读取。（程序的说明：%s）",
                            "The archive cannot be read: %s", String.valueOf(broken.getMessage())));
        }
        if (unpacking.files.isEmpty() && findings.count() == 0) {
            findings.fault(
                    Position.WHOLE_FILE,
                    "archive",
                    new LocalizedText("这不是 zip 压缩包，或者是空的。", "This is no zip archive, or an empty one."));
        }
        return findings.count() == 0 ? Optional.of(unpacking.files) : Optional.empty();
    }

    /** The files of a folder by their names relative to it. */
    public Optional<Map<String, byte[]>> folder(Path folder, Findings findings) {
        Map<String, byte[]> files = new TreeMap<>();
        long total = 0;
        for (Path file : regularFiles(folder)) {
            String name = folder.relativize(file)
                    .toString()
                    .replace(file.getFileSystem().getSeparator(), "/");
            byte[] bytes = read(file);
            total += bytes.length;
            if (bytes.length > limits.entryBytes() || total > limits.totalBytes() || files.size() >= limits.entries()) {
                findings.unsafe(
                        Position.WHOLE_FILE,
                        name,
                        new LocalizedText("文件夹里的内容超过了可以读的量。", "The folder holds more than is read."));
                return Optional.empty();
            }
            refuseNested(name, bytes, findings);
            files.put(name, bytes);
        }
        return findings.count() == 0 ? Optional.of(files) : Optional.empty();
    }

    private static List<Path> regularFiles(Path folder) {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static boolean begins(byte[] bytes, String signature) {
        byte[] wanted = signature.getBytes(StandardCharsets.ISO_8859_1);
        return bytes.length >= wanted.length && Arrays.equals(bytes, 0, wanted.length, wanted, 0, wanted.length);
    }

    private static void refuseNested(String name, byte[] bytes, Findings findings) {
        boolean archive = ARCHIVES.stream().anyMatch(signature -> begins(bytes, signature));
        if (archive) {
            findings.unsafe(
                    Position.WHOLE_FILE,
                    name,
                    new LocalizedText("这个文件是压缩包里的压缩包。", "The file is an archive inside the archive."));
        }
    }

    /** The state of unpacking one archive. */
    private static final class Unpacking {

        private final ArchiveLimits limits;
        private final Findings findings;
        private final long packed;
        private final Map<String, byte[]> files = new TreeMap<>();
        private final Set<String> names = new HashSet<>();
        private int entries;
        private long total;

        Unpacking(ArchiveLimits limits, Findings findings, long packed) {
            this.limits = limits;
            this.findings = findings;
            this.packed = packed;
        }

        void all(ZipInputStream zip) throws IOException {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (++entries > limits.entries()) {
                    findings.unsafe(
                            Position.WHOLE_FILE,
                            "archive",
                            LocalizedText.of(
                                    "压缩包里的文件超过（%d）个。", "The archive has more than (%d) entries.", limits.entries()));
                    return;
                }
                if (!one(zip, entry)) {
                    return;
                }
            }
        }

        private boolean one(ZipInputStream zip, ZipEntry entry) throws IOException {
            String name = entry.getName();
            PackagePath.fault(name).ifPresent(fault -> findings.unsafe(Position.WHOLE_FILE, shown(name), fault));
            if (!names.add(name.toLowerCase(Locale.ROOT))) {
                findings.unsafe(
                        Position.WHOLE_FILE,
                        shown(name),
                        new LocalizedText("压缩包里这个文件出现了两次。", "The archive holds this entry twice."));
            }
            Optional<byte[]> content = content(zip, name);
            if (content.isEmpty()) {
                return false;
            }
            byte[] bytes = content.get();
            zip.closeEntry();
            if (bytes.length > SMALL
                    && entry.getCompressedSize() > 0
                    && bytes.length / entry.getCompressedSize() > limits.ratio()) {
                return bomb(
                        name,
                        LocalizedText.of(
                                "这个文件的压缩比超过（%d）比 1。", "The entry is packed more than (%d) to 1.", limits.ratio()));
            }
            if (!entry.isDirectory() && !isLitter(name)) {
                refuseNested(name, bytes, findings);
                files.put(name, bytes);
            }
            return true;
        }

        private Optional<byte[]> content(InputStream zip, String name) throws IOException {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            byte[] buffer = new byte[16_384];
            for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
                total += read;
                bytes.write(buffer, 0, read);
                if (bytes.size() > limits.entryBytes()) {
                    bomb(
                            name,
                            LocalizedText.of(
                                    "这个文件超过（%d）字节。", "The entry has more than (%d) bytes.", limits.entryBytes()));
                    return Optional.empty();
                }
                if (total > limits.totalBytes() || (total > SMALL && total / packed > limits.ratio())) {
                    bomb(
                            name,
                            LocalizedText.of(
                                    "压缩包解开后超过（%d）字节，或超过自身大小的（%d）倍。",
                                    "The archive unpacks to more than (%d) bytes or (%d) times its size.",
                                    limits.totalBytes(),
                                    limits.ratio()));
                    return Optional.empty();
                }
            }
            return Optional.of(bytes.toByteArray());
        }

        private boolean bomb(String name, LocalizedText message) {
            findings.unsafe(Position.WHOLE_FILE, shown(name), message);
            return false;
        }

        private static boolean isLitter(String name) {
            return name.startsWith("__MACOSX/") || name.endsWith(".DS_Store") || name.endsWith("Thumbs.db");
        }

        private static String shown(String name) {
            return name.length() > 120 ? name.substring(0, 120) + "…" : name;
        }
    }
}
