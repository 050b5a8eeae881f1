package nl.areaal.geodata.area;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import nl.areaal.core.area.AreaCode;
import nl.areaal.core.area.AreaDocument;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps which documents there are about areas. What is withdrawn is no longer shown, and kept. */
public final class AreaDocumentStore {
    private final JdbcClient jdbc;

    public AreaDocumentStore(DataSource database) {
        jdbc = JdbcClient.create(database);
    }

    /** Keeps a document; one that is there already stays as it is. */
    public void save(AreaDocument document, String user) {
        jdbc.sql("""
                insert into area_document (id, area_code, title, publisher, published_on, address, added_by)
                values (?, ?, ?, ?, ?, ?, ?)
                on conflict (id) do nothing
                """)
                .params(
                        document.id(),
                        document.area().value(),
                        document.title(),
                        document.publisher(),
                        document.publishedOn(),
                        document.address(),
                        user)
                .update();
    }

    /** The documents about an area, the newest first. */
    public List<AreaDocument> of(AreaCode area) {
        return jdbc.sql("""
                select * from area_document where area_code = ? and withdrawn_at is null order by published_on desc, title, id
                """)
                .param(area.value())
                .query((row, number) -> new AreaDocument(
                        row.getObject("id", UUID.class),
                        area,
                        row.getString("title"),
                        row.getString("publisher"),
                        row.getObject("published_on", LocalDate.class),
                        row.getString("address")))
                .list();
    }

    /** Takes a document back: it is no longer shown. */
    public void withdraw(UUID document, String user) {
        jdbc.sql("""
                update area_document set withdrawn_at = clock_timestamp(), withdrawn_by = ?
                where id = ? and withdrawn_at is null
                """).params(user, document).update();
    }
}
