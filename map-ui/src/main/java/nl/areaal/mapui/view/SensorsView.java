package nl.areaal.mapui.view;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import java.util.Optional;
import nl.areaal.core.observation.Thing;
import nl.areaal.mapui.map.AreaalMap;
import nl.areaal.mapui.map.MapView;
import nl.areaal.mapui.map.PlaceShape;

/** What is measured near a place that a visitor names, points at, or stands on: the sensor register, made from what runs. */
@Route(PublicPages.SENSORS)
@RouteAlias("sensors")
@AnonymousAllowed
class SensorsView extends Main implements AfterNavigationObserver, HasDynamicTitle {
    private static final int AT_FIRST = 10;
    private static final int AT_MOST = 50;
    private static final double ZOOM = 13;

    /** To some hundred metres, before it leaves the browser; empty when that can't or may not tell. */
    private static final String WHERE_AM_I = "return new Promise(done => navigator.geolocation"
            + " ? navigator.geolocation.getCurrentPosition("
            + "at => done(at.coords.longitude.toFixed(3) + ',' + at.coords.latitude.toFixed(3)),"
            + " () => done(''), {timeout: 15000})"
            + " : done(''))";

    private final transient PublicServices services;
    private final AreaalMap map = new AreaalMap();
    private final Section found = new Section();
    private final Div said = new Div();

    SensorsView(PublicServices services) {
        this.services = services;
        addClassNames("area-page", "public-page", "sensors-page");
        found.addClassName("found-sensors");
        said.getElement().setAttribute("role", "status");
        prepareMap();
        add(PublicPages.ways(services.signedIn(), PublicPages.SENSORS));
        add(new H1(getTranslation("near.heading")), new Paragraph(getTranslation("near.intro")));
        add(ways(), said, map, found);
        add(AreaPages.fromMap("/ogc/v1/collections/sensors/items", getTranslation("near.programs")));
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        QueryParameters query = event.getLocation().getQueryParameters();
        said.removeAll();
        Optional<Spot> spot = Spot.read(query, services.known().areas());
        if (spot.isEmpty() && Spot.isTold(query)) {
            said.add(Notice.problem(getTranslation("near.nowhere")));
        }
        spot.ifPresent(this::lookAt);
        show(spot, AT_FIRST);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("near.title") + " · " + getTranslation("app.name");
    }

    private Component ways() {
        AreaSearch search = new AreaSearch(services.known().areas(), code -> go(Spot.of(code)));
        search.addClassName("page-search");
        Button here = new Button(getTranslation("near.here"), VaadinIcon.CROSSHAIRS.create(), click -> locate());
        here.addClassName("use-my-place");
        Paragraph privacy = new Paragraph(getTranslation("near.here.privacy"));
        privacy.addClassName("quiet");
        Div tools = new Div(search, here, privacy);
        tools.addClassName("public-tools");
        return tools;
    }

    private void prepareMap() {
        map.addClassName("public-map");
        map.setLabel(getTranslation("near.map"));
        map.setStyleUrl(RegionView.STYLE_URL);
        map.connectLive("/live/observations");
        map.addAreaClickListener(click -> go(Spot.of(click.place())));
        map.addSensorClickListener(click -> UI.getCurrent().navigate(PublicPages.sensor(click.thing())));
    }

    private void locate() {
        UI.getCurrent().getPage().executeJs(WHERE_AM_I).then(String.class, position -> {
            said.removeAll();
            Spot.roughly(position)
                    .ifPresentOrElse(
                            place -> go(Spot.of(place)),
                            () -> said.add(Notice.problem(
                                    getTranslation(position.isEmpty() ? "near.here.unknown" : "near.nowhere"))));
        });
    }

    private static void go(QueryParameters place) {
        UI.getCurrent().navigate(SensorsView.class, place);
    }

    private void lookAt(Spot spot) {
        map.setView(MapView.fromAbove(spot.at().lon(), spot.at().lat(), ZOOM));
        map.selectArea(Optional.empty());
        map.showPlaces(List.of(new PlaceShape(spot.ring(), "", true)));
    }

    private void show(Optional<Spot> spot, int most) {
        found.removeAll();
        if (spot.isEmpty()) {
            found.add(Notice.empty(getTranslation("near.choose")));
            return;
        }
        List<Thing> nearest = services.open().nearest(spot.get().inRegion(), most + 1);
        found.add(new H2(heading(spot.get())));
        if (nearest.isEmpty()) {
            found.add(Notice.empty(getTranslation("near.none")));
            return;
        }
        found.add(
                new SensorList(nearest.stream().limit(most).toList(), spot.get().inRegion(), services));
        if (nearest.size() > most && most < AT_MOST) {
            Button more = new Button(getTranslation("near.more"), click -> show(spot, AT_MOST));
            more.addClassName("more-sensors");
            found.add(more);
        }
    }

    private String heading(Spot spot) {
        return spot.area()
                .map(area -> getTranslation("near.around", area.name()))
                .orElseGet(() -> getTranslation("near.around.place"));
    }
}
