/**
 * Green for the people who live near it: how much public green each resident has when it is shared with the neighbours, and where
 * trees and a park are near home.
 */
@NullMarked
package nl.areaal.core.scenario.green;

import org.jspecify.annotations.NullMarked;
