package nl.areaal.mapui.ogc;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import nl.areaal.geodata.layer.PublishedCollection;
import org.springframework.http.HttpHeaders;

/** Says names in the caller's language: English when that is asked for first, otherwise Dutch. */
public final class Titles {
    private Titles() {}

    static String of(PublishedCollection collection, HttpServletRequest request) {
        return inEnglish(request) ? collection.titleEn() : collection.titleNl();
    }

    public static boolean inEnglish(HttpServletRequest request) {
        return request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) != null
                && request.getLocale().getLanguage().equals(Locale.ENGLISH.getLanguage());
    }
}
