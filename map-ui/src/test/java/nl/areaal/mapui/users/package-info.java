/** Many people at once: sessions that speak to the product as a browser does, without one. */
@NullMarked
package nl.areaal.mapui.users;

import org.jspecify.annotations.NullMarked;
