/** What the launcher can ask of this application besides serving: one class per command, started without Spring. */
@NullMarked
package nl.areaal.ingest.command;

import org.jspecify.annotations.NullMarked;
