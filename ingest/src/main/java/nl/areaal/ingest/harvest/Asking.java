package nl.areaal.ingest.harvest;

import nl.areaal.geodata.source.Fetch;

/**
 * How other services are asked.
 *
 * @param pause before a question that has to wait
 * @param lookBack how what they add to their past is found
 */
public record Asking(Fetch fetch, Pause pause, LookBack lookBack) {}
