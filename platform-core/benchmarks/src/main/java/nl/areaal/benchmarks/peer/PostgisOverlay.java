package nl.areaal.benchmarks.peer;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.io.WKBWriter;
import org.postgresql.PGConnection;

/** The same overlay in PostGIS, on one connection whose tables go when it closes. */
final class PostgisOverlay implements AutoCloseable {
    private static final double TICKS_A_SECOND = 100;

    /** Where user time stands among the fields that follow the name of the program; system time comes next. */
    private static final int USER_TIME = 11;

    private final Connection connection;

    private PostgisOverlay(Connection connection) {
        this.connection = connection;
    }

    static PostgisOverlay open() throws SQLException {
        String url = System.getenv("AREAAL_DB_URL");
        if (url == null) {
            throw new SQLException("AREAAL_DB_URL names no server");
        }
        PostgisOverlay overlay = new PostgisOverlay(
                DriverManager.getConnection(url, System.getenv("AREAAL_DB_USER"), System.getenv("AREAAL_DB_PASSWORD")));
        overlay.execute("create extension if not exists postgis");
        // One process, so that its processor time is all there is.
        overlay.execute("set max_parallel_workers_per_gather = 0");
        return overlay;
    }

    void load(List<Polygon> parcels, List<Polygon> areas) throws SQLException {
        table("bench_parcel", parcels);
        table("bench_area", areas);
    }

    /** The processor seconds of the server process that answers; the sums come into an array by the number of the area. */
    double intersectionAreas(double[] sums) throws SQLException {
        int process = number("select pg_backend_pid()");
        double before = secondsOf(process);
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("""
                        select a.id, sum(st_area(st_intersection(p.outline, a.outline)))
                        from bench_area a join bench_parcel p on st_intersects(p.outline, a.outline)
                        group by a.id
                        """)) {
            while (rows.next()) {
                sums[rows.getInt(1)] = rows.getDouble(2);
            }
        }
        return secondsOf(process) - before;
    }

    private void table(String name, List<Polygon> outlines) throws SQLException {
        execute("create temporary table " + name + " (id int, outline geometry)");
        StringBuilder lines = new StringBuilder();
        WKBWriter writer = new WKBWriter();
        for (int i = 0; i < outlines.size(); i++) {
            lines.append(i)
                    .append('\t')
                    .append(WKBWriter.toHex(writer.write(outlines.get(i))))
                    .append('\n');
        }
        try {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy " + name + " from stdin", new StringReader(lines.toString()));
        } catch (IOException e) {
            throw new SQLException("the outlines could not be sent", e);
        }
        execute("create index on " + name + " using gist (outline)");
        execute("analyze " + name);
    }

    /** User and system time of a process on this machine, by proc(5). */
    private static double secondsOf(int process) throws SQLException {
        try {
            String stat = Files.readString(Path.of("/proc/" + process + "/stat"));
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
            return (Double.parseDouble(fields[USER_TIME]) + Double.parseDouble(fields[USER_TIME + 1])) / TICKS_A_SECOND;
        } catch (IOException e) {
            throw new SQLException("the server runs on another machine, where its processor time can't be read", e);
        }
    }

    private int number(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
