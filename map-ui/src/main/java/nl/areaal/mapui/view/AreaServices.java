package nl.areaal.mapui.view;

import nl.areaal.geodata.area.AreaStore;
import nl.areaal.geodata.dataset.DatasetStore;
import nl.areaal.geodata.origin.OriginStore;
import org.springframework.stereotype.Component;

/** What is known of areas and of where that comes from. */
@Component
record AreaServices(AreaStore areas, OriginStore origins, DatasetStore datasets) {
    /** Whether anything that is shown is made up, which the page must then say. */
    boolean holdExamples() {
        return datasets.list().stream().anyMatch(dataset -> dataset.handling().example());
    }
}
