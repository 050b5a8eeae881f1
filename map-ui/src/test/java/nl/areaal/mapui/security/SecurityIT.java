package nl.areaal.mapui.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.areaal.mapui.SmallRegion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "areaal.kafka=127.0.0.1:1")
class SecurityIT {
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" content=\"([^\"]+)\"");

    @TempDir
    static Path var;

    @LocalServerPort
    private int port;

    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    @DynamicPropertySource
    static void region(DynamicPropertyRegistry properties) throws IOException {
        SmallRegion.register(properties);
        Files.createDirectory(var.resolve("secrets"));
        Files.writeString(var.resolve("secrets/logins.txt"), "planner:open sesame:PLANNER\n");
        properties.add("areaal.var", var::toString);
    }

    @Test
    void theMapIsForEveryone() throws Exception {
        HttpResponse<String> map = get("/?area=GM0344");
        assertThat(map.statusCode()).isEqualTo(200);
        assertThat(map.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'self'", "frame-ancestors 'none'");
        assertThat(map.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(map.headers().firstValue("Referrer-Policy")).contains("same-origin");
    }

    @Test
    void openServicesNeedNoSessionAndMakeNone() throws Exception {
        HttpResponse<String> health = get("/actuator/health");
        assertThat(health.statusCode()).isEqualTo(200);
        assertThat(health.headers().map()).doesNotContainKey("set-cookie");
        assertThat(get("/actuator/env").statusCode()).isEqualTo(404);
    }

    @Test
    void pagesOfOtherSitesReadOpenDataAndNotWhichJobsTheirVisitorHas() throws Exception {
        HttpResponse<String> open = crossSite("/ogc/v1/collections");
        assertThat(open.headers().firstValue("Access-Control-Allow-Origin")).hasValue("*");
        HttpResponse<String> jobs = crossSite("/ogc/v1/jobs?limit=1");
        assertThat(jobs.statusCode()).isEqualTo(403);
        assertThat(jobs.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
        assertThat(get("/ogc/v1/jobs").body()).contains("\"jobs\"");
    }

    @Test
    void signingInLeadsBackToWhatWasShown() throws Exception {
        HttpResponse<String> asked = get("/sign-in?area=GM0344&panel=scenario");
        assertThat(asked.statusCode()).isEqualTo(302);
        assertThat(asked.headers().firstValue("Location").orElseThrow()).endsWith("/login");

        assertThat(signIn("open sesame")).contains("/sign-in?area=GM0344&panel=scenario");
    }

    @Test
    void aWrongPasswordOpensNothing() throws Exception {
        assertThat(signIn("guess")).endsWith("/login?error");
    }

    @Test
    void aLoginFromAnotherSiteIsRefused() throws Exception {
        HttpResponse<String> forged = post("/login", "username=planner&password=open+sesame");
        assertThat(forged.statusCode()).isIn(302, 403);
        assertThat(forged.headers().firstValue("Location").orElse("")).doesNotContain("sign-in");
    }

    /** Where the browser is sent to. */
    private String signIn(String password) throws Exception {
        Matcher csrf = CSRF.matcher(get("/login").body());
        assertThat(csrf.find()).isTrue();
        String form = "username=planner&password=" + URLEncoder.encode(password, StandardCharsets.UTF_8) + "&_csrf="
                + URLEncoder.encode(csrf.group(1), StandardCharsets.UTF_8);
        return post("/login", form).headers().firstValue("Location").orElse("");
    }

    private HttpResponse<String> get(String path) throws Exception {
        return browser.send(
                HttpRequest.newBuilder(uri(path))
                        .header("Accept", "text/html, */*;q=0.8")
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpResponse<String> crossSite(String path) throws Exception {
        return browser.send(
                HttpRequest.newBuilder(uri(path))
                        .header("Origin", "https://elsewhere.example")
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, String form) throws Exception {
        return browser.send(
                HttpRequest.newBuilder(uri(path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.ofString());
    }

    private URI uri(String path) {
        return URI.create("http://localhost:" + port + path);
    }
}
