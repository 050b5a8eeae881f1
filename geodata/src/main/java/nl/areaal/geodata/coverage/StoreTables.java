package nl.areaal.geodata.coverage;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which tables of layers there are, what columns they have, and which deliveries their rows came from. */
final class StoreTables {
    private final JdbcClient jdbc;

    StoreTables(DataSource database) {
        jdbc = JdbcClient.create(database);
    }

    boolean has(String table) {
        return jdbc.sql("select to_regclass(?) is not null")
                .param(table)
                .query(Boolean.class)
                .single();
    }

    /** The tables of collections of a name, whatever dataset's name stands before it. */
    List<String> ofCollection(String name) {
        return jdbc.sql("""
                select tablename from pg_tables
                where schemaname = current_schema() and tablename ~ ('^layer_(.*_)?' || ? || '$') order by tablename
                """)
                .param(name)
                .query((row, number) -> row.getString(1))
                .list();
    }

    /** The first of some columns that a table has. */
    Optional<String> column(String table, String... names) {
        List<String> columns = jdbc.sql("""
                select column_name from information_schema.columns
                where table_schema = current_schema() and table_name = ?
                """)
                .param(table)
                .query((row, number) -> row.getString(1))
                .list();
        return Arrays.stream(names).filter(columns::contains).findFirst();
    }

    /** One line per delivery that rows of the tables came from. */
    List<String> deliveries(Collection<String> tables) {
        return tables.stream()
                .flatMap(table -> lines("select distinct dataset_version_id from " + table).stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** One line per delivery that the areas of a level came from. */
    List<String> deliveriesOfAreas(String level) {
        return lines("select dataset_version_id from area where valid_to is null and level = '" + level + "'");
    }

    private List<String> lines(String versionIds) {
        return jdbc.sql("""
                select dataset_id || ' version ' || version || case part when '' then '' else ', ' || part end
                       || ', sha256 ' || checksum_sha256
                from dataset_version where id in (%s) order by 1
                """.formatted(versionIds))
                .query((row, number) -> row.getString(1))
                .list();
    }
}
