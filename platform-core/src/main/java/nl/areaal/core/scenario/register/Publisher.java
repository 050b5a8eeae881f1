package nl.areaal.core.scenario.register;

/**
 * The organisation that publishes models in the algorithm register.
 *
 * @param contactEmail where people can ask about them
 * @param website about them
 * @param publicCode where their code can be read
 */
public record Publisher(
        String organisation, String department, String contactEmail, String website, String publicCode) {
    public Publisher {
        requireWords(organisation, "organisation");
        requireWords(department, "department");
        requireWords(contactEmail, "contactEmail");
        requireWords(website, "website");
        requireWords(publicCode, "publicCode");
        if (!contactEmail.contains("@")) {
            throw new IllegalArgumentException(
                    "publisher: contactEmail is \"" + contactEmail + "\", expected an address with @");
        }
    }

    private static void requireWords(String value, String field) {
        if (value.isBlank()) {
            throw new IllegalArgumentException("publisher: " + field + " is empty, expected words");
        }
    }
}
