package nl.areaal.geodata.dataset;

/** Whom to ask about a dataset; a desk rather than a person, for everybody reads it. */
public record ContactPoint(String name, String email) {
    public ContactPoint {
        if (name.isBlank()) {
            throw new IllegalArgumentException("contact has no name, expected a desk or an organisation");
        }
        if (!email.matches("[^@\\s]+@[^@\\s]+")) {
            throw new IllegalArgumentException(
                    "contact email is '" + email + "', expected an address such as data@example.org");
        }
    }
}
