package org.liangcai.assessment.privacy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/** The file in which the station's keys lie, beside the database and readable by its owner alone. */
final class StationKeyFile {

    private static final String FORMAT = "liangcai-station-keys/1";
    private static final String ADVICE = """
            # 量才测评站的密钥。没有它，数据库里的个人资料谁也读不出来。请另行备份一份，与数据库的备份分开保管，不要发给任何人。
            # Keys of the Liangcai station. Without them nobody can read the personal data in the database. Keep a copy apart from
            # the backups of the database, and give it to nobody.
            """;

    private final Path path;

    StationKeyFile(Path path) {
        this.path = path.toAbsolutePath().normalize();
    }

    Path path() {
        return path;
    }

    /** The keys, if there is a file. */
    Optional<KeyRing> read() {
        if (!Files.exists(path)) {
            return Optional.empty();
        }
        try {
            return Optional.of(parse(Files.readAllLines(path)));
        } catch (IOException unreadable) {
            throw new StationKeyException(
                    "密钥文件 %s 无法读取，请检查权限。The key file %s cannot be read; check its permissions.".formatted(path, path),
                    unreadable);
        }
    }

    /** Changes whenever the file does. */
    long stamp() {
        try {
            return Files.exists(path) ? Files.getLastModifiedTime(path).toMillis() * 31 + Files.size(path) : -1;
        } catch (IOException gone) {
            return -1;
        }
    }

    /** Keeps a ring where there is none yet; when somebody else was faster, theirs stays and is returned. */
    KeyRing create(KeyRing ring) {
        try {
            Files.createDirectories(path.getParent());
            Path temporary = written(ring);
            try {
                link(temporary);
            } catch (FileAlreadyExistsException faster) {
                return read().orElseThrow(() -> StationKeyException.missing(path.toString()));
            } finally {
                Files.deleteIfExists(temporary);
            }
            return ring;
        } catch (IOException failure) {
            throw unwritable(failure);
        }
    }

    /** Replaces the ring, at once and wholly. */
    void replace(KeyRing ring) {
        try {
            Files.move(written(ring), path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failure) {
            throw unwritable(failure);
        }
    }

    private StationKeyException unwritable(IOException failure) {
        return new StationKeyException(
                "密钥文件 %s 无法写入，请检查目录的权限。The key file %s cannot be written; check the folder's permissions."
                        .formatted(path, path),
                failure);
    }

    private void link(Path temporary) throws IOException {
        try {
            Files.createLink(path, temporary);
        } catch (UnsupportedOperationException noLinks) {
            Files.move(temporary, path);
        }
    }

    private Path written(KeyRing ring) throws IOException {
        Path temporary = path.resolveSibling(
                path.getFileName() + "." + ProcessHandle.current().pid() + ".new");
        Files.deleteIfExists(temporary);
        try (FileChannel channel = FileChannel.open(
                temporary, EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ownerOnly())) {
            ByteBuffer bytes = ByteBuffer.wrap(text(ring).getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        return temporary;
    }

    private FileAttribute<?>[] ownerOnly() {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    private static String text(KeyRing ring) {
        StringBuilder text = new StringBuilder(ADVICE).append(FORMAT).append('\n');
        ring.person().forEach(key -> text.append(line(key)));
        return text.append(line(ring.audit())).toString();
    }

    private static String line(StationKey key) {
        return "%s %s %s %s%n"
                .formatted(
                        key.use(),
                        key.id(),
                        key.createdAt(),
                        Base64.getEncoder().encodeToString(key.secret()));
    }

    private KeyRing parse(List<String> lines) {
        List<StationKey> person = new ArrayList<>();
        Optional<StationKey> audit = Optional.empty();
        boolean known = false;
        for (int index = 0; index < lines.size(); index++) {
            String line = lines.get(index).strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            if (!known) {
                known = require(line.equals(FORMAT), index);
                continue;
            }
            StationKey key = key(line, index);
            switch (key.use()) {
                case PERSON -> person.add(key);
                case AUDIT -> audit = Optional.of(key);
            }
        }
        require(known && !person.isEmpty() && audit.isPresent(), lines.size());
        return new KeyRing(person, audit.orElseThrow());
    }

    private StationKey key(String line, int index) {
        String[] parts = line.split(" +");
        require(parts.length == 4, index);
        try {
            StationKey key = new StationKey(
                    StationKey.Use.valueOf(parts[0]), Base64.getDecoder().decode(parts[3]), Instant.parse(parts[2]));
            require(key.id().equals(parts[1]), index);
            return key;
        } catch (IllegalArgumentException | DateTimeParseException malformed) {
            throw StationKeyException.unreadable(path.toString(), index + 1);
        }
    }

    private boolean require(boolean fulfilled, int index) {
        if (!fulfilled) {
            throw StationKeyException.unreadable(path.toString(), index + 1);
        }
        return true;
    }
}
