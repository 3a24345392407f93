package org.liangcai.itembank.store;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.util.Optional;
import org.liangcai.itembank.ItemMedia;
import org.liangcai.itembank.qti.model.MediaFile;

/** The files that items show, in the database. */
@Singleton
class ItemMediaStore implements ItemMedia {

    private final JdbcOperations database;
    private final MediaStore ledger;

    ItemMediaStore(JdbcOperations database) {
        this.database = database;
        this.ledger = new MediaStore(new Rows(database));
    }

    /** A file kept for itself, or one that came with an item of the ledger. */
    @Override
    @Transactional
    public Optional<MediaFile> file(String sha256) {
        return ownFile(sha256).or(() -> ledger.find(sha256));
    }

    private Optional<MediaFile> ownFile(String sha256) {
        return database.prepareStatement("SELECT content FROM item_media WHERE sha256 = ?", select -> {
            select.setString(1, sha256);
            try (ResultSet rows = select.executeQuery()) {
                return rows.next() ? Optional.of(MediaFile.of(rows.getBytes(1))) : Optional.empty();
            }
        });
    }

    @Override
    @Transactional
    public String keep(MediaFile file) {
        String sha256 = file.sha256();
        if (file(sha256).isEmpty()) {
            database.prepareStatement("INSERT INTO item_media (sha256, content) VALUES (?, ?)", insert -> {
                insert.setString(1, sha256);
                insert.setBytes(2, file.bytes());
                return insert.executeUpdate();
            });
        }
        return sha256;
    }
}
