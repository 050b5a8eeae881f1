/** Who may write, and where: partners by their keys, and people by the installation's logins. */
@NullMarked
package nl.areaal.ingest.sensorthings.access;

import org.jspecify.annotations.NullMarked;
