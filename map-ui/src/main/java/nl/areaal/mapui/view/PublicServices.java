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
    /** A dataset and where people can ask about it. */
    record Held(Dataset dataset, String contact) {
        /** On what terms datastreams of it measure. */
        MeasuringTerms terms(List<Datastream> streams) {
            return new MeasuringTerms(dataset, streams, contact);
        }
    }

    /** The dataset of that id, which must be there. */
    Held held(String datasetId) {
        Dataset dataset = known.datasets().find(datasetId).orElseThrow();
        return new Held(dataset, publications.contact(datasetId).orElse(publisher.contactEmail()));
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
