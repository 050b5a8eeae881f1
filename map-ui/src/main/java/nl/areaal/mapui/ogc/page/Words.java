package nl.areaal.mapui.ogc.page;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words of the pages in one language. */
public final class Words {
    private static final ResourceBundle.Control AS_ASKED =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final Locale locale;
    private final ResourceBundle bundle;

    private Words(Locale locale) {
        this.locale = locale;
        this.bundle = ResourceBundle.getBundle("nl.areaal.mapui.ogc.page.words", locale, AS_ASKED);
    }

    public static Words in(boolean english) {
        return new Words(Locale.of(english ? "en" : "nl"));
    }

    /** The code of the language, for {@code lang}. */
    public String language() {
        return locale.getLanguage();
    }

    public String get(String key, Object... values) {
        return new MessageFormat(bundle.getString(key), locale).format(values);
    }
}
