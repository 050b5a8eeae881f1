/** What the platform tells the world, as CloudEvents by the NL GOV profile. */
@NullMarked
package nl.areaal.ingest.event;

import org.jspecify.annotations.NullMarked;
