/** Who may write: names and passwords of the installation's logins, by HTTP Basic. */
@NullMarked
package nl.areaal.ingest.sensorthings.access;

import org.jspecify.annotations.NullMarked;
