package nl.areaal.mapui.users;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** An element of a page, as far as somebody who acts on it must know it. */
final class PageElement {
    private final int node;
    private final Map<String, String> told = new HashMap<>();
    private final Map<String, String> listeners = new HashMap<>();
    private final List<String> classes = new ArrayList<>();

    PageElement(int node) {
        this.node = node;
    }

    /** The number by which server and browser name it. */
    int node() {
        return node;
    }

    boolean hasTag(String tag) {
        return tag.equals(told.get("tag"));
    }

    boolean hasClass(String name) {
        return classes.contains(name);
    }

    /** An attribute of the element; empty when it has none. */
    String attribute(String name) {
        return told.getOrDefault(name, "");
    }

    Map<String, String> told() {
        return told;
    }

    /** For each event that the server listens to: which of its data it wants, by the name of a constant. */
    Map<String, String> listeners() {
        return listeners;
    }

    List<String> classes() {
        return classes;
    }
}
