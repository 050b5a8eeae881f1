package nl.areaal.mapui.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoginTest {
    @Test
    void aPasswordMayHoldColons() {
        assertThat(Login.parse("planner:a:b:c:PLANNER")).isEqualTo(new Login("planner", "a:b:c", Role.PLANNER));
    }

    @Test
    void aWrongRoleIsNamedWithTheRolesThatExist() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Login.parse("planner:secret:BOSS"))
                .withMessageContaining("'BOSS'")
                .withMessageContaining("STEWARD")
                .withMessageNotContaining("secret");
    }

    @Test
    void aMessageOrALogLineNeverShowsThePassword() {
        assertThat(Login.parse("planner:secret:PLANNER").toString()).doesNotContain("secret");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Login.parse("Planner:secret:PLANNER"))
                .withMessageNotContaining("secret");
    }

    @Test
    void oneWrongLineDoesNotShutOutTheOthers(@TempDir Path var) throws IOException {
        Files.createDirectory(var.resolve("secrets"));
        Files.writeString(var.resolve("secrets/logins.txt"), "# made by the launcher\n\nnonsense\nsteward:x:STEWARD\n");
        assertThat(LoginFile.in(var).read()).extracting(Login::user).containsExactly("steward");
    }

    @Test
    void withoutAFileNobodyCanSignIn(@TempDir Path var) {
        assertThat(LoginFile.in(var).read()).isEmpty();
    }
}
