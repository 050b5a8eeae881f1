package nl.areaal.ingest.sensorthings;

import java.util.List;
import nl.areaal.geodata.sensorthings.EntityType;
import nl.areaal.ingest.sensorthings.entity.ServiceLinks;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What the service has, and which parts of the standard it keeps to. */
final class ServiceDocument {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String REQUIREMENT = "http://www.opengis.net/spec/iot_sensing/1.1/req/";
    private static final List<String> CONFORMANCE = List.of(
            "datamodel",
            "resource-path/resource-path-to-entities",
            "request-data",
            "create-update-delete/create-entity",
            "create-update-delete/link-to-existing-entities",
            "create-update-delete/deep-insert",
            "create-update-delete/deep-insert-status-code",
            "create-update-delete/update-entity",
            "create-update-delete/delete-entity",
            "create-update-delete/historical-location-auto-creation",
            "data-array/data-array");

    private ServiceDocument() {}

    static byte[] json(ServiceLinks links) {
        ObjectNode document = JSON.createObjectNode();
        ArrayNode collections = document.putArray("value");
        for (EntityType type : EntityType.values()) {
            collections.addObject().put("name", type.collection()).put("url", links.collection(type));
        }
        if (links.root().endsWith("v1.1")) {
            ArrayNode conformance = document.putObject("serverSettings").putArray("conformance");
            CONFORMANCE.forEach(requirement -> conformance.add(REQUIREMENT + requirement));
        }
        return JSON.writeValueAsBytes(document);
    }
}
