/** The connection of this application to the PostGIS store: the pool, the check at start-up and the stores as beans. */
@NullMarked
package nl.areaal.mapui.store;

import org.jspecify.annotations.NullMarked;
