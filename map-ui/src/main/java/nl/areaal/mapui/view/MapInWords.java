package nl.areaal.mapui.view;

import com.vaadin.flow.component.html.Div;
import java.util.Optional;
import java.util.function.Consumer;
import nl.areaal.mapui.map.AreaalMap;
import nl.areaal.mapui.map.MapSight;

/**
 * Says what the map shows: in tables for whoever has them open, and aloud for whoever asks or moves the map by keyboard. Nobody
 * else is told, and nothing is looked up for them.
 */
final class MapInWords {
    /** Screen readers don't say the same again unless it differs. */
    private static final String UNSEEN_DIFFERENCE = "\u00a0";

    private final AreaalMap map;
    private final SightFinder finder;
    private final SightPanel panel;
    private final Div voice = new Div();
    private boolean open;
    private Optional<Consumer<String>> asking = Optional.empty();

    MapInWords(AreaalMap map, Region region, SightFinder finder) {
        this.map = map;
        this.finder = finder;
        panel = new SightPanel(region, map::askSight);
        voice.addClassNames("unseen", "map-voice");
        voice.getElement().setAttribute("role", "status").setAttribute("aria-live", "polite");
        map.addSightListener(event -> tell(event.sight()));
    }

    SightPanel panel() {
        return panel;
    }

    /** What screen readers say. */
    Div voice() {
        return voice;
    }

    /** Opens or closes the tables; while they are open they follow the map. */
    void show(boolean shown) {
        open = shown;
        map.tellSight(shown);
        changed();
    }

    /** Brings the tables in line with layers that were switched. */
    void changed() {
        if (open) {
            map.refreshSight();
        }
    }

    /** Hands over once, in writing, what can be seen now. */
    void ask(Consumer<String> reader) {
        asking = Optional.of(reader);
        map.askSight();
    }

    private void tell(MapSight looked) {
        Sight seen = finder.find(looked);
        String said = panel.said(seen);
        if (looked.asked() && asking.isPresent()) {
            Consumer<String> reader = asking.get();
            asking = Optional.empty();
            reader.accept(said);
            return;
        }
        if (open) {
            panel.show(seen);
        }
        if (looked.asked() || !open) {
            voice.setText(said.equals(voice.getText()) ? said + UNSEEN_DIFFERENCE : said);
        }
    }
}
