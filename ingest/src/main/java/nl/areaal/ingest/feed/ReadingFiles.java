package nl.areaal.ingest.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.areaal.core.observation.PlausibleTime;
import nl.areaal.geodata.csv.BuiltIn;
import nl.areaal.geodata.csv.CsvMapping;
import nl.areaal.geodata.csv.MappingJson;
import nl.areaal.geodata.csv.Place;
import nl.areaal.geodata.csv.SidePlaces;
import nl.areaal.geodata.csv.Table;
import nl.areaal.geodata.csv.UnfitTableException;
import nl.areaal.geodata.csv.Unpacked;
import nl.areaal.geodata.feed.CsvMappingStore;

/** Opens files of readings by the mapping that somebody names, or by the one that fits. */
final class ReadingFiles {
    static final String LUCHTMEETNET = "luchtmeetnet";

    private static final String MAPPING_FILE = ".json";
    private static final long LARGEST_LUCHTMEETNET = 16L << 20;

    private final CsvMappingStore saved;
    private final InstantSource clock;

    ReadingFiles(CsvMappingStore saved, InstantSource clock) {
        this.saved = saved;
        this.clock = clock;
    }

    /**
     * Reads a file and checks all of it.
     *
     * @param mapping a name or a file; empty means that the file tells
     * @param stations where its stations are, if that stands in another file
     */
    ReadingsFile open(Path path, Optional<String> mapping, Optional<Path> stations) throws IOException {
        if (mapping.isEmpty() ? LuchtmeetnetFile.fits(path) : mapping.get().equals(LUCHTMEETNET)) {
            return LuchtmeetnetFile.read(path);
        }
        CsvMapping named = mapping.isEmpty() ? recognised(path) : named(mapping.get());
        return open(
                path,
                path.getFileName().toString(),
                stations.isEmpty() ? named : named.knowing(places(stations.get(), named)));
    }

    /**
     * Reads a file by a mapping and checks all of it.
     *
     * @param name what its owner calls it
     */
    ReadingsFile open(Path path, String name, CsvMapping mapping) throws IOException {
        Instant latest = PlausibleTime.latest(clock.instant());
        return TableFile.read(path, name, mapping, latest);
    }

    /**
     * Reads a file of Luchtmeetnet, which is held in memory as a whole.
     *
     * @param name what its owner calls it
     * @throws UnfitTableException when it is none, is damaged, or is much larger than a month of one component
     */
    ReadingsFile openLuchtmeetnet(Path path, String name) throws IOException {
        try (InputStream bytes = Unpacked.of(Files.newInputStream(path))) {
            bytes.skipNBytes(LARGEST_LUCHTMEETNET);
            throw new UnfitTableException(
                    name + " has over " + LARGEST_LUCHTMEETNET + " bytes, expected a month of one component");
        } catch (EOFException e) {
            return luchtmeetnet(path, name);
        }
    }

    private static ReadingsFile luchtmeetnet(Path path, String name) throws IOException {
        try {
            return LuchtmeetnetFile.read(path);
        } catch (UnreadableFileException e) {
            String ours = path.getFileName().toString();
            throw new UnfitTableException(String.valueOf(e.getMessage()).replace(ours, name));
        }
    }

    private CsvMapping named(String name) throws IOException {
        if (name.endsWith(MAPPING_FILE)) {
            return MappingJson.read(Files.readString(Path.of(name), UTF_8));
        }
        Optional<CsvMapping> builtIn = BuiltIn.find(name).map(BuiltIn::mapping);
        return builtIn.or(() -> saved.find(name).map(found -> MappingJson.read(found.json())))
                .orElseThrow(() -> new UnfitTableException("mapping is '" + name + "', expected " + names()
                        + ", one that was saved," + " or a file that ends with " + MAPPING_FILE));
    }

    private static CsvMapping recognised(Path path) throws IOException {
        for (BuiltIn builtIn : BuiltIn.ALL) {
            if (builtIn.fileName().test(path.getFileName().toString()) && fits(path, builtIn.mapping())) {
                return builtIn.mapping();
            }
        }
        throw new UnfitTableException(path.getFileName() + ": no mapping that we have fits, expected a table as of "
                + names() + ", or --mapping with the name of one that you saved or a file that holds one");
    }

    private static boolean fits(Path path, CsvMapping mapping) throws IOException {
        try (InputStream bytes = Unpacked.of(Files.newInputStream(path))) {
            return Table.fits(bytes, mapping);
        }
    }

    private static Map<String, Place> places(Path stations, CsvMapping mapping) throws IOException {
        try (InputStream bytes = Unpacked.of(Files.newInputStream(stations))) {
            return SidePlaces.read(bytes, mapping);
        }
    }

    private static String names() {
        return Stream.concat(Stream.of(LUCHTMEETNET), BuiltIn.ALL.stream().map(BuiltIn::id))
                .collect(Collectors.joining(", "));
    }
}
