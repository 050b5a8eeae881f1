package nl.areaal.mapui.view;

import nl.areaal.geodata.supply.FeedStore;
import nl.areaal.geodata.supply.IntakeStore;
import nl.areaal.geodata.supply.PauseStore;
import nl.areaal.geodata.supply.ReplayStore;
import org.springframework.stereotype.Component;

/** What is known of feeds, and what can be done with them. */
@Component
record FeedServices(FeedStore feeds, IntakeStore intakes, PauseStore pauses, ReplayStore replays) {}
