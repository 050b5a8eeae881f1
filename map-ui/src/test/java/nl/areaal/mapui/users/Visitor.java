package nl.areaal.mapui.users;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.function.Predicate;

/**
 * Somebody who looks around without an account: on the map, at the profile of an area and at its goals. An act is over when what was
 * asked for is on the page.
 */
final class Visitor implements AutoCloseable {
    private static final List<String> LAYERS =
            List.of("land-use", "trees", "buildings", "roads", "model-green", "model-rain");
    private static final List<String> SOUGHT = List.of("ut", "bin", "oost", "de ", "amers");
    private static final int MOST_FOUND = 50;

    private final Caller caller;
    private final List<String> areas;
    private final ActTimes times;
    private final Random luck;
    private final MapParts parts;
    private final Set<String> switched = new HashSet<>();
    private final Future<?> live;
    private Page page;
    private Place place = Place.MAP;
    private String area;

    private enum Place {
        MAP,
        PROFILE,
        GOALS
    }

    private record Act(String name, Runnable what) {}

    /**
     * Begins on the map with an area chosen.
     *
     * @param areas codes of those that may be chosen
     */
    Visitor(Caller caller, List<String> areas, ActTimes times, Random luck) {
        this.caller = caller;
        this.areas = areas;
        this.times = times;
        this.luck = luck;
        this.parts = new MapParts(caller, times, luck);
        this.area = one(areas);
        this.page = Page.open(caller, "", onMap());
        this.live = caller.follow("/live/observations");
    }

    /**
     * Does one of the things that can be done here.
     *
     * @param due the moment from which the time counts, by {@link System#nanoTime()}
     */
    void act(long due) {
        Act act = one(possible());
        try {
            act.what().run();
            times.took(act.name(), System.nanoTime() - due);
            afterwards(due);
        } catch (RuntimeException e) {
            times.failed(act.name(), e);
        }
    }

    @Override
    public void close() {
        live.cancel(true);
        page.close();
    }

    private List<Act> possible() {
        return switch (place) {
            case MAP ->
                List.of(
                        new Act("choose an area", this::choose),
                        new Act("choose an area", this::choose),
                        new Act("move the map", this::move),
                        new Act("move the map", this::move),
                        new Act("switch a layer", this::switchLayer),
                        new Act("search an area", this::search),
                        new Act("look at a sensor", this::lookAtSensor),
                        new Act("ask why of a figure", () -> askWhy("area-figures")),
                        new Act("ask why of a reading", () -> askWhy("course")),
                        new Act("open the profile", this::openProfile));
            case PROFILE ->
                List.of(
                        new Act("ask why in the profile", () -> askWhy("profile-figures")),
                        new Act("go to the goals", this::goToGoals),
                        new Act("open the map", this::openMap));
            case GOALS ->
                List.of(new Act("open the profile", this::openProfile), new Act("open the map", this::openMap));
        };
    }

    /** What belongs to an act and is not waited for: the answer is closed, and figures come when they are there. */
    private void afterwards(long due) {
        if (page.see(tree -> tree.has("why-dialog"))) {
            page.see(tree -> tree.first(with("why-dialog"))).ifPresent(page::dismiss);
        }
        if (place == Place.PROFILE && page.see(tree -> tree.has("notice-busy"))) {
            page.await("the figures of the profile", tree -> !tree.has("notice-busy"));
            times.took("all figures of the profile", System.nanoTime() - due);
        }
    }

    private void choose() {
        area = one(areas);
        page.tell(
                theMap(),
                "area-click",
                Map.of("event.detail.code", area, "event.detail.lon", 5.12, "event.detail.lat", 52.09));
        page.await("the area", tree -> tree.has("area-title"));
    }

    private void move() {
        page.tell(theMap(), "move-end", Map.of("event.detail", parts.turnTo()));
        parts.fetch();
    }

    private void switchLayer() {
        String layer = one(LAYERS);
        boolean on = switched.add(layer) || !switched.remove(layer);
        PageElement box = page.see(tree -> tree.within(
                        row -> row.attribute("data-layer").equals(layer), inner -> inner.hasTag("vaadin-checkbox")))
                .orElseThrow(() -> new IllegalStateException("layer " + layer + " is not on the page"));
        page.enter(box, "checked", on);
    }

    private void search() {
        page.call(
                theOne(element -> element.hasTag("vaadin-combo-box")), "setViewportRange", 0, MOST_FOUND, one(SOUGHT));
    }

    private void lookAtSensor() {
        page.see(tree -> tree.first(with("reading"))).ifPresentOrElse(page::click, this::choose);
    }

    /** Of the first number in a part of the page; there are areas without sensors, and of those one looks at another. */
    private void askWhy(String part) {
        page.see(tree -> tree.within(with(part), with("why"))).ifPresentOrElse(this::askWhy, this::choose);
    }

    private void askWhy(PageElement link) {
        page.click(link);
        page.await("the answer", tree -> tree.has("why-dialog"));
    }

    private void openProfile() {
        leave();
        page = Page.open(caller, "gebied/" + area, "");
        place = Place.PROFILE;
    }

    private void goToGoals() {
        page.follow("doelen/" + area);
        page.await("the goals", tree -> tree.has("goals-page"));
        place = Place.GOALS;
    }

    private void openMap() {
        leave();
        page = Page.open(caller, "", onMap());
        place = Place.MAP;
    }

    private void leave() {
        page.close();
        switched.clear();
    }

    private String onMap() {
        return "area=" + area + "&panel=area";
    }

    private PageElement theMap() {
        return theOne(element -> element.hasTag("areaal-map"));
    }

    private PageElement theOne(Predicate<PageElement> sought) {
        return page.see(tree -> tree.first(sought))
                .orElseThrow(() -> new IllegalStateException("it is not on the page"));
    }

    private static Predicate<PageElement> with(String className) {
        return element -> element.hasClass(className);
    }

    private <T> T one(List<T> of) {
        return of.get(luck.nextInt(of.size()));
    }
}
