package nl.areaal.mapui.view;

import nl.areaal.geodata.supply.DatasetSupplyStore;
import nl.areaal.geodata.supply.IntakeStore;
import nl.areaal.geodata.supply.PauseStore;
import nl.areaal.geodata.supply.ReplayStore;
import org.springframework.stereotype.Component;

/** What is known of feeds, and what can be done with them. */
@Component
record FeedServices(DatasetSupplyStore supplies, IntakeStore intakes, PauseStore pauses, ReplayStore replays) {}
