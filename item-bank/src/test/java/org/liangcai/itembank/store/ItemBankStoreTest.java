package org.liangcai.itembank.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.context.ApplicationContext;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.liangcai.itembank.InstrumentId;
import org.liangcai.itembank.ItemBank;
import org.liangcai.itembank.ItemBankSnapshot;
import org.liangcai.itembank.ItemContent;
import org.liangcai.itembank.ItemId;
import org.liangcai.itembank.content.ContentException;
import org.liangcai.itembank.content.ContentSource;
import org.liangcai.itembank.content.ItemBankContent;
import org.liangcai.itembank.content.QualityIndexTexts;
import org.liangcai.testdatabase.OnBothDatabases;
import org.liangcai.testdatabase.TestDatabase;

@OnBothDatabases
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ItemBankStoreTest {

    private final TestDatabase database = TestDatabase.fresh();
    private final ApplicationContext context = ApplicationContext.run(database.properties());
    private final ItemBank bank = context.getBean(ItemBank.class);
    private final ItemBankStore store = context.getBean(ItemBankStore.class);

    @AfterAll
    void close() {
        context.close();
        database.close();
    }

    private static ContentSource withReplaced(String file, String text, String replacement) {
        return path -> {
            Optional<byte[]> shipped = ContentSource.shipped().read(path);
            return path.equals(file)
                    ? shipped.map(bytes -> new String(bytes, StandardCharsets.UTF_8).replace(text, replacement))
                            .map(changed -> changed.getBytes(StandardCharsets.UTF_8))
                    : shipped;
        };
    }

    private int count(String table) throws SQLException {
        try (Connection connection = database.connect();
                ResultSet rows = connection.createStatement().executeQuery("SELECT count(*) FROM " + table)) {
            rows.next();
            return rows.getInt(1);
        }
    }

    @Test
    void whatIsReadFromTheDatabaseIsWhatTheContentSays() {
        ItemBankContent content = ItemBankContent.load(ContentSource.shipped());
        assertThat(bank.batteries()).isEqualTo(content.batteries());
        content.instruments()
                .forEach(instrument ->
                        assertThat(bank.instrument(instrument.id())).isEqualTo(instrument));
        content.items()
                .forEach(
                        item -> assertThat(bank.item(item.id(), item.version())).hasValue(item.item()));
        assertThat(bank.items(InstrumentId.of("personality")).getFirst().id()).isEqualTo(ItemId.of("P-001"));
    }

    @Test
    void theSameReleaseIsInstalledOnce() throws SQLException {
        int items = count("item");
        int releases = count("content_release");
        store.open(ContentSource.shipped());
        assertThat(count("item")).isEqualTo(items);
        assertThat(count("content_release")).isEqualTo(releases);
    }

    @Test
    void changedContentInTheSameVersionIsRefusedAndNothingIsOverwritten() throws SQLException {
        int releases = count("content_release");
        ContentSource changed = withReplaced("interests/activities.csv", "给电动自行车换轮胎", "给自行车换轮胎");
        assertThatThrownBy(() -> store.open(changed))
                .isInstanceOf(ContentConflictException.class)
                .hasMessage("""
                        The item bank holds 1 entry whose content differs from that of the same version in this release: [R-01 version 1].
                        Nothing was stored. Maybe give the changed entries a new version; what people have answered is never changed.""");
        assertThat(count("content_release")).isEqualTo(releases);
        assertThat(statement(store.open(ContentSource.shipped()), 1)).isEqualTo("给电动自行车换轮胎");
    }

    @Test
    void aNewVersionTakesOverAndTheOldOneCanStillBeRead() {
        ContentSource changed = path -> {
            Optional<byte[]> bytes = ContentSource.shipped().read(path);
            return path.equals("interests/activities.csv") ? bytes.map(ItemBankStoreTest::withSecondVersion) : bytes;
        };
        ItemBankSnapshot newer = store.open(changed);
        assertThat(newer.item(ItemId.of("R-01")).version()).isEqualTo(2);
        assertThat(statement(newer, 1)).isEqualTo("给电动自行车换轮胎");
        assertThat(statement(newer, 2)).isEqualTo("给自行车换轮胎");
        assertThat(newer.items(InstrumentId.of("interests"))).hasSameSizeAs(bank.items(InstrumentId.of("interests")));
    }

    private static byte[] withSecondVersion(byte[] csv) {
        StringBuilder changed = new StringBuilder();
        for (String line : new String(csv, StandardCharsets.UTF_8).split("\n", -1)) {
            String version = changed.isEmpty() ? ",version" : line.startsWith("R-01,") ? ",2" : ",1";
            if (!line.isBlank()) {
                changed.append(line.replace("给电动自行车换轮胎", "给自行车换轮胎"))
                        .append(version)
                        .append('\n');
            }
        }
        return changed.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String statement(ItemBank bank, int version) {
        ItemContent content =
                bank.item(ItemId.of("R-01"), version).orElseThrow().content();
        return ((ItemContent.RatingStatement) content).statement().zh();
    }

    @Test
    void faultyContentIsNotInstalled() throws SQLException {
        int releases = count("content_release");
        ContentSource faulty = withReplaced("interests/activities.csv", "R-01,R,", "R-01,X,");
        assertThatThrownBy(() -> store.open(faulty)).isInstanceOf(ContentException.class);
        assertThat(count("content_release")).isEqualTo(releases);
    }

    @Test
    void anUnknownItemIsNamed() {
        assertThatThrownBy(() -> bank.item(ItemId.of("X-1")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The item bank holds no item (X-1).");
        assertThatThrownBy(() -> bank.instrument(InstrumentId.of("x")))
                .hasMessage("The item bank holds no instrument (x).");
    }

    @Test
    void theTextsOfTheQualityIndicesAreThere() {
        QualityIndexTexts texts = context.getBean(QualityIndexTexts.class);
        assertThat(texts.texts()).containsOnlyKeys("infrequency", "longestRun", "responseTime");
    }
}
