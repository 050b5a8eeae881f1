package nl.areaal.mapui.view;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import java.util.stream.Stream;
import nl.areaal.core.area.AreaLevel;
import nl.areaal.core.area.AreaSummary;
import nl.areaal.core.crs.CrsTransform;
import nl.areaal.core.crs.DeclaredCrs;
import nl.areaal.core.observation.Datastream;
import nl.areaal.core.observation.Sensor;
import nl.areaal.core.observation.Thing;
import nl.areaal.core.question.Subject;
import nl.areaal.mapui.map.LonLat;
import org.locationtech.jts.geom.Coordinate;

/** All that everybody may know of one place that measures, with the course of its readings and the questions about them. */
@Route(PublicPages.SENSOR)
@AnonymousAllowed
class SensorView extends Main implements HasUrlParameter<String>, HasDynamicTitle {
    private final transient PublicServices services;
    private final transient QuestionServices asked;
    private final AreaSensors sensors;
    private final Section terms = new Section();
    private final Div questions = new Div();
    private String title = "";

    SensorView(PublicServices services, QuestionServices asked) {
        this.services = services;
        this.asked = asked;
        this.sensors = new AreaSensors(services.measured());
        addClassNames("area-page", "public-page", "sensor-page");
        LiveReadings.follow(this, services.measured().live(), sensors);
    }

    @Override
    public void setParameter(BeforeEvent event, String number) {
        Thing thing = services.find(number).orElseThrow(NotFoundException::new);
        title = thing.name();
        removeAll();
        add(PublicPages.ways(services.signedIn(), PublicPages.sensor(thing.id())));
        add(new H1(title), where(thing));
        if (!thing.description().isBlank()) {
            add(new Paragraph(thing.description()));
        }
        terms.addClassName("sensor-terms");
        add(new H2(getTranslation("sensor.measured")), sensors, terms, questions);
        sensors.onChoice(stream -> choose(thing, stream));
        sensors.showOnly(thing);
    }

    @Override
    public String getPageTitle() {
        return title + " · " + getTranslation("app.name");
    }

    /** The areas that it stands in, each leading on, and what else stands nearby. */
    private Component where(Thing thing) {
        Div where = new Div();
        where.addClassNames("sensor-where", "quiet");
        Coordinate at = thing.location().getCoordinate();
        Stream.of(AreaLevel.WIJK, AreaLevel.GEMEENTE)
                .flatMap(level -> services.known().areas().at(at.getX(), at.getY(), level).stream())
                .forEach(area -> where.add(new Anchor(AreaPages.profile(area.code()), named(area))));
        Coordinate lonLat = CrsTransform.fromRegion(DeclaredCrs.CRS84).apply(at.getX(), at.getY());
        where.add(new Anchor(
                PublicPages.SENSORS + "?"
                        + Spot.of(new LonLat(lonLat.getX(), lonLat.getY())).getQueryString(),
                getTranslation("sensor.nearby")));
        return where;
    }

    private String named(AreaSummary area) {
        return getTranslation("level." + area.level().word()) + " " + area.name();
    }

    private void choose(Thing thing, Datastream stream) {
        Sensor instrument = services.open().sensorOf(stream.id());
        terms.removeAll();
        terms.add(
                new H2(getTranslation("near.terms")),
                services.held(thing.datasetId()).terms(List.of(stream)),
                new Facts()
                        .with(getTranslation("sensor.instrument"), instrument.name())
                        .with(getTranslation("sensor.how"), instrument.description())
                        .with(
                                getTranslation("sensor.cadence"),
                                SupplyInWords.length(stream.cadence(), (key, values) -> getTranslation(key, values))));
        questions.removeAll();
        questions.add(new QuestionSection(new Subject.OfDatastream(stream.id()), asked));
    }
}
