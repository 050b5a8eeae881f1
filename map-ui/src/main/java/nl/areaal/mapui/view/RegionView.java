package nl.areaal.mapui.view;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.areaal.core.area.AreaCode;
import nl.areaal.core.area.AreaLevel;
import nl.areaal.core.area.AreaSummary;
import nl.areaal.core.observation.Thing;
import nl.areaal.core.scenario.ModelCard;
import nl.areaal.geodata.layer.Audience;
import nl.areaal.mapui.map.AreaalMap;
import nl.areaal.mapui.map.LonLatBounds;
import nl.areaal.mapui.map.ModelOverlay.Show;
import nl.areaal.mapui.remembered.Choice;
import nl.areaal.mapui.scenario.RunPair;
import nl.areaal.mapui.scenario.RunSummary;

/** The map of the region with everything around it. What is shown is in the URL, so that a link brings it back. */
@Route("")
@AnonymousAllowed
class RegionView extends Div implements Region, AfterNavigationObserver, HasDynamicTitle {
    static final String STYLE_URL = "/ogc/v1/styles/areaal?f=json";

    /** Where styles.css puts the panel below the map. */
    private static final int NARROW_PIXELS = 760;

    /** What the map shows of the models until somebody chooses. */
    static final String FIRST_MODEL = "heat";

    private final transient AreaServices known;
    private final transient SensorServices measured;
    private final transient ScenarioServices planned;
    private final transient StoryServices stories;
    private final AreaalMap map = new AreaalMap();
    private final ModelLayer answers;
    private final LayerPanel layers;
    private final AreaPanel areaPanel;
    private final ToolInHand tools;
    private final ScenarioPanel scenarioPanel;
    private final ComparePanel comparePanel;
    private final MapInWords sight;
    private final SidePanel side;
    private final SideOpeners openers;
    private transient MapState state = MapState.START;

    RegionView(
            AreaServices known,
            SensorServices measured,
            ScenarioServices planned,
            StoryServices stories,
            ScenarioDraft draft) {
        this.known = known;
        this.stories = stories;
        this.measured = measured;
        this.planned = planned;
        addClassName("region");
        answers = new ModelLayer(map, new ScaleLegend(planned.drawn()));
        tools = new ToolInHand(map, answers, planned.scenarios(), getTranslation("heat.now"));
        layers = layerPanel();
        AreaSensors sensors = new AreaSensors(measured);
        Pencil pencil = new Pencil(map);
        OwnAreas own = new OwnAreas(known, planned.signedIn(), this, pencil);
        areaPanel = new AreaPanel(known, this, new AreaFigureList(planned), sensors, own);
        MeasureDesk desk = new MeasureDesk(map, pencil, planned, known, draft);
        scenarioPanel = new ScenarioPanel(
                desk, planned, known, draft, this, new ScenarioResults(planned, known, this, answers));
        comparePanel = new ComparePanel(planned, known, draft, this, scenarioPanel::reload);
        sight = new MapInWords(
                map,
                this,
                new SightFinder(
                        known, measured, coloured()::find, () -> state.tool().flatMap(MapTool::moment)));
        side = new SidePanel(
                Map.of(
                        SidePage.AREA, areaPanel,
                        SidePage.SCENARIO, scenarioPanel,
                        SidePage.COMPARE, comparePanel,
                        SidePage.SIGHT, sight.panel()),
                page -> turn(state.withPage(page)));
        openers = new SideOpeners(this, planned.signedIn().mayTell() ? Optional.of(this::tellStory) : Optional.empty());
        prepareMap();
        Main main = new Main(map, layers, openers, side, sight.voice());
        main.addClassName("region-main");
        AreaSearch search = new AreaSearch(known.areas(), this::showArea);
        add(new PageHeader(search, planned.signedIn(), this, known.holdExamples()), main);
        LiveReadings.follow(this, measured.live(), sensors);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        state = stateOf(event.getLocation().getQueryParameters());
        state.view().ifPresentOrElse(map::setView, () -> state.area().ifPresent(this::lookAt));
        apply();
        layers.openShown();
    }

    /** Of a link that tells nothing: the area that this browser opens with. */
    private MapState stateOf(QueryParameters query) {
        return query.getParameters().isEmpty()
                ? Choice.START_AREA
                        .find()
                        .flatMap(AreaCode::parse)
                        .filter(code -> known.areas().summary(code).isPresent())
                        .map(MapState.START::withArea)
                        .orElse(MapState.START)
                : MapStateQuery.read(query);
    }

    @Override
    public void showArea(AreaCode code) {
        turn(state.withArea(code));
        lookAt(code);
    }

    @Override
    public void showRun(Optional<UUID> run) {
        turn(state.withRun(run).withAnswer(run.isPresent()));
        layers.openShown();
    }

    @Override
    public void showDifference(Optional<RunPair> runs) {
        turn(state.withDifference(runs).withAnswer(runs.isPresent()));
        layers.openShown();
    }

    @Override
    public void showPage(SidePage page) {
        turn(state.withPage(Optional.of(page)));
    }

    @Override
    public void signIn() {
        UI.getCurrent().getPage().setLocation(SignInView.PATH + MapStateQuery.address(state));
    }

