package nl.areaal.geodata.feed;

import java.time.Instant;

/**
 * How tables of one kind are meant, as it is kept.
 *
 * @param id its name in commands and addresses
 * @param json the mapping itself; docs/feeds.md has its form
 */
public record SavedMapping(String id, String title, String json, String madeBy, Instant madeAt) {}
