package nl.areaal.mapui.view;

import java.util.Optional;
import java.util.function.Consumer;
import nl.areaal.mapui.map.AreaalMap;
import nl.areaal.mapui.map.LonLatRing;

/** The one pencil of the map. It draws measures, until somebody borrows it for one other outline. */
final class Pencil {
    private final AreaalMap map;
    private Use usual = new Use(ring -> {}, () -> {});
    private Optional<Use> borrowed = Optional.empty();

    /** Who hears of an outline, and that drawing is over, with or without one. */
    private record Use(Consumer<LonLatRing> drawn, Runnable ended) {}

    Pencil(AreaalMap map) {
        this.map = map;
        map.addPolygonDrawnListener(event -> {
            Use use = giveBack();
            use.ended.run();
            use.drawn.accept(event.ring());
        });
        map.addDrawingCancelledListener(event -> giveBack().ended.run());
    }

    /** Says who draws when nobody has borrowed it. */
    void belongTo(Consumer<LonLatRing> drawn, Runnable ended) {
        usual = new Use(drawn, ended);
    }

    /** Draws for its owner. */
    void draw() {
        stop();
        map.startDrawing();
    }

    /** Draws one outline for somebody else. */
    void lend(Consumer<LonLatRing> drawn, Runnable ended) {
        stop();
        usual.ended.run();
        borrowed = Optional.of(new Use(drawn, ended));
        map.startDrawing();
    }

    /** Leaves whatever is being drawn. */
    void stop() {
        map.cancelDrawing();
        if (borrowed.isPresent()) {
            giveBack().ended.run();
        }
    }

    private Use giveBack() {
        Use use = borrowed.orElse(usual);
        borrowed = Optional.empty();
        return use;
    }
}
