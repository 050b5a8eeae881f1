package nl.areaal.mapui.ogc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import nl.areaal.geodata.store.StoreAddress;

/**
 * MapServer over the layer of the tiles bench, as its manual sets it up: FastCGI behind lighttpd, connections to the store kept,
 * a stored geometry in the tiles' system, and as many processes as there are connections.
 */
final class MapServer implements AutoCloseable {
    private static final Path PROGRAM = Path.of("/usr/lib/cgi-bin/mapserv");
    private static final long PATIENCE_SECONDS = 10;
    private static final long LOOK_NANOS = 50_000_000;

    private static final String CONFIG = """
            CONFIG
              ENV
                MS_MAP_PATTERN "."
              END
              MAPS
                bench "DIRECTORY/bench.map"
              END
            END
            """;
    private static final String MAP = """
            MAP
              NAME "bench"
              EXTENT 530000 6780000 620000 6860000
              SIZE 256 256
              UNITS METERS
              PROJECTION
                "init=epsg:3857"
              END
              OUTPUTFORMAT
                NAME "mvt"
                DRIVER "MVT"
                FORMATOPTION "EXTENT=4096"
                FORMATOPTION "EDGE_BUFFER=4"
              END
              WEB
                METADATA
                  "ows_onlineresource" "ORIGIN/mapserv/bench"
                  "oga_onlineresource" "ORIGIN/mapserv/bench/ogcapi"
                  "ows_enable_request" "*"
                  "ows_srs" "EPSG:4326 EPSG:3857"
                END
              END
              LAYER
                NAME "buildings"
                TYPE POLYGON
                STATUS ON
                TEMPLATE "only layers with one can be asked for features"
                EXTENT 530000 6780000 620000 6860000
                CONNECTIONTYPE POSTGIS
                CONNECTION "STORE"
                DATA "geometry_3857 from (select id, height_metres, built_year, use, dwellings, geometry_3857 from areaal.layer_buildings) t using unique id using srid=3857"
                PROCESSING "CLOSE_CONNECTION=DEFER"
                PROJECTION
                  "init=epsg:3857"
                END
                METADATA
                  "ows_title" "Buildings"
                  "gml_include_items" "all"
                  "gml_featureid" "id"
                END
                CLASS
                  STYLE
                    COLOR 200 200 200
                  END
                END
              END
            END
            """;
    private static final String WEB_SERVER = """
            server.modules = ("mod_fastcgi")
            server.bind = "127.0.0.1"
            server.port = PORT
            server.document-root = "DIRECTORY"
            server.errorlog = "DIRECTORY/error.log"
            fastcgi.server = ("/mapserv" => ((
              "bin-path" => "PROGRAM",
              "socket" => "DIRECTORY/mapserv.sock",
              "check-local" => "disable",
              "max-procs" => PROCESSES,
              "bin-environment" => ("MAPSERVER_CONFIG_FILE" => "DIRECTORY/mapserver.conf", "MS_MAPFILE" => "DIRECTORY/bench.map")
            )))
            """;

    private final Path directory;
    private final String origin;
    private final Process process;

    private MapServer(Path directory, String origin, Process process) {
        this.directory = directory;
        this.origin = origin;
        this.process = process;
    }

    /** Starts it, where it and the web server that {@code LIGHTTPD} names are installed. */
    static Optional<MapServer> start(StoreAddress store, int processes) throws IOException {
        String lighttpd = System.getenv().getOrDefault("LIGHTTPD", "");
        if (lighttpd.isEmpty() || !Files.isExecutable(PROGRAM)) {
            return Optional.empty();
        }
        Path directory = Files.createTempDirectory(
                "mapserver", PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        int port = freePort();
        String origin = "http://127.0.0.1:" + port;
        Files.writeString(directory.resolve("mapserver.conf"), CONFIG.replace("DIRECTORY", directory.toString()));
        Files.writeString(
                directory.resolve("bench.map"), MAP.replace("ORIGIN", origin).replace("STORE", connection(store)));
        Path settings = Files.writeString(
                directory.resolve("lighttpd.conf"),
                WEB_SERVER
                        .replace("PORT", String.valueOf(port))
                        .replace("DIRECTORY", directory.toString())
                        .replace("PROGRAM", PROGRAM.toString())
                        .replace("PROCESSES", String.valueOf(processes)));
        Process process = new ProcessBuilder(
                        lighttpd, "-D", "-f", settings.toString(), "-m", modules(Path.of(lighttpd)))
                .inheritIO()
                .start();
        MapServer server = new MapServer(directory, origin, process);
        server.awaitUp(port);
        return Optional.of(server);
    }

    String origin() {
        return origin;
    }

    static String tile(int zoom, int column, int row) {
        return "/mapserv?map=bench&mode=tile&tilemode=gmap&layers=buildings&map.imagetype=mvt&tile=" + column + "+"
                + row + "+" + zoom;
    }

    static String page(String box, int limit) {
        return "/mapserv/bench/ogcapi/collections/buildings/items?f=json&limit=" + limit + "&bbox=" + box;
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        process.onExit().join();
        try (Stream<Path> files = Files.walk(directory)) {
            files.sorted(Comparator.reverseOrder()).forEach(MapServer::delete);
        }
    }

    private void awaitUp(int port) throws IOException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (process.isAlive() && System.nanoTime() < end) {
            try (Socket _ = new Socket(InetAddress.getLoopbackAddress(), port)) {
                return;
            } catch (IOException e) {
                LockSupport.parkNanos(LOOK_NANOS);
            }
        }
        throw new IOException("lighttpd did not start: " + Files.readString(directory.resolve("error.log")));
    }

    private static String connection(StoreAddress store) {
        URI address = URI.create(store.url().substring("jdbc:".length()));
        List<String> parts = List.of(
                "host=" + address.getHost(),
                "port=" + address.getPort(),
                "dbname=" + address.getPath().substring(1),
                "user=" + store.user(),
                "password=" + store.password());
        return String.join(" ", parts);
    }

    /** Beside the program, wherever it was unpacked: PREFIX/sbin/lighttpd and PREFIX/lib/lighttpd. */
    private static String modules(Path lighttpd) {
        return lighttpd.resolveSibling("../lib/lighttpd").normalize().toString();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
