package nl.areaal.mapui.view;

import java.util.List;
import java.util.Optional;
import nl.areaal.core.observation.Datastream;
import nl.areaal.core.observation.Thing;
import nl.areaal.core.scenario.register.Publisher;
import nl.areaal.geodata.dataset.Dataset;
import nl.areaal.geodata.dataset.PublicationStore;
import nl.areaal.geodata.observation.OpenSensors;
import nl.areaal.mapui.security.SignedIn;
import org.springframework.stereotype.Component;

/** What the pages are made of that anybody may read. */
@Component
record PublicServices(
        OpenSensors open,
        SensorServices measured,
        AreaServices known,
        PublicationStore publications,
        Publisher publisher,
        SignedIn signedIn) {
    /** On what terms a thing measures. */
    MeasuringTerms terms(Thing thing, List<Datastream> streams) {
        Dataset dataset = known.datasets().find(thing.datasetId()).orElseThrow();
        String contact = publications.contact(dataset.id()).orElse(publisher.contactEmail());
        return new MeasuringTerms(dataset, streams, contact);
    }

    /** A thing that everybody may see, by its number in an address. */
    Optional<Thing> find(String number) {
        try {
            return open.find(Long.parseLong(number));
        } catch (NumberFormatException notOurs) {
            return Optional.empty();
        }
    }
}
