package nl.areaal.mapui.view;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import nl.areaal.core.area.AreaSummary;
import nl.areaal.core.goal.Figure;
import nl.areaal.core.goal.Indicator;
import nl.areaal.core.observation.Datastream;
import nl.areaal.core.question.SeenNumber;
import nl.areaal.core.question.Subject;
import nl.areaal.core.scenario.ModelCard;
import nl.areaal.core.scenario.library.ModelLibrary;
import nl.areaal.geodata.observation.OpenSensors;
import nl.areaal.mapui.goal.Goals;
import nl.areaal.mapui.language.Language;
import nl.areaal.mapui.language.Units;
import nl.areaal.mapui.question.Questions;
import nl.areaal.mapui.security.SignedIn;
import org.springframework.stereotype.Component;

/** What questions are about, what they are answered, and who reads. */
@Component
record QuestionServices(
        Questions questions,
        Goals goals,
        OpenSensors open,
        SensorServices measured,
        AreaServices known,
        SignedIn signedIn) {
    /**
     * What a subject is called and where it stands.
     *
     * @param address of the page that shows it
     */
    record About(Subject subject, String title, String address) {}

    /** Empty when the subject is not there, or not for everybody to see. */
    Optional<About> find(Subject subject, Locale locale) {
        return switch (subject) {
            case Subject.OfDatastream of ->
                open.findDatastream(of.id()).flatMap(stream -> measuredBy(stream, subject, locale));
            case Subject.OfArea of ->
                known.areas()
                        .summary(of.area())
                        .flatMap(area -> Indicator.find(of.indicator())
                                .map(indicator -> new About(
                                        subject, named(indicator, area, locale), AreaPages.profile(of.area()))));
            case Subject.OfModel of ->
                card(of.key()).map(card -> new About(subject, card.name().in(locale), PublicPages.algorithm(of.key())));
        };
    }

    /** The number of a subject that can be seen now; empty when there is none. */
    Optional<SeenNumber> number(Subject subject) {
        return switch (subject) {
            case Subject.OfDatastream of ->
                open.findDatastream(of.id())
                        .flatMap(stream -> measured.series()
                                .findLatest(stream.id())
                                .map(reading -> new SeenNumber(
                                        OptionalDouble.of(reading.result()),
                                        stream.unit().symbol(),
                                        stream.key(),
                                        reading.phenomenonTime())));
            case Subject.OfArea of ->
                Optional.ofNullable(goals.figures(of.area()).get(of.indicator()))
                        .map(this::seen);
            case Subject.OfModel of ->
                card(of.key())
                        .map(card -> new SeenNumber(
                                OptionalDouble.empty(), "", card.key() + " " + card.version(), questions.now()));
        };
    }

    private Optional<About> measuredBy(Datastream stream, Subject subject, Locale locale) {
        return open.find(stream.thingId())
                .map(thing -> new About(
                        subject,
                        PropertyName.of(stream.property(), Language.of(locale)) + " · " + thing.name(),
                        PublicPages.sensor(thing.id())));
    }

    private SeenNumber seen(Figure figure) {
        return new SeenNumber(
                OptionalDouble.of(figure.value()),
                Units.shown(figure.unit()),
                figure.basis().method() + " " + figure.basis().version(),
                questions.now());
    }

    private static String named(Indicator indicator, AreaSummary area, Locale locale) {
        return indicator.name().in(locale) + " · " + area.name();
    }

    private static Optional<ModelCard> card(String key) {
        return ModelLibrary.cards().stream()
                .filter(card -> card.key().equals(key))
                .findFirst();
    }
}
