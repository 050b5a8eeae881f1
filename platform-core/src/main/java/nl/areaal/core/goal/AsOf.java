package nl.areaal.core.goal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What an interpretation is about: how things stood when it was written.
 *
 * @param figure empty when none was known
 */
public record AsOf(Optional<Figure> figure, GoalPath path) {
    /** What has changed since, as far as a reader would see; nothing when the text still fits. */
    public List<Change> changesUntil(AsOf now) {
        List<Change> changes = new ArrayList<>();
        boolean same =
                figure.isPresent() ? now.figure.filter(figure.get()::readsLike).isPresent() : now.figure.isEmpty();
        if (!same) {
            changes.add(new Change.OfFigure(figure, now.figure));
        }
        if (!path.equals(now.path)) {
            changes.add(new Change.OfPath(path, now.path));
        }
        return changes;
    }

    /** Why a text no longer fits. */
    public sealed interface Change {
        /** Another figure, which the basis of each explains. */
        record OfFigure(Optional<Figure> then, Optional<Figure> now) implements Change {}

        /** Another baseline or target. */
        record OfPath(GoalPath then, GoalPath now) implements Change {}
    }
}
