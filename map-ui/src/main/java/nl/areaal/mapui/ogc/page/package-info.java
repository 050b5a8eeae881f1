/** Plain pages for people who open an address of the services in a browser: no script, no framework, both languages. */
@NullMarked
package nl.areaal.mapui.ogc.page;

import org.jspecify.annotations.NullMarked;
