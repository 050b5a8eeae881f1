package nl.areaal.mapui.view;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Optional;
import nl.areaal.core.area.AreaCode;
import nl.areaal.core.scenario.Intervention;
import nl.areaal.core.scenario.InterventionKind;
import nl.areaal.mapui.map.AreaalMap;
import nl.areaal.mapui.map.LonLatRing;
import nl.areaal.mapui.map.MeasureMove;
import org.locationtech.jts.geom.Polygon;

/** Where measures are drawn up: chosen, drawn, listed, moved about, with what they change while they are. */
final class MeasureDesk extends Div {
    private final AreaalMap map;
    private final ScenarioDraft draft;
    private final boolean mayCompute;
    private final MeasureForm form;
    private final Details adding = new Details();
    private final MeasureList list = new MeasureList(new Hands());
    private final Div message = new Div();
    private final LiveChanges changes;
    private final WhatReacts reacts;
    private final HowMuch howMuch;
    private Runnable changed = () -> {};

    MeasureDesk(AreaalMap map, Pencil pencil, ScenarioServices services, AreaServices known, ScenarioDraft draft) {
        this.map = map;
        this.draft = draft;
        mayCompute = services.signedIn().mayRunScenarios();
        form = new MeasureForm(pencil);
        changes = new LiveChanges(services.scenarios().live(), services.background(), known, map::moveAnswered);
        reacts = new WhatReacts(services, draft, changes::area);
        howMuch = new HowMuch(services, draft, changes::area, new PlaceList(map, known.areas(), this::take));
        addClassName("measure-desk");
        adding.setSummaryText(getTranslation("measure.new"));
        adding.add(form);
        add(adding, message, list, changes, reacts, howMuch);
        pencil.belongTo(this::drawn, form::drawingEnded);
        map.addMeasureMoveListener(event -> dragged(event.move()));
    }

    /** Tells from now on when the measures have changed, and once for those that are there. */
    void onChange(Runnable listener) {
        changed = listener;
        showMeasures();
    }

    /** Tells from now on what the usual models answer to the measures while they are moved. */
    void onAnswer(LiveChanges.Heard listener) {
        changes.onAnswer(listener);
    }

    /** Shows the measures that another panel put on the drawing table. */
    void reload() {
        showMeasures();
    }

    /** What is worked out from the measures is no more: something else is assumed. */
    void assumptionChanged() {
        reacts.measuresChanged();
        howMuch.measuresChanged();
    }

    void showArea(Optional<AreaCode> area) {
        changes.offer(area.map(AreaCode::value));
    }

    private void drawn(LonLatRing ring) {
        message.removeAll();
        DrawnExtent.of(ring).ifPresentOrElse(extent -> add(extent, ring), () -> say("measure.crosses-itself"));
        showMeasures();
    }

    private void take(Intervention step) {
        draft.add(Measure.of(step));
        showMeasures();
    }

    private void add(Polygon extent, LonLatRing ring) {
        form.in(extent).ifPresent(intervention -> draft.add(new Measure(intervention, ring)));
    }

    /** While it is dragged only the figures follow; where it is let go, it stays. */
    private void dragged(MeasureMove move) {
        Optional<Measure> moved = draft.find(move.measure()).flatMap(measure -> measure.moved(move.from(), move.to()));
        if (moved.isEmpty()) {
            showShapes();
            map.moveAnswered(move.number());
            return;
        }
        List<Intervention> interventions = draft.interventionsWith(move.measure(), moved.get());
        if (move.dropped()) {
            draft.replace(move.measure(), moved.get());
            reacts.measuresChanged();
            howMuch.measuresChanged();
            showShapes();
        }
        ask(interventions, move.number());
    }

    private void showMeasures() {
        list.show(draft.measures());
        adding.setOpened(draft.measures().isEmpty());
        showShapes();
        reacts.measuresChanged();
        howMuch.measuresChanged();
        ask(draft.interventions(), 0);
        changed.run();
    }

    private void showShapes() {
        map.showInterventions(draft.measures().stream()
                .map(measure -> measure.shape(title(measure.kind())))
                .toList());
    }

    private void ask(List<Intervention> interventions, int move) {
        if (mayCompute) {
            changes.ask(interventions, move);
        } else if (move > 0) {
            map.moveAnswered(move);
        }
    }

    private void say(String key) {
        message.add(Notice.problem(getTranslation(key)));
    }

    private String title(InterventionKind kind) {
        return kind.title().in(getLocale());
    }

    /** What a person does in the list. */
    private final class Hands implements MeasureList.Listener {
        @Override
        public void removed(int measure) {
            draft.remove(measure);
            showMeasures();
        }

        @Override
        public void moved(int place, double eastMetres, double northMetres) {
            draft.find(place)
                    .flatMap(measure -> measure.moved(eastMetres, northMetres))
                    .ifPresent(measure -> {
                        draft.replace(place, measure);
                        reacts.measuresChanged();
                        howMuch.measuresChanged();
                        showShapes();
                        ask(draft.interventions(), 0);
                    });
        }
    }
}
