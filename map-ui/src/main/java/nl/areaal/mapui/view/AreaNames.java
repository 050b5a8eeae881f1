package nl.areaal.mapui.view;

import com.vaadin.flow.component.Component;
import java.util.Locale;
import nl.areaal.core.area.AreaLevel;

/** Names of areas in the words of a page. */
final class AreaNames {
    private AreaNames() {}

    /** With what kind of area it is behind it, like Utrecht (gemeente), unless the name says so itself. */
    static String withLevel(Component page, String name, AreaLevel level) {
        String kind = " (" + page.getTranslation("level." + level.word()).toLowerCase(Locale.ROOT) + ")";
        return name.endsWith(kind) ? name : name + kind;
    }
}
