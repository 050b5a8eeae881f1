/** The keys of partners: made and ended by commands, proven and rationed where partners come in. */
@NullMarked
package nl.areaal.ingest.partner;

import org.jspecify.annotations.NullMarked;
