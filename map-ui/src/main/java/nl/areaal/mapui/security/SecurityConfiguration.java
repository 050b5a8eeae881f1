package nl.areaal.mapui.security;

import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;

/**
 * Which addresses are open. Open data needs no login and no session, so that other sites' cookies cannot act for a user
 * there; everything else is the UI, where each view says itself who may enter.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {
    private static final String[] OPEN = {"/ogc/**", "/catalog/**", "/live/**", "/actuator/**"};

    /** MapLibre's worker is a blob; Vaadin's start-up script is inline and evaluates. Nothing comes from elsewhere. */
    private static final String UI_POLICY = String.join(
            "; ",
            "default-src 'self'",
            "script-src 'self' 'unsafe-inline' 'unsafe-eval'",
            "style-src 'self' 'unsafe-inline'",
            "img-src 'self' data: blob:",
            "font-src 'self' data:",
            "worker-src 'self' blob:",
            "object-src 'none'",
            "base-uri 'self'",
            "form-action 'self'",
            "frame-ancestors 'none'");

    /** Pages of the services have a style sheet, and no script. */
    private static final String OPEN_POLICY = String.join(
            "; ",
            "default-src 'none'",
            "style-src 'self'",
            "base-uri 'none'",
            "form-action 'none'",
            "frame-ancestors 'none'");

    /** Each filter of each request would be measured by itself, which nobody looks at and every request pays for. */
    @Bean
    SecurityObservationSettings unobserved() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    @Order(1)
    SecurityFilterChain openData(HttpSecurity http) {
        return http.securityMatcher(OPEN)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .cors(cors -> cors.configurationSource(anyOriginMayRead()))
                .headers(headers -> {
                    protect(headers, OPEN_POLICY, "()");
                    // Each service says itself how long its answers may be kept.
                    headers.cacheControl(HeadersConfigurer.CacheControlConfig::disable);
                })
                .build();
    }

    @Bean
    SecurityFilterChain ui(HttpSecurity http) {
        return http.authorizeHttpRequests(requests -> requests.requestMatchers(
                                "/styles.css", "/area-pages.css", "/public-pages.css", "/print.css", "/favicon.svg")
                        .permitAll())
                .with(VaadinSecurityConfigurer.vaadin(), vaadin -> vaadin.loginView("/login", "/"))
                .headers(headers -> protect(headers, UI_POLICY, "(self)"))
                .build();
    }

    /**
     * @param geolocation who may ask a browser where it is: the page on which one looks for sensors nearby does, when its button is
     *     pressed
     */
    private static void protect(HeadersConfigurer<HttpSecurity> headers, String policy, String geolocation) {
        headers.withObjectPostProcessor(early())
                .contentSecurityPolicy(csp -> csp.policyDirectives(policy))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(permissions ->
                        permissions.policy("camera=(), microphone=(), geolocation=" + geolocation + ", payment=()"));
    }

    /** Vaadin's answers are forwarded and leave before the filter would write its headers at the end. */
    private static ObjectPostProcessor<HeaderWriterFilter> early() {
        return new ObjectPostProcessor<>() {
            @Override
            public <O extends HeaderWriterFilter> O postProcess(O filter) {
                filter.setShouldWriteHeadersEagerly(true);
                return filter;
            }
        };
    }

    /**
     * Not DELETE, and not the list of jobs: jobs belong to an address, and a page of another site could dismiss or find those of
     * whoever looks at it. A job whose id it knows it may read.
     */
    private static UrlBasedCorsConfigurationSource anyOriginMayRead() {
        CorsConfiguration open = new CorsConfiguration();
        open.setAllowedOrigins(List.of(CorsConfiguration.ALL));
        open.setAllowedMethods(List.of("GET", "HEAD", "OPTIONS", "POST"));
        open.setAllowedHeaders(List.of(CorsConfiguration.ALL));
        open.setExposedHeaders(
                List.of("Link", "Content-Crs", "ETag", "API-Version", "Location", "Preference-Applied", "Retry-After"));
        UrlBasedCorsConfigurationSource source = new UrlBasedCorsConfigurationSource();
        source.registerCorsConfiguration("/ogc/v1/jobs", new CorsConfiguration());
        source.registerCorsConfiguration("/**", open);
        return source;
    }
}
