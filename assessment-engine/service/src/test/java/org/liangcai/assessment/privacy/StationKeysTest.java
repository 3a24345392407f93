package org.liangcai.assessment.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StationKeysTest {

    @TempDir
    private Path folder;

    private StationKeys keys() {
        return StationKeys.inFile(folder.resolve("sub/station.key"), new SecureRandom(), Clock.systemUTC());
    }

    @Test
    void the_first_start_makes_a_file_that_only_its_owner_may_read_and_later_starts_read_it() throws IOException {
        var made = keys().prepare(Set.of());
        Path file = folder.resolve("sub/station.key");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(Files.readString(file)).contains("另行备份", "Keep a copy apart", "liangcai-station-keys/1");
        assertThat(keys().prepare(Set.of(made.getFirst().id()))).isEqualTo(made);
        try (var files = Files.list(file.getParent())) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void without_its_file_a_database_that_has_sealed_rows_is_not_opened_and_no_new_file_is_made() {
        assertThatThrownBy(() -> keys().prepare(Set.of("00aa00aa00aa00aa")))
                .isInstanceOf(StationKeyException.class)
                .hasMessageContainingAll("找不到密钥文件", "is missing", "STATION_KEY_FILE", "station.key");
        assertThat(folder.resolve("sub/station.key")).doesNotExist();
    }

    @Test
    void the_file_of_another_database_is_refused_by_the_id_of_the_key_it_lacks() {
        keys().prepare(Set.of());
        assertThatThrownBy(() -> keys().prepare(Set.of("00aa00aa00aa00aa")))
                .isInstanceOf(StationKeyException.class)
                .hasMessageContainingAll("不是这个数据库的", "does not belong to this database", "00aa00aa00aa00aa");
    }

    @Test
    void a_damaged_file_is_refused_with_the_line() throws IOException {
        keys().prepare(Set.of());
        Path file = folder.resolve("sub/station.key");
        String text = Files.readString(file);
        for (String damaged : new String[] {
            text.replaceFirst("PERSON (.)", "PERSON f$1"),
            text.replaceFirst("AUDIT", "OTHER"),
            text.replaceFirst("(?m)^AUDIT.*$", ""),
            "nonsense",
            ""
        }) {
            Files.writeString(file, damaged);
            assertThatThrownBy(() -> keys().prepare(Set.of()))
                    .isInstanceOf(StationKeyException.class)
                    .hasMessageMatching("(?s).*第 \\d+ 行无法读懂.*Line \\d+ of the key file .*");
        }
    }

    @Test
    void a_rotation_by_another_process_is_noticed() {
        StationKeys one = keys();
        StationKeys other = keys();
        one.prepare(Set.of());
        other.prepare(Set.of());
        UUID visit = UUID.randomUUID();
        PersonSeal seal = PersonSeal.draw(new SecureRandom());
        WrappedKey before = seal.wrap(visit, other.current());
        one.rotate(Set.of(before.keyId()));
        assertThat(other.current()).isEqualTo(one.current());
        assertThat(other.current().id()).isNotEqualTo(before.keyId());
        String sealed = seal.seal("t/c/1", "王芳");
        assertThat(PersonSeal.unwrap(before, other.person(before.keyId()), new SecureRandom())
                        .open("t/c/1", sealed))
                .isEqualTo("王芳");
    }

    @Test
    void a_sealed_text_opens_at_its_own_place_with_its_own_key_and_unaltered_only() {
        PersonSeal seal = PersonSeal.draw(new SecureRandom());
        String sealed = seal.seal("visit_person/sealed/1", "王芳");
        assertThat(seal.open("visit_person/sealed/1", sealed)).isEqualTo("王芳");
        assertThat(seal.seal("visit_person/sealed/1", "王芳")).isNotEqualTo(sealed);
        assertThatThrownBy(() -> seal.open("visit_person/sealed/2", sealed)).isInstanceOf(SealException.class);
        PersonSeal other = PersonSeal.draw(new SecureRandom());
        assertThatThrownBy(() -> other.open("visit_person/sealed/1", sealed)).isInstanceOf(SealException.class);
        byte[] bytes = seal.seal("a/b/1", new byte[] {1, 2, 3});
        for (int place = 0; place < bytes.length; place++) {
            byte[] altered = bytes.clone();
            altered[place] ^= 1;
            assertThatThrownBy(() -> seal.open("a/b/1", altered)).isInstanceOf(SealException.class);
        }
        assertThatThrownBy(() -> seal.open("a/b/1", new byte[3])).isInstanceOf(SealException.class);
    }

    @Test
    void no_text_of_a_key_shows_the_key() {
        StationKeys keys = StationKeys.inMemory(new SecureRandom(), Clock.systemUTC());
        var made = keys.prepare(Set.of());
        assertThat(made.toString()).matches("\\[PERSON [0-9a-f]{16}, AUDIT [0-9a-f]{16}]");
        assertThat(PersonSeal.draw(new SecureRandom())).hasToString("PersonSeal");
    }
}
