package nl.areaal.geodata.file;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import org.locationtech.jts.geom.Coordinate;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** The vertices of a whole document, on disk: a city has more of them than should lie in memory. */
final class CityVertexFile implements AutoCloseable {
    private static final ValueLayout.OfDouble NUMBER =
            ValueLayout.JAVA_DOUBLE_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);

    private final Path file;
    private final Arena arena = Arena.ofShared();
    private MemorySegment places = MemorySegment.NULL;
    private int count;

    CityVertexFile() {
        try {
            file = Files.createTempFile("areaal-vertices", ".bin");
        } catch (IOException e) {
            throw new UncheckedIOException("there is no room for the vertices of a city", e);
        }
    }

    /** Takes the vertices from a parser that stands at the beginning of their list. */
    void take(JsonParser parser) {
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            while (parser.nextToken() == JsonToken.START_ARRAY) {
                parser.nextToken();
                out.writeDouble(parser.getDoubleValue());
                parser.nextToken();
                out.writeDouble(parser.getDoubleValue());
                boolean high = parser.nextToken() != JsonToken.END_ARRAY;
                out.writeDouble(high ? parser.getDoubleValue() : Double.NaN);
                while (high && parser.nextToken() != JsonToken.END_ARRAY) {
                    parser.skipChildren(); // a place has three numbers
                }
                count++;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the vertices of a city can't be kept", e);
        }
        map();
    }

    private void map() {
        try (FileChannel channel = FileChannel.open(file)) {
            places = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), arena);
        } catch (IOException e) {
            throw new UncheckedIOException("the vertices of a city can't be read again", e);
        }
    }

    CityVertices vertices(CityScale scale) {
        return new CityVertices() {
            @Override
            public int count() {
                return count;
            }

            @Override
            public Coordinate at(int vertex) {
                long at = 3L * vertex * Double.BYTES;
                return scale.place(
                        places.get(NUMBER, at),
                        places.get(NUMBER, at + Double.BYTES),
                        places.get(NUMBER, at + 2L * Double.BYTES));
            }
        };
    }

    @Override
    public void close() {
        arena.close();
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " can't be deleted", e);
        }
    }
}
