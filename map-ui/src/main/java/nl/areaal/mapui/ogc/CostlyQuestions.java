package nl.areaal.mapui.ogc;

import java.time.Duration;
import nl.areaal.geodata.cql.sql.Condition;
import nl.areaal.geodata.layer.FeatureQuery;
import org.springframework.stereotype.Component;

/**
 * Lets few costly questions about features be answered at a time, so that strangers with slow filters leave connections to the map and
 * to all who ask for little. What only goes on from page to page, or lies in a box, has an index and waits for nobody.
 */
@Component
class CostlyQuestions {
    /** A third of the connections that there are. */
    static final int AT_ONCE = 4;

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Places places = new Places(AT_ONCE, PATIENCE);

    /**
     * Takes a place for a question that may be much work: with a filter or an order, or as a page for people, which is held in memory.
     *
     * @throws CrowdedException when others take all the room
     */
    Places.Place take(FeatureQuery question, Format format) {
        boolean isCheap = question.selection().filter().equals(Condition.ALWAYS)
                && question.order().isEmpty()
                && format != Format.HTML;
        return isCheap ? () -> {} : take();
    }

    Places.Place take() {
        return places.take(CrowdedException::new);
    }
}
