package nl.areaal.mapui.ogc.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import nl.areaal.geodata.source.AddressException;
import nl.areaal.geodata.source.Answer;
import nl.areaal.geodata.source.Fetch;
import nl.areaal.geodata.source.Reach;
import nl.areaal.mapui.ogc.Places;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.StringNode;

/**
 * Gets inputs that callers give by their address: small documents, from addresses that everybody can reach, so that no stranger can
 * look through us into the network that we stand in.
 */
@Component
class InputReferences {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final long MOST_BYTES = 256 << 10;
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    /** Each keeps whoever serves the caller waiting for somebody else's server. */
    private static final int MOST_AT_ONCE = 8;

    private static final String ACCEPTED = "application/geo+json, application/json;q=0.9, text/plain;q=0.5";

    private final Reach reach;
    private final Places fetching;

    @Autowired
    InputReferences(@Value("${areaal.processes.reach:PUBLIC}") Reach reach) {
        this(reach, new Places(MOST_AT_ONCE, Duration.ofSeconds(1)));
    }

    InputReferences(Reach reach, Places fetching) {
        this.reach = reach;
        this.fetching = fetching;
    }

    /** There is nothing usable at an address. */
    static final class UnusableException extends Exception {
        private static final long serialVersionUID = 1;

        UnusableException(String expected) {
            super(expected);
        }

        String expected() {
            return String.valueOf(getMessage());
        }
    }

    /**
     * Gets a document: JSON, or text when it is said to be that.
     *
     * @param type the media type that the caller says it is of; may be empty
     * @throws ProcessProblem when so many are being fetched that there is no room for another
     */
    JsonNode get(String address, String type) throws UnusableException {
        byte[] body = body(address);
        if (type.startsWith("text/")) {
            return StringNode.valueOf(new String(body, StandardCharsets.UTF_8));
        }
        try {
            JsonNode document = JSON.readTree(body);
            if (!document.isMissingNode()) {
                return document;
            }
        } catch (JacksonException e) {
            // Said below, in the same words.
        }
        throw new UnusableException("an address of JSON, or a type that begins with text/");
    }

    private byte[] body(String address) throws UnusableException {
        try (Places.Place _ = fetching.take(Executions::crowded);
                Fetch fetch = new Fetch(reach, MOST_BYTES, PATIENCE)) {
            Answer answer = fetch.get(address, ACCEPTED);
            if (answer.status() == HttpStatus.OK.value()) {
                return answer.body();
            }
            throw new UnusableException("an address that answers with status 200, not " + answer.status());
        } catch (AddressException e) {
            throw new UnusableException(
                    switch (e.why()) {
                        case NO_ADDRESS, UNKNOWN_HOST -> "an address with http:// or https:// and a host that is known";
                        case PRIVATE -> "an address that everybody can reach";
                        case NO_ANSWER, REFUSED -> "an address that answers";
                    });
        } catch (IOException e) {
            throw new UnusableException("an address that answers within " + PATIENCE.toSeconds() + " s with at most "
                    + MOST_BYTES + " bytes");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnusableException("an address that answers");
        }
    }
}
