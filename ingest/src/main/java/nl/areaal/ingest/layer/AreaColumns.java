package nl.areaal.ingest.layer;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import nl.areaal.core.area.Residents;
import nl.areaal.geodata.file.SourceLayer;
import nl.areaal.geodata.file.UnreadableSourceException;

/**
 * Which properties of a layer say what an area is called and how many live there, found by the names that CBS and the
 * municipalities give them.
 */
record AreaColumns(String code, String name, Optional<String> inhabitants, Optional<String> dwellings) {
    private static final List<String> CODES = List.of(
            "code",
            "statcode",
            "buurtcode",
            "wijkcode",
            "gemeentecode",
            "provinciecode",
            "waterschapcode",
            "bu_code",
            "wk_code",
            "gm_code",
            "pv_code",
            "ws_code",
            "kode");
    private static final List<String> NAMES = List.of(
            "name",
            "naam",
            "statnaam",
            "buurtnaam",
            "wijknaam",
            "gemeentenaam",
            "provincienaam",
            "waterschapnaam",
            "bu_naam",
            "wk_naam",
            "gm_naam",
            "pv_naam",
            "ws_naam");
    private static final List<String> INHABITANTS =
            List.of("population", "aantal_inwoners", "aantalinwoners", "aant_inw", "a_inw", "inwoner", "inhabitants");
    private static final List<String> DWELLINGS =
            List.of("dwelling_total", "dwellings", "aantal_woningen", "aantalwoningen", "woningvoorraad", "woning");

    static AreaColumns of(SourceLayer layer) {
        return new AreaColumns(
                require(layer, "code of the area", CODES),
                require(layer, "name of the area", NAMES),
                find(layer, INHABITANTS),
                find(layer, DWELLINGS));
    }

    /** The counts of one feature; negative numbers such as -99997 are CBS's way of saying unknown. */
    Residents residents(Map<String, Object> properties) {
        return new Residents(count(inhabitants, properties), count(dwellings, properties));
    }

    private static OptionalInt count(Optional<String> column, Map<String, Object> properties) {
        return column.map(properties::get)
                .map(value -> value instanceof Number number ? number.doubleValue() : Double.NaN)
                .filter(value -> value >= 0 && value <= Integer.MAX_VALUE)
                .map(value -> OptionalInt.of((int) Math.round(value)))
                .orElse(OptionalInt.empty());
    }

    private static String require(SourceLayer layer, String what, List<String> names) {
        return find(layer, names)
                .orElseThrow(() -> new UnreadableSourceException("layer '" + layer.name() + "' has the properties "
                        + layer.properties().keySet() + ", expected one of " + names + " with the " + what));
    }

    private static Optional<String> find(SourceLayer layer, List<String> names) {
        return names.stream()
                .flatMap(name -> layer.properties().keySet().stream().filter(name::equalsIgnoreCase))
                .findFirst();
    }
}
