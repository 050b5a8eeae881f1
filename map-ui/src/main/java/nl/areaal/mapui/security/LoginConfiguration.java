package nl.areaal.mapui.security;

import java.nio.file.Path;
import java.time.InstantSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;

/** Signing in with a name and password from the file of logins. Passwords are in memory as hashes only. */
@Configuration(proxyBeanMethods = false)
class LoginConfiguration {
    private final LoginBrake brake = new LoginBrake(InstantSource.system());

    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    @Bean
    UserDetailsService logins(@Value("${areaal.var}") Path var, PasswordEncoder encoder) {
        return new InMemoryUserDetailsManager(LoginFile.in(var).read().stream()
                .map(login -> user(login, encoder))
                .toList());
    }

    @Bean
    DaoAuthenticationProvider passwordLogin(UserDetailsService logins, PasswordEncoder encoder) {
        DaoAuthenticationProvider provider = new DaoAuthenticationProvider(logins);
        provider.setPasswordEncoder(encoder);
        provider.setPreAuthenticationChecks(user -> {
            if (brake.holds(user.getUsername())) {
                throw new LockedException("too many wrong passwords for " + user.getUsername());
            }
        });
        return provider;
    }

    @EventListener
    void onWrongPassword(AuthenticationFailureBadCredentialsEvent event) {
        brake.failed(event.getAuthentication().getName());
    }

    @EventListener
    void onSignIn(AuthenticationSuccessEvent event) {
        brake.succeeded(event.getAuthentication().getName());
    }

    private static UserDetails user(Login login, PasswordEncoder encoder) {
        return User.withUsername(login.user())
                .password(encoder.encode(login.password()))
                .roles(login.role().name())
                .build();
    }
}
