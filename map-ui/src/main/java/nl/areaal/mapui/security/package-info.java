/** Who may do what: the logins, their roles, which addresses are open, and the headers that protect a browser. */
@NullMarked
package nl.areaal.mapui.security;

import org.jspecify.annotations.NullMarked;
