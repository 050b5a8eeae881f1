package nl.areaal.mapui.security;

import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who is signed in, in this browser. */
@Component
public class SignedIn {
    private final AuthenticationContext authentication;

    SignedIn(AuthenticationContext authentication) {
        this.authentication = authentication;
    }

    /** The name, or empty for the public. */
    public Optional<String> user() {
        return authentication.getPrincipalName();
    }

    public boolean mayRunScenarios() {
        return Arrays.stream(Role.values()).filter(Role::plans).anyMatch(role -> authentication.hasRole(role.name()));
    }

    /** Whether they set goals and write about them: all but partners. */
    public boolean mayWriteGoals() {
        return mayRunScenarios();
    }

    /** Whether they make stories: all but partners. */
    public boolean mayTell() {
        return mayRunScenarios();
    }

    /** Whether they answer the questions of visitors. */
    public boolean mayAnswer() {
        return mayRunFeeds() || authentication.hasRole(Role.AREA_MANAGER.name());
    }

    /** Whether they decide what everybody may read: which datasets, and which questions with their answers. */
    public boolean mayPublish() {
        return mayRunFeeds();
    }

    /** Whether they look after the feeds of others. */
    public boolean mayRunFeeds() {
        return Arrays.stream(Role.values()).filter(Role::keeps).anyMatch(role -> authentication.hasRole(role.name()));
    }

    /** Whether they deliver or look after what is delivered. */
    public boolean maySeeFeeds() {
        return mayRunFeeds() || authentication.hasRole(Role.PARTNER.name());
    }

    public void signOut() {
        authentication.logout();
    }
}
