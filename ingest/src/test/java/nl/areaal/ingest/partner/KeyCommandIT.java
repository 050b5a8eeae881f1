package nl.areaal.ingest.partner;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nl.areaal.geodata.dataset.Classification;
import nl.areaal.geodata.dataset.DatasetStore;
import nl.areaal.geodata.store.TestStore;
import nl.areaal.ingest.command.CommandTable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What {@code ./areaal key} does and says. */
class KeyCommandIT {
    private static final Instant NOW = Instant.parse("2026-11-27T10:00:00Z");

    private final TestStore store = TestStore.create();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @AfterEach
    void close() throws SQLException {
        store.close();
    }

    @Test
    void aKeyIsShownOnceAndNotFoundAnywhereInTheStore() {
        assertThat(run("create", "weer", "--dataset", "weerpalen", "--label", "Domtoren"))
                .isZero();
        String key = out.toString(UTF_8).lines().findFirst().orElseThrow();
        // Not from the last underscore: a secret may hold them, and begin with one.
        String secret = key.substring("areaal_ID2345678901_".length());
        assertThat(secret).hasSize(43);
        assertThat(everythingStored()).contains("Domtoren").doesNotContain(secret);

        out.reset();
        run("list");
        assertThat(out.toString(UTF_8))
                .contains(
                        "weer  weerpalen  open  never used  made by " + System.getProperty("user.name") + "  Domtoren",
                        "1 keys.")
                .doesNotContain(secret);
    }

    @Test
    void aNewDatasetIsNotOpenToEveryoneUntilSomebodySaysSo() {
        DatasetStore datasets = new DatasetStore(store.dataSource());
        run("create", "weer", "--dataset", "weerpalen");
        assertThat(datasets.find("weerpalen").orElseThrow().handling().classification())
                .isEqualTo(Classification.INTERNAL);
        run("create", "weer", "--dataset", "weerpalen", "--classification", "public");
        run("create", "weer", "--dataset", "weerpalen");
        assertThat(datasets.find("weerpalen").orElseThrow().handling().classification())
                .isEqualTo(Classification.PUBLIC);
    }

    @Test
    void aDatasetBelongsToOnePartner() {
        run("create", "weer", "--dataset", "weerpalen");
        assertThat(run("create", "water", "--dataset", "weerpalen")).isEqualTo(CommandTable.FAILED);
        assertThat(err.toString(UTF_8)).contains("'weerpalen'", "partner weer", "expected one of water or of nobody");
    }

    @Test
    void aKeyEndsWhenItIsRevokedOrItsDaysAreOver() {
        run("create", "weer", "--dataset", "weerpalen", "--days", "30");
        run("list");
        assertThat(out.toString(UTF_8)).contains("until 2026-12-27T10:00:00Z");
        String id = out.toString(UTF_8).substring("areaal_".length(), "areaal_".length() + 12);
        assertThat(run("revoke", id)).isZero();
        assertThat(out.toString(UTF_8)).contains("The key " + id + " opens nothing any more, within 2 seconds.");
        run("list");
        assertThat(out.toString(UTF_8)).contains("was revoked at 2026-11-27T10:00:00Z");
    }

    @Test
    void aMistakeIsNamedWithWhatWasExpected() {
        assertThat(run()).isEqualTo(CommandTable.WRONG_USAGE);
        assertThat(run("make")).isEqualTo(CommandTable.WRONG_USAGE);
        assertThat(run("create", "weer")).isEqualTo(CommandTable.WRONG_USAGE);
        assertThat(run("create", "Het Weer", "--dataset", "weerpalen")).isEqualTo(CommandTable.WRONG_USAGE);
        assertThat(run("create", "weer", "--dataset", "weerpalen", "--days", "0"))
                .isEqualTo(CommandTable.WRONG_USAGE);
        assertThat(run("revoke", "nothing")).isEqualTo(CommandTable.WRONG_USAGE);
        assertThat(err.toString(UTF_8))
                .contains("'make' is not known, expected create, list or revoke")
                .contains("--dataset is missing")
                .contains("partner is 'Het Weer', expected a lower case letter")
                .contains("--days is 0, expected 1 to")
                .contains("there is no key 'nothing'");
        assertThat(out.toString(UTF_8)).isEmpty();
    }

    /** All that the tables of the schema hold, as text. */
    private String everythingStored() {
        List<String> tables = store.jdbc()
                .sql("select table_name from information_schema.tables where table_schema = 'areaal' and table_type ="
                        + " 'BASE TABLE'")
                .query((row, number) -> row.getString(1))
                .list();
        StringBuilder all = new StringBuilder();
        for (String table : tables) {
            all.append(store.jdbc()
                    .sql("select coalesce(string_agg(t::text, ';'), '') from areaal." + table + " t")
                    .query(String.class)
                    .single());
        }
        return all.toString();
    }

    private int run(String... words) {
        PrintStream printer = new PrintStream(out, true, UTF_8);
        KeyCommand command = new KeyCommand(store::address, () -> NOW, printer);
        List<String> all = new ArrayList<>(List.of("key"));
        all.addAll(List.of(words));
        return new CommandTable(List.of(command), printer, new PrintStream(err, true, UTF_8)).run(all);
    }
}
