package nl.areaal.geodata.area;

import java.time.Instant;

/** Who drew an area, and when. */
public record Drawing(String by, Instant at) {}
