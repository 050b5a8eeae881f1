package nl.areaal.geodata.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.areaal.geodata.source.OfferedService.Offered;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** Tells a SensorThings service by its address: its root, or anything within it. */
public final class ServiceLook {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Pattern WITHIN = Pattern.compile("(https?://[^?#]*/v1\\.[01])(?:[/?#].*)?");
    private static final String DATASTREAMS = "Datastreams";
    private static final int SHOWN = 20;

    private final SampleFetch fetch;

    public ServiceLook(SampleFetch fetch) {
        this.fetch = fetch;
    }

    /**
     * The service that an address is of; empty when it is of none.
     *
     * @throws AddressException when the address may not be asked, or its service does not show its Datastreams
     */
    public Optional<OfferedService> find(String address) throws InterruptedException {
        Matcher within = WITHIN.matcher(address);
        return within.matches() ? ofRoot(within.group(1)) : Optional.empty();
    }

    /** The same for a document that an address gave: some services have their root elsewhere. */
    public Optional<OfferedService> find(String address, byte[] document) throws InterruptedException {
        return isRoot(json(document))
                ? Optional.of(offered(address.replaceFirst("[?#].*$", "").replaceFirst("/+$", "")))
                : Optional.empty();
    }

    private Optional<OfferedService> ofRoot(String root) throws InterruptedException {
        return isServiceAt(root) ? Optional.of(offered(root)) : Optional.empty();
    }

    private boolean isServiceAt(String root) throws InterruptedException {
        try {
            return isRoot(json(fetch.get(root)));
        } catch (AddressException e) {
            if (e.why() == AddressException.Why.REFUSED) {
                return false;
            }
            throw e;
        }
    }

    private OfferedService offered(String root) throws InterruptedException {
        JsonNode page = json(fetch.get(
                root + "/" + DATASTREAMS + "?%24top=" + SHOWN + "&%24count=true&%24expand=Thing,ObservedProperty"));
        List<Offered> first = new ArrayList<>();
        for (JsonNode datastream : page.path("value")) {
            JsonNode unit = datastream.path("unitOfMeasurement");
            String symbol = text(unit, "symbol");
            first.add(new Offered(
                    text(datastream, "name"),
                    text(datastream.path("Thing"), "name"),
                    text(datastream.path("ObservedProperty"), "name"),
                    symbol.isBlank() ? text(unit, "name") : symbol,
                    text(datastream, "phenomenonTime").replaceFirst("^.*/", "")));
        }
        JsonNode count = page.path("@iot.count");
        return new OfferedService(root, count.isIntegralNumber() ? count.asLong() : first.size(), first);
    }

    /** The root lists the collections with their addresses. */
    private static boolean isRoot(JsonNode json) {
        for (JsonNode collection : json.path("value")) {
            if (text(collection, "name").equals(DATASTREAMS)
                    && !text(collection, "url").isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private static JsonNode json(byte[] document) {
        try {
            return JSON.readTree(document);
        } catch (JacksonException e) {
            return JsonNodeFactory.instance.missingNode();
        }
    }

    private static String text(JsonNode entity, String member) {
        JsonNode value = entity.path(member);
        return value.isString() ? value.asString() : "";
    }
}