    @Override
    public String getPageTitle() {
        return state.area()
                .flatMap(known.areas()::summary)
                .map(area -> area.name() + " · " + getTranslation("app.name"))
                .orElseGet(() -> getTranslation("app.title"));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        layers.setOpened(event.getUI().getPage().getExtendedClientDetails().getWindowInnerWidth() > NARROW_PIXELS);
    }

    private void prepareMap() {
        map.addClassName("region-map");
        map.setLabel(getTranslation("map.label"));
        map.setStyleUrl(STYLE_URL);
        map.connectLive("/live/observations");
        map.addAreaClickListener(click -> AreaCode.parse(click.code()).ifPresent(code -> turn(state.withArea(code))));
        map.addSensorClickListener(click -> areaOf(click.thing()).ifPresent(code -> turn(state.withArea(code))));
        map.addMoveListener(move -> remember(state.withView(move.view())));
        map.offerTools();
        map.addPrintListener(
                wanted -> UI.getCurrent().getPage().setLocation(PrintView.PATH + MapStateQuery.address(state)));
        map.addToolListener(change -> {
            MapState before = state;
            remember(state.withTool(MapTool.parse(change.link())));
            tools.changed(before, state);
            sight.changed();
        });
    }

    private ColouredFinder coloured() {
        return new ColouredFinder(answers, planned.scenarios(), getLocale(), this::getTranslation);
    }

    private LayerPanel layerPanel() {
        Audience audience = planned.signedIn().user().isPresent() ? Audience.SIGNED_IN : Audience.PUBLIC;
        LayerCatalog catalog = LayerCatalog.of(
                known.layers(audience), known.catalogue().themes(), getLocale(), key -> getTranslation(key));
        LayerExplanation explanation = new LayerExplanation(known, planned.scenarios(), answers, audience);
        return new LayerPanel(catalog, new LayerDrawing(map, catalog, answers), new LayerPanel.Listener() {
            @Override
            public void layersWanted(LayerChoice choice) {
                remember(state.withLayers(choice));
                sight.changed();
            }

            @Override
            public void modelWanted(ModelCard card) {
                showModel(card);
            }

            @Override
            public Component[] explained(MapLayer layer) {
                return explanation.of(layer);
            }
        });
    }

    /** What a model says of the region as it is, if it has said anything yet. */
    private void showModel(ModelCard card) {
        Optional<UUID> run = planned.scenarios()
                .newestBaseline(card.key())
                .filter(RunSummary::isAnswered)
                .map(RunSummary::id);
        if (run.isEmpty()) {
            Notification.show(getTranslation("layers.no-answer", card.name().in(getLocale())));
            layers.show(state.layers());
        } else {
            turn(state.withRun(card.key().equals(FIRST_MODEL) ? Optional.empty() : run)
                    .withAnswer(true));
        }
    }

    /** Puts what the map shows into a story, in words that the map proposes. */
    private void tellStory() {
        String proposed = state.area()
                .flatMap(known.areas()::summary)
                .map(AreaSummary::name)
                .orElse("");
        StoryStepDialog dialog =
                new StoryStepDialog(stories, () -> MapStateQuery.write(state).getQueryString(), proposed);
        dialog.open();
        sight.ask(dialog::propose);
    }

    /** The wijk in which a sensor stands. */
    private Optional<AreaCode> areaOf(long thing) {
        return measured.sensors()
                .find(thing)
                .map(Thing::location)
                .flatMap(place -> known.areas().at(place.getX(), place.getY(), AreaLevel.WIJK))
                .map(AreaSummary::code);
    }

    private Optional<RunSummary> newestBaseline() {
        return planned.scenarios().newestBaseline(FIRST_MODEL);
    }

    /** A run without an answer leaves the map as it is; of the region as it is there is no change to show. */
    private void showAnswer(Optional<RunSummary> run) {
        boolean changes = run.flatMap(RunSummary::scenario).isPresent();
        answers.setRun(run.filter(RunSummary::isAnswered), changes ? Show.DELTA : Show.VALUE);
    }

    private void lookAt(AreaCode code) {
        known.areas().summary(code).map(AreaSummary::box).ifPresent(box -> map.fitBounds(LonLatBounds.of(box)));
    }

    /** A step that the back button takes back. */
    private void turn(MapState next) {
        state = next;
        UI.getCurrent().getPage().getHistory().pushState(null, location());
        apply();
    }

    /** A change too small for a step of its own. */
    private void remember(MapState next) {
        state = next;
        UI.getCurrent().getPage().getHistory().replaceState(null, location());
    }

    private Location location() {
        QueryParameters query = MapStateQuery.write(state);
        return new Location("", query);
    }

    private void apply() {
        map.selectArea(state.area().map(AreaCode::value));
        map.showOutline(state.area().flatMap(known::drawnOutline));
        showAnswer(state.run().flatMap(planned.scenarios()::find).or(this::newestBaseline));
        Optional<ShownDifference> difference = tools.difference(state);
        difference.ifPresent(answers::setDifference);
        tools.take(state);
        layers.show(state.layers());
        areaPanel.show(state.area(), state.run());
        scenarioPanel.showArea(state.area());
        if (state.page().equals(Optional.of(SidePage.COMPARE))) {
            comparePanel.show(state.area(), difference);
        }
        scenarioPanel.showRun(state.run());
        sight.show(state.page().equals(Optional.of(SidePage.SIGHT)));
        side.show(state.page());
        openers.setVisible(state.page().isEmpty());
        UI.getCurrent().getPage().setTitle(getPageTitle());
    }
}
