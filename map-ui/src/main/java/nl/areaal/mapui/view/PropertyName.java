package nl.areaal.mapui.view;

import nl.areaal.core.observation.ObservedProperty;
import nl.areaal.mapui.language.Language;

/** What people call a measured quantity. */
final class PropertyName {
    private PropertyName() {}

    static String of(ObservedProperty property, Language language) {
        return switch (language) {
            case DUTCH -> property.nameNl();
            case ENGLISH -> property.nameEn();
        };
    }
}
