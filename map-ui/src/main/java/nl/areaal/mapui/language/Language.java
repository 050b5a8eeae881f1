package nl.areaal.mapui.language;

import com.vaadin.flow.server.VaadinRequest;
import jakarta.servlet.http.Cookie;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A language that the whole UI speaks; the first one is for whoever asks for another. */
public enum Language {
    DUTCH(Locale.of("nl", "NL"), "Nederlands"),
    ENGLISH(Locale.of("en", "GB"), "English");

    /** Holds the language that someone chose, above what the browser asks for. */
    public static final String COOKIE = "areaal-language";

    private final Locale locale;
    private final String ownName;

    Language(Locale locale, String ownName) {
        this.locale = locale;
        this.ownName = ownName;
    }

    /** For texts, and for numbers and dates as they are written in the Netherlands or by the English-speaking. */
    public Locale locale() {
        return locale;
    }

    /** ISO 639-1, e.g. nl. */
    public String code() {
        return locale.getLanguage();
    }

    /** What its speakers call it. */
    public String ownName() {
        return ownName;
    }

    /** The one to switch to. */
    public Language other() {
        return this == DUTCH ? ENGLISH : DUTCH;
    }

    public static Language of(Locale locale) {
        return find(locale.getLanguage()).orElse(DUTCH);
    }

    /** What was chosen before, else what the browser likes best, else Dutch. */
    static Language of(VaadinRequest request) {
        Stream<String> chosen = cookies(request)
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .map(Cookie::getValue);
        // Without the header a server answers with its own language, which says nothing of the reader.
        Stream<String> liked = request.getHeader("Accept-Language") == null
                ? Stream.empty()
                : Collections.list(request.getLocales()).stream().map(Locale::getLanguage);
        return Stream.concat(chosen, liked)
                .flatMap(code -> find(code).stream())
                .findFirst()
                .orElse(DUTCH);
    }

    static List<Locale> locales() {
        return Arrays.stream(values()).map(Language::locale).toList();
    }

    private static Optional<Language> find(String code) {
        return Arrays.stream(values())
                .filter(language -> language.code().equals(code))
                .findFirst();
    }

    private static Stream<Cookie> cookies(VaadinRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies == null ? Stream.empty() : Arrays.stream(cookies);
    }
}
