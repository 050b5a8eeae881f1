package nl.areaal.mapui.security;

import java.util.Arrays;
import java.util.regex.Pattern;

/** One line of the file of logins: {@code user:password:ROLE}. The password may hold colons, the name may not. */
record Login(String user, String password, Role role) {
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._-]{0,62}");

    Login {
        require(NAME.matcher(user).matches(), "user", user, "1 to 63 of a-z, 0-9, '.', '_' and '-'");
        require(!password.isBlank(), "password", "", "at least one character");
    }

    /**
     * @throws IllegalArgumentException naming the field that is wrong; never the password
     */
    static Login parse(String line) {
        int first = line.indexOf(':');
        int last = line.lastIndexOf(':');
        require(first > 0 && last > first, "line", line.substring(0, Math.max(first, 0)), "user:password:ROLE");
        return new Login(line.substring(0, first), line.substring(first + 1, last), role(line.substring(last + 1)));
    }

    private static Role role(String name) {
        return Arrays.stream(Role.values())
                .filter(role -> role.name().equals(name.strip()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "role is '" + name + "', expected one of " + Arrays.toString(Role.values())));
    }

    private static void require(boolean holds, String field, String value, String expected) {
        if (!holds) {
            throw new IllegalArgumentException(field + " is '" + value + "', expected " + expected);
        }
    }

    @Override
    public String toString() {
        return user + " (" + role + ")";
    }
}
