package nl.areaal.ingest.sensorthings.entity;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import nl.areaal.geodata.sensorthings.Entity;
import nl.areaal.geodata.sensorthings.EntityId;
import nl.areaal.geodata.sensorthings.EntityType;
import nl.areaal.geodata.sensorthings.Navigation;
import nl.areaal.geodata.sensorthings.query.Query;
import nl.areaal.geodata.sensorthings.query.QueryText;

/**
 * The addresses of entities.
 *
 * @param root of the service, as the client called it, e.g. http://127.0.0.1:8081/sta/v1.1
 */
public record ServiceLinks(String root) {
    public String collection(EntityType type) {
        return root + "/" + type.collection();
    }

    public String self(EntityType type, EntityId id) {
        return collection(type) + "(" + id.inUrl(type) + ")";
    }

    String navigation(Entity entity, Navigation navigation) {
        return self(entity.type(), entity.id()) + "/" + navigation.name();
    }

    /** The page of a collection after one that was shown. */
    String next(String collection, Query query, boolean dataArray) {
        String options = QueryText.options(query.after(query.window().size())).stream()
                .map(ServiceLinks::encoded)
                .collect(Collectors.joining("&"));
        return collection + "?" + options + (dataArray ? "&$resultFormat=dataArray" : "");
    }

    private static String encoded(String option) {
        int value = option.indexOf('=') + 1;
        return option.substring(0, value)
                + URLEncoder.encode(option.substring(value), StandardCharsets.UTF_8)
                        .replace("+", "%20")
                        .replace("%2C", ",")
                        .replace("%2F", "/");
    }
}
