/** What people see: the map with its panels, and signing in. One small class a panel; the whole state is in the URL. */
@NullMarked
package nl.areaal.mapui.view;

import org.jspecify.annotations.NullMarked;
