package nl.areaal.ingest.sensorthings.access;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import javax.sql.DataSource;
import nl.areaal.geodata.partner.KeyStore;
import nl.areaal.ingest.partner.GuessBrake;
import nl.areaal.ingest.partner.KeyRates;
import nl.areaal.ingest.partner.KeyRates.Limits;
import nl.areaal.ingest.partner.KeyRing;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;

/**
 * Reading is open, as far as datasets are; writing needs a partner's key or a login. There are no sessions, so that
 * nobody's browser can be made to write for them.
 */
@Configuration(proxyBeanMethods = false)
class AccessConfiguration {
    private static final String SERVICE = "/sta/**";
    private static final String FEEDS = "/feeds/**";

    @Bean
    Gate gate(DataSource database, InstantSource clock, @Value("${areaal.var}") Path var) {
        KeyRing keys = new KeyRing(new KeyStore(database), clock);
        return new Gate(keys, new PasswordLogins(Logins.read(var)), new GuessBrake(clock), clock);
    }

    @Bean
    KeyRates keyRates(
            @Value("${areaal.keys.requests-per-second}") double requests,
            @Value("${areaal.keys.readings-per-second}") double readings,
            @Value("${areaal.keys.burst-seconds}") double burstSeconds,
            InstantSource clock) {
        return new KeyRates(new Limits(requests, readings, burstSeconds), clock);
    }

    @Bean
    SecurityFilterChain access(
            HttpSecurity http,
            Gate gate,
            KeyRates rates,
            @Value("${areaal.sensorthings.anonymous-write}") boolean anonymousWrite) {
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
                .addFilterBefore(new GateFilter(gate, rates), AnonymousAuthenticationFilter.class)
                .exceptionHandling(
                        refused -> refused.authenticationEntryPoint((request, response, e) -> ProblemAnswer.unknown(
                                        response,
                                        "Writing needs a partner's key, or a name and a password, that this installation"
                                                + " knows."))
                                .accessDeniedHandler((request, response, e) -> ProblemAnswer.forbidden(
                                        response, "Your role may read; writing is for partners and stewards.")))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .cors(cors -> cors.configurationSource(anyOriginMayRead()))
                .build();
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
