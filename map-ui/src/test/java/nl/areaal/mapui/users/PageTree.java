package nl.areaal.mapui.users;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The elements of a page, made from the changes that the server tells of: Vaadin's UIDL, by the numbers of its features. */
final class PageTree {
    private static final int DATA = 0;
    private static final int CHILDREN = 2;
    private static final int ATTRIBUTES = 3;
    private static final int LISTENERS = 4;
    private static final int CLASSES = 11;
    private static final int VIRTUAL_CHILDREN = 24;

    private final Map<Integer, PageElement> elements = new LinkedHashMap<>();
    private final Map<Integer, Integer> parents = new HashMap<>();
    private final Map<String, List<String>> constants = new HashMap<>();

    void apply(JsonNode message) {
        message.path("constants")
                .properties()
                .forEach(constant -> constants.put(
                        constant.getKey(), List.copyOf(constant.getValue().propertyNames())));
        message.path("changes").valueStream().forEach(this::change);
    }

    /** The elements that are as somebody seeks them, oldest first. */
    Stream<PageElement> find(Predicate<PageElement> sought) {
        return elements.values().stream().filter(sought);
    }

    boolean has(String className) {
        return first(element -> element.hasClass(className)).isPresent();
    }

    Optional<PageElement> first(Predicate<PageElement> sought) {
        return find(sought).findFirst();
    }

    /** The first element that lies within one of others. */
    Optional<PageElement> within(Predicate<PageElement> outer, Predicate<PageElement> sought) {
        return find(sought).filter(element -> isWithin(outer, element)).findFirst();
    }

    /** Which data of an event the server wants to know, as expressions. */
    List<String> wanted(PageElement element, String event) {
        return constants.getOrDefault(element.listeners().getOrDefault(event, ""), List.of());
    }

    private boolean isWithin(Predicate<PageElement> outer, PageElement element) {
        Optional<PageElement> next = parent(element);
        while (next.isPresent()) {
            if (outer.test(next.get())) {
                return true;
            }
            next = parent(next.get());
        }
        return false;
    }

    private Optional<PageElement> parent(PageElement element) {
        return Optional.ofNullable(parents.get(element.node())).map(elements::get);
    }

    private void change(JsonNode change) {
        int node = change.path("node").asInt();
        switch (change.path("type").asString()) {
            case "attach" -> elements.put(node, new PageElement(node));
            case "detach" -> {
                elements.remove(node);
                parents.remove(node);
            }
            case "put" -> put(element(node), change);
            case "remove" ->
                told(element(node), change.path("feat").asInt())
                        .remove(change.path("key").asString());
            case "splice" -> splice(element(node), change);
            default -> {} // What else there is says nothing about what somebody may act on.
        }
    }

    private PageElement element(int node) {
        return elements.computeIfAbsent(node, PageElement::new);
    }

    private static void put(PageElement element, JsonNode change) {
        told(element, change.path("feat").asInt())
                .put(change.path("key").asString(), change.path("value").asString(""));
    }

    private static Map<String, String> told(PageElement element, int feature) {
        return switch (feature) {
            case DATA, ATTRIBUTES -> element.told();
            case LISTENERS -> element.listeners();
            default -> new HashMap<>();
        };
    }

    private void splice(PageElement element, JsonNode change) {
        switch (change.path("feat").asInt()) {
            case CLASSES -> spliceClasses(element.classes(), change);
            case CHILDREN, VIRTUAL_CHILDREN ->
                change.path("addNodes").valueStream().forEach(child -> parents.put(child.asInt(), element.node()));
            default -> {} // Lists of things that nobody acts on.
        }
    }

    private static void spliceClasses(List<String> classes, JsonNode change) {
        int at = change.path("index").asInt();
        classes.subList(at, at + change.path("remove").asInt(0)).clear();
        classes.addAll(
                at, change.path("add").valueStream().map(JsonNode::asString).toList());
    }
}
