package nl.areaal.mapui.ogc;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import nl.areaal.geodata.store.StoreAddress;
import nl.areaal.mapui.scenario.Scenarios;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.HttpEncodingAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The map services on a real port, without the views: starts in about a second. */
final class OgcServer implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient client = HttpClient.newHttpClient();
    private final ConfigurableApplicationContext context;
    private final HikariDataSource pool;

    private OgcServer(ConfigurableApplicationContext context, HikariDataSource pool) {
        this.context = context;
        this.pool = pool;
    }

    /** What is started: no configuration class, so that the real application's scan passes it by. */
    @ComponentScan(basePackages = {"nl.areaal.mapui.ogc", "nl.areaal.mapui.scenario", "nl.areaal.mapui.colour"})
    @ImportAutoConfiguration({
        TomcatServletWebServerAutoConfiguration.class,
        DispatcherServletAutoConfiguration.class,
        WebMvcAutoConfiguration.class,
        ErrorMvcAutoConfiguration.class,
        HttpMessageConvertersAutoConfiguration.class,
        HttpEncodingAutoConfiguration.class,
        JacksonAutoConfiguration.class
    })
    static final class Services {}

    /** @param settings as on a command line */
    static OgcServer start(StoreAddress store, String... settings) {
        HikariDataSource pool = new HikariDataSource();
        pool.setDataSource(store.dataSource());
        pool.setMaximumPoolSize(4);
        ConfigurableApplicationContext context = new SpringApplicationBuilder(Services.class)
                .initializers(fresh -> fresh.getBeanFactory().registerSingleton("store", (DataSource) pool))
                .run(Stream.concat(Stream.of("--server.port=0", "--server.address=127.0.0.1"), Stream.of(settings))
                        .toArray(String[]::new));
        return new OgcServer(context, pool);
    }

    /** The address of the services, e.g. {@code http://127.0.0.1:4711/ogc/v1}. */
    String url() {
        return "http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port") + "/ogc/v1";
    }

    /** The connections that the services use. */
    DataSource pool() {
        return pool;
    }

    /** A part of the services, for what callers can't bring about in a test. */
    <T> T part(Class<T> type) {
        return context.getBean(type);
    }

    Scenarios scenarios() {
        return context.getBean(Scenarios.class);
    }

    HttpResponse<byte[]> get(String pathOrUrl, String... headers) {
        return send("GET", pathOrUrl, "", headers);
    }

    HttpResponse<byte[]> send(String method, String pathOrUrl, String body, String... headers) {
        String url = pathOrUrl.startsWith("http") ? pathOrUrl : url() + pathOrUrl;
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url))
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new IllegalStateException(url + " could not be read", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    String text(String pathOrUrl, String... headers) {
        return new String(get(pathOrUrl, headers).body(), StandardCharsets.UTF_8);
    }

    /** The path with a parameter, of which the value is encoded. */
    static String with(String path, String parameter, String value) {
        String encoded = URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
        return path + (path.contains("?") ? "&" : "?") + parameter + "=" + encoded;
    }

    JsonNode json(String pathOrUrl, String... headers) {
        return JSON.readTree(get(pathOrUrl, headers).body());
    }

    /** What the services say of their collections of features; the catalogue is one of records. */
    List<JsonNode> featureCollections() {
        return json("/collections")
                .path("collections")
                .valueStream()
                .filter(collection -> collection.path("itemType").asString().equals("feature"))
                .toList();
    }

    @Override
    public void close() {
        context.close();
        pool.close();
        client.close();
    }
}
