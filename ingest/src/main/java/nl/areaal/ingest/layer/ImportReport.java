package nl.areaal.ingest.layer;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import nl.areaal.geodata.dataset.DatasetVersion;
import nl.areaal.geodata.dataset.Outcome;
import nl.areaal.geodata.dataset.Remark;
import nl.areaal.geodata.layer.ComparedBy;
import nl.areaal.geodata.layer.LayerChanges;
import nl.areaal.geodata.layer.LayerColumn;

/** Tells the person who imports what happened, in lines that can be read aloud. */
final class ImportReport {
    private static final double NANOS_PER_SECOND = 1e9;

    private final PrintStream out;

    ImportReport(PrintStream out) {
        this.out = out;
    }

    void say(String line) {
        out.println(line);
    }

    void loaded(String layer, String where, DatasetVersion version, long nanos) {
        Outcome outcome = version.outcome();
        say(String.format(
                Locale.ROOT,
                "%s: %d read, %d accepted (%d of them repaired), %d refused -> %s, dataset %s version %d, %.1f s",
                layer,
                outcome.read(),
                outcome.accepted(),
                outcome.repaired(),
                outcome.refused(),
                where,
                version.delivery().datasetId(),
                version.version(),
                nanos / NANOS_PER_SECOND));
        outcome.remarks().forEach(this::remark);
    }

    void changes(LayerChanges changes) {
        say("  against version %d, %s: %d added, %d changed, %d gone, %d the same"
                .formatted(
                        changes.before(),
                        by(changes.by()),
                        changes.added(),
                        changes.changed(),
                        changes.gone(),
                        changes.same()));
    }

    private static String by(ComparedBy by) {
        return switch (by) {
            case ID -> "by the ids of the source";
            case CONTENT_WITHOUT_IDS -> "by content, as not every feature of both has an id";
            case CONTENT_WITH_DOUBLE_IDS -> "by content, as several features have the same id";
            case CONTENT_WITH_NEW_IDS -> "by content, as most ids are not those of before";
        };
    }

    void unchanged(String layer, DatasetVersion held) {
        say("%s: nothing changed, the same bytes are in the store as dataset %s version %d since %s"
                .formatted(layer, held.delivery().datasetId(), held.version(), held.loadedAt()));
    }

    void renamed(List<LayerColumn> columns) {
        columns.stream()
                .filter(LayerColumn::isRenamed)
                .forEach(column -> say("  column " + column.column() + " holds property '" + column.property() + "'"));
    }

    private void remark(Remark remark) {
        say("  %d x %s, first: %s".formatted(remark.count(), remark.reason(), remark.example()));
    }
}
