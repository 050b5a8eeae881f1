package nl.areaal.geodata.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.areaal.core.crs.LonLatBox;
import nl.areaal.geodata.dataset.ContactPoint;
import nl.areaal.geodata.dataset.DatasetStore;
import nl.areaal.geodata.store.RowTimes;
import org.springframework.jdbc.core.RowMapper;

/** How the values of the catalogue lie in their rows. */
final class CatalogueRows {
    static final RowMapper<Listing> LISTING = (row, number) -> listing(row);

    static final RowMapper<CataloguedDataset> DATASET = (row, number) -> new CataloguedDataset(
            DatasetStore.read(row),
            listing(row),
            RowTimes.get(row, "created_at"),
            newest(row),
            row.getInt("datastreams"),
            box(row));

    private CatalogueRows() {}

    private static Listing listing(ResultSet row) throws SQLException {
        String email = row.getString("contact_email");
        return new Listing(
                email == null ? Optional.empty() : Optional.of(new ContactPoint(row.getString("contact_name"), email)),
                Optional.ofNullable(row.getString("theme")).map(Theme::valueOf),
                List.of((String[]) row.getArray("keywords").getArray()),
                Locale.of(row.getString("language")));
    }

    private static Optional<CataloguedDataset.Newest> newest(ResultSet row) throws SQLException {
        int version = row.getInt("version");
        return row.wasNull()
                ? Optional.empty()
                : Optional.of(new CataloguedDataset.Newest(version, RowTimes.get(row, "loaded_at")));
    }

    private static Optional<LonLatBox> box(ResultSet row) throws SQLException {
        double west = row.getDouble("west");
        return row.wasNull()
                ? Optional.empty()
                : Optional.of(
                        new LonLatBox(west, row.getDouble("south"), row.getDouble("east"), row.getDouble("north")));
    }
}
