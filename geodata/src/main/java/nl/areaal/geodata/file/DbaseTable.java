package nl.areaal.geodata.file;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.areaal.geodata.layer.PropertyType;

/** A dBASE table: what the features of a Shapefile are, row by row beside where they are. */
final class DbaseTable {
    private static final int HEADER_BYTES = 32;
    private static final int FIELD_BYTES = 32;
    private static final int NAME_BYTES = 11;
    private static final int END_OF_FIELDS = 0x0D;
    private static final int DELETED = '*';

    private final Path file;
    private final Charset charset;
    private final List<DbaseField> fields;
    private final int headerBytes;
    private final int rowBytes;
    private final long rows;

    private DbaseTable(Path file, Charset charset, List<DbaseField> fields, ByteBuffer header) {
        this.file = file;
        this.charset = charset;
        this.fields = fields;
        rows = Integer.toUnsignedLong(header.getInt(4));
        headerBytes = Short.toUnsignedInt(header.getShort(8));
        rowBytes = Short.toUnsignedInt(header.getShort(10));
    }

    /**
     * Reads the header.
     *
     * @param name what to call the table in what is said of it
     * @param declared the text of the .cpg file, if there is one
     */
    static DbaseTable open(Path file, String name, Optional<String> declared) {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            byte[] header = in.readNBytes(HEADER_BYTES);
            if (header.length < HEADER_BYTES) {
                throw new UnreadableSourceException(
                        "table '" + name + "' ends within its header, expected " + HEADER_BYTES + " bytes");
            }
            Charset charset = DbaseCharset.of(declared, header[29], name);
            ByteBuffer numbers = ByteBuffer.wrap(header).order(ByteOrder.LITTLE_ENDIAN);
            DbaseTable table = new DbaseTable(file, charset, fields(in, name, charset), numbers);
            table.requireConsistent(name);
            return table;
        } catch (IOException e) {
            throw new UnreadableSourceException("table '" + name + "' is broken, expected one that can be read", e);
        }
    }

    long rows() {
        return rows;
    }

    Map<String, PropertyType> properties() {
        Map<String, PropertyType> properties = new LinkedHashMap<>();
        fields.forEach(field -> field.type().ifPresent(type -> properties.put(field.name(), type)));
        return properties;
    }

    /** Opens the rows; the first call of {@link Rows#next} gives the first. */
    Rows read() throws IOException {
        InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        in.skipNBytes(headerBytes);
        return new Rows(in);
    }

    private static List<DbaseField> fields(DataInputStream in, String name, Charset charset) throws IOException {
        List<DbaseField> fields = new ArrayList<>();
        for (int first = in.read(); first != END_OF_FIELDS; first = in.read()) {
            byte[] rest = in.readNBytes(FIELD_BYTES - 1);
            if (rest.length < FIELD_BYTES - 1) {
                throw new UnreadableSourceException("table '" + name + "' ends within its list of fields, after "
                        + fields.size() + ", expected the byte 0D after the last");
            }
            byte[] field = new byte[FIELD_BYTES];
            field[0] = (byte) first;
            System.arraycopy(rest, 0, field, 1, rest.length);
            fields.add(new DbaseField(
                    fieldName(field, charset, fields), (char) field[11], Byte.toUnsignedInt(field[16]), field[17]));
        }
        return List.copyOf(fields);
    }

    /** Ten bytes are few: some writers cut two long names to the same short one. */
    private static String fieldName(byte[] field, Charset charset, List<DbaseField> before) {
        String stem = new String(field, 0, NAME_BYTES, charset).split("\0", 2)[0].strip();
        String name = stem;
        for (int i = 2; isTaken(name, before); i++) {
            name = stem + "_" + i;
        }
        return name;
    }

    private static boolean isTaken(String name, List<DbaseField> fields) {
        return fields.stream().anyMatch(field -> field.name().equals(name));
    }

    private void requireConsistent(String name) {
        int needed = 1 + fields.stream().mapToInt(DbaseField::bytes).sum();
        if (rowBytes < needed || headerBytes < HEADER_BYTES) {
            throw new UnreadableSourceException("table '" + name + "' has rows of " + rowBytes + " bytes for fields of "
                    + needed + ", expected rows that hold all fields");
        }
        for (DbaseField field : fields) {
            int fixed = field.code() == 'I' ? Integer.BYTES : field.code() == 'O' ? Double.BYTES : field.bytes();
            if (field.bytes() < fixed) {
                throw new UnreadableSourceException("field '" + field.name() + "' of table '" + name + "' has "
                        + field.bytes() + " bytes, expected " + fixed);
            }
        }
    }

    /**
     * One row.
     *
     * @param deleted whether it only waits to be overwritten
     */
    record Row(boolean deleted, Map<String, Object> properties) {}

    /** The rows one after the other. */
    final class Rows implements AutoCloseable {
        private final InputStream in;

        private Rows(InputStream in) {
            this.in = in;
        }

        /** The next row, or empty after the last; what can't be read is told as a fault. */
        Optional<Row> next(List<String> faults) throws IOException {
            byte[] row = in.readNBytes(rowBytes);
            if (row.length < rowBytes) {
                return Optional.empty();
            }
            Map<String, Object> properties = new HashMap<>();
            int at = 1;
            for (DbaseField field : fields) {
                byte[] raw = new byte[field.bytes()];
                System.arraycopy(row, at, raw, 0, raw.length);
                at += raw.length;
                value(field, raw, faults).ifPresent(value -> properties.put(field.name(), value));
            }
            return Optional.of(new Row(row[0] == DELETED, properties));
        }

        private Optional<Object> value(DbaseField field, byte[] raw, List<String> faults) {
            Optional<PropertyType> type = field.type();
            if (type.isEmpty()) {
                faults.add("property '" + field.name() + "' is of dBASE type " + field.code() + " and is left out");
                return Optional.empty();
            }
            try {
                Optional<Object> found = field.value(raw, text(field, raw, faults));
                Optional<Object> value = found.flatMap(some -> SourceValues.convert(some, type.get()));
                if (found.isPresent() && value.isEmpty()) {
                    faults.add(leftOut(field, type.get()));
                }
                return value;
            } catch (IllegalArgumentException e) {
                faults.add(leftOut(field, type.get()));
                return Optional.empty();
            }
        }

        private String leftOut(DbaseField field, PropertyType type) {
            String word = field.code() == 'D' ? "date" : type.word();
            return "property '" + field.name() + "' is left out where it is not " + word;
        }

        private String text(DbaseField field, byte[] raw, List<String> faults) {
            try {
                return charset.newDecoder().decode(ByteBuffer.wrap(raw)).toString();
            } catch (CharacterCodingException e) {
                if (field.code() == 'C') {
                    faults.add("property '" + field.name() + "' has letters that are not in " + charset.name());
                }
                return new String(raw, charset);
            }
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
