package org.liangcai.itembank.store;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.liangcai.itembank.qti.model.MediaFile;

/** Files in the database, each once, in pieces small enough for the binary column of either database. */
final class MediaStore {

    private static final int PIECE = 500_000;

    private final Rows rows;

    MediaStore(Rows rows) {
        this.rows = rows;
    }

    private record Piece(String sha256, int position, byte[] bytes) {}

    void keep(Map<String, MediaFile> files) {
        for (Map.Entry<String, MediaFile> file : files.entrySet()) {
            if (!isKept(file.getKey())) {
                rows.update("INSERT INTO bank_media (sha256, size) VALUES (?, ?)", file.getKey(), (long)
                        file.getValue().size());
                rows.batch(
                        "INSERT INTO bank_media_part (sha256, position, bytes) VALUES (?, ?, ?)",
                        pieces(file.getKey(), file.getValue().bytes()),
                        (statement, piece) -> {
                            statement.setString(1, piece.sha256());
                            statement.setInt(2, piece.position());
                            statement.setBytes(3, piece.bytes());
                        });
            }
        }
    }

    private static List<Piece> pieces(String sha256, byte[] bytes) {
        List<Piece> pieces = new ArrayList<>();
        for (int from = 0; from < bytes.length; from += PIECE) {
            pieces.add(new Piece(
                    sha256, pieces.size() + 1, Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + PIECE))));
        }
        return pieces;
    }

    private boolean isKept(String sha256) {
        return !rows.select("SELECT size FROM bank_media WHERE sha256 = ?", row -> row.getLong(1), sha256)
                .isEmpty();
    }

    Optional<MediaFile> find(String sha256) {
        if (!isKept(sha256)) {
            return Optional.empty();
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        rows.select(
                        "SELECT bytes FROM bank_media_part WHERE sha256 = ? ORDER BY position",
                        row -> row.getBytes(1),
                        sha256)
                .forEach(bytes::writeBytes);
        return Optional.of(MediaFile.of(bytes.toByteArray()));
    }
}
