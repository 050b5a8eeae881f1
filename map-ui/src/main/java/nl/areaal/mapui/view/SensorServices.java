package nl.areaal.mapui.view;

import nl.areaal.geodata.observation.PastReadings;
import nl.areaal.geodata.observation.SensorStore;
import nl.areaal.geodata.observation.SeriesStore;
import nl.areaal.geodata.origin.OriginStore;
import nl.areaal.geodata.supply.SupplyStore;
import nl.areaal.mapui.live.LiveObservations;
import org.springframework.stereotype.Component;

/** What is known of sensors and their readings. */
@Component
record SensorServices(
        SensorStore sensors,
        SeriesStore series,
        PastReadings past,
        SupplyStore supplies,
        OriginStore origins,
        LiveObservations live) {}
