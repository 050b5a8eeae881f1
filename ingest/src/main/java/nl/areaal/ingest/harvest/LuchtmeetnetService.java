package nl.areaal.ingest.harvest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The service that Luchtmeetnet offers to everybody, page by page and no faster than it asks for: a hundred questions in five
 * minutes.
 */
final class LuchtmeetnetService {
    static final Duration BETWEEN_QUESTIONS = Duration.ofSeconds(3);

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int MOST_PAGES = 1_000;

    private final PatientClient client;
    private final Pause pause;
    private final String root;
    private boolean asked;

    LuchtmeetnetService(Asking asking, String root) {
        client = new PatientClient(asking.fetch(), asking.pause());
        pause = asking.pause();
        this.root = root;
    }

    String root() {
        return root;
    }

    /** What an answer holds, and how many pages there are. */
    private record Pages(JsonNode data, int last) {}

    /** The numbers of all stations. */
    List<String> stations() throws HarvestException, InterruptedException {
        List<String> numbers = new ArrayList<>();
        for (JsonNode station : all("/stations?order_by=number")) {
            String number = station.path("number").asString("");
            if (number.isBlank()) {
                throw new HarvestException(
                        "station of '" + root + "' is '" + station + "', expected one with a text 'number'");
            }
            numbers.add(number);
        }
        return numbers;
    }

    /** What is known of a station. */
    JsonNode station(String number) throws HarvestException, InterruptedException {
        JsonNode station = ask("/stations/" + encoded(number)).data();
        if (!station.isObject()) {
            throw new HarvestException("'" + root + "/stations/" + number
                    + "' has no object 'data', expected what is known of the station");
        }
        return station;
    }

    /** What a station measured in a stretch of time of at most a week: more the service does not give at once. */
    List<JsonNode> measurements(String number, Instant from, Instant to) throws HarvestException, InterruptedException {
        return all("/measurements?station_number=" + encoded(number) + "&start=" + encoded(from.toString()) + "&end="
                + encoded(to.toString()) + "&order_by=timestamp_measured&order_direction=asc");
    }

    private List<JsonNode> all(String query) throws HarvestException, InterruptedException {
        List<JsonNode> all = new ArrayList<>();
        int last = 1;
        for (int page = 1; page <= last; page++) {
            Pages answer = ask(query + "&page=" + page);
            if (!answer.data().isArray()) {
                throw new HarvestException(
                        "'" + root + query + "' has no list 'data', expected a page of Luchtmeetnet");
            }
            answer.data().forEach(all::add);
            last = answer.last();
            if (last > MOST_PAGES) {
                throw new HarvestException(
                        "'" + root + query + "' has " + last + " pages, expected at most " + MOST_PAGES);
            }
        }
        return all;
    }

    private Pages ask(String query) throws HarvestException, InterruptedException {
        if (asked) {
            pause.of(BETWEEN_QUESTIONS);
        }
        asked = true;
        return client.get(root + query, LuchtmeetnetService::read);
    }

    private static Pages read(String address, byte[] body) throws HarvestException {
        try {
            JsonNode json = JSON.readTree(body);
            return new Pages(
                    json.path("data"), json.path("pagination").path("last_page").asInt(1));
        } catch (JacksonException e) {
            throw new HarvestException("'" + address + "' gives no JSON: " + e.getOriginalMessage(), e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}
