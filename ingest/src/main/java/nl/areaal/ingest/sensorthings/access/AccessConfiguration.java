package nl.areaal.ingest.sensorthings.access;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;

/**
 * Reading is open, as far as datasets are; writing needs a name and a password. There are no sessions, so that nobody's
 * browser can be made to write for them.
 */
@Configuration(proxyBeanMethods = false)
class AccessConfiguration {
    private static final String SERVICE = "/sta/**";
    private static final String FEEDS = "/feeds/**";

    @Bean
    PasswordEncoder passwordEncoder() {
        return new KeyedDigest();
    }

    @Bean
    UserDetailsService logins(@Value("${areaal.var}") Path var, PasswordEncoder encoder) {
        return new InMemoryUserDetailsManager(
                Logins.read(var).stream().map(login -> user(login, encoder)).toList());
    }

    private static UserDetails user(Logins.Login login, PasswordEncoder encoder) {
        return User.withUsername(login.user())
                .password(encoder.encode(login.password()))
                .roles(login.role().name())
                .build();
    }

    @Bean
    SecurityFilterChain access(
            HttpSecurity http, @Value("${areaal.sensorthings.anonymous-write}") boolean anonymousWrite) {
        return http.authorizeHttpRequests(requests -> {
                    requests.requestMatchers(HttpMethod.GET, SERVICE).permitAll();
                    requests.requestMatchers(HttpMethod.HEAD, SERVICE).permitAll();
                    requests.requestMatchers(HttpMethod.OPTIONS, SERVICE).permitAll();
                    if (!anonymousWrite) {
                        requests.requestMatchers(SERVICE)
                                .hasAnyRole(Role.PARTNER.name(), Role.STEWARD.name(), Role.ADMINISTRATOR.name());
                    }
                    requests.requestMatchers(FEEDS)
                            .hasAnyRole(Role.PARTNER.name(), Role.STEWARD.name(), Role.ADMINISTRATOR.name());
                    requests.anyRequest().permitAll();
                })
                .httpBasic(basic -> basic.authenticationEntryPoint((request, response, e) -> unknown(response)))
                .exceptionHandling(
                        refused -> refused.authenticationEntryPoint((request, response, e) -> unknown(response))
                                .accessDeniedHandler((request, response, e) -> write(
                                        response,
                                        HttpServletResponse.SC_FORBIDDEN,
                                        "Forbidden",
                                        "Your role may read; writing is for partners and stewards.")))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .cors(cors -> cors.configurationSource(anyOriginMayRead()))
                .build();
    }

    private static void unknown(HttpServletResponse response) throws IOException {
        response.setHeader("WWW-Authenticate", "Basic realm=\"Areaal\", charset=\"UTF-8\"");
        write(
                response,
                HttpServletResponse.SC_UNAUTHORIZED,
                "Unauthorized",
                "Writing needs a name and a password (HTTP Basic) that this installation knows.");
    }

    private static void write(HttpServletResponse response, int status, String title, String detail)
            throws IOException {
        response.setStatus(status);
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream()
                .write("{\"type\":\"about:blank\",\"title\":\"%s\",\"status\":%d,\"detail\":\"%s\"}"
                        .formatted(title, status, detail)
                        .getBytes(StandardCharsets.UTF_8));
    }

    private static UrlBasedCorsConfigurationSource anyOriginMayRead() {
        CorsConfiguration open = new CorsConfiguration();
        open.setAllowedOrigins(List.of(CorsConfiguration.ALL));
        open.setAllowedMethods(List.of("GET", "HEAD", "OPTIONS"));
        open.setAllowedHeaders(List.of(CorsConfiguration.ALL));
        UrlBasedCorsConfigurationSource source = new UrlBasedCorsConfigurationSource();
        source.registerCorsConfiguration(SERVICE, open);
        return source;
    }
}
