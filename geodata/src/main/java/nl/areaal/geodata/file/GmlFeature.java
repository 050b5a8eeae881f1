package nl.areaal.geodata.file;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A feature as a GML document has it.
 *
 * @param type the name of its element
 * @param id its {@code gml:id}
 * @param properties as text; what lies deeper has the names of the elements around it before its own
 */
record GmlFeature(
        String type,
        Optional<String> id,
        Optional<GmlGeometry.Read> geometry,
        Map<String, String> properties,
        List<String> faults) {
    /** Reads the feature that the cursor stands on. */
    static GmlFeature read(XmlCursor cursor, Optional<GmlCrs> byDefault) {
        String type = cursor.name();
        Optional<String> id = cursor.attribute("id").or(() -> cursor.attribute("fid"));
        Reading reading = new Reading(cursor, byDefault);
        int self = cursor.depth();
        while (cursor.nextChild(self)) {
            reading.property(cursor.name());
        }
        return new GmlFeature(type, id, reading.geometry, reading.properties, reading.faults);
    }

    /** The system that the box in a {@code boundedBy} is in. */
    static Optional<GmlCrs> crsOfBox(XmlCursor cursor) {
        int self = cursor.depth();
        Optional<String> name = Optional.empty();
        while (cursor.nextChild(self)) {
            name = cursor.attribute("srsName");
        }
        return name.map(GmlCrs::parse);
    }

    /** What has been read of a feature so far. */
    private static final class Reading {
        private final XmlCursor cursor;
        private final Map<String, String> properties = new LinkedHashMap<>();
        private final List<String> faults = new ArrayList<>();
        private Optional<GmlCrs> byDefault;
        private Optional<GmlGeometry.Read> geometry = Optional.empty();

        Reading(XmlCursor cursor, Optional<GmlCrs> byDefault) {
            this.cursor = cursor;
            this.byDefault = byDefault;
        }

        void property(String path) {
            if (cursor.name().equals("boundedBy")) {
                byDefault = crsOfBox(cursor).or(() -> byDefault);
                return;
            }
            int self = cursor.depth();
            Optional<String> link = cursor.attribute("href");
            Optional<String> text = cursor.text();
            if (text.isPresent()) {
                value(path, text.get().isBlank() ? link.orElse("") : text.get().strip());
                return;
            }
            do {
                if (GmlGeometry.isAt(cursor)) {
                    geometry(path);
                } else {
                    property(path + "." + cursor.name());
                }
            } while (cursor.nextChild(self));
        }

        private void value(String path, String text) {
            if (!text.isEmpty()) {
                properties.merge(path, text, (before, one) -> before + ", " + one);
            }
        }

        private void geometry(String path) {
            if (geometry.isPresent()) {
                faults.add("geometry '" + path + "' is not the first and is left out");
                return;
            }
            String place = cursor.place();
            try {
                GmlGeometry.Read read = GmlGeometry.read(cursor, byDefault);
                geometry = Optional.of(read);
                if (read.hasArcs()) {
                    faults.add(GmlArcs.REMARK);
                }
            } catch (IllegalArgumentException e) {
                faults.add("geometry can not be read: " + e.getMessage() + " (" + place + ")");
            }
        }
    }
}
