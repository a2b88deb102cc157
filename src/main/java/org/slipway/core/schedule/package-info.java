/**
 * Who stands in whose way: collisions of deployments over items, locks, places, people and teams,
 * and the cover of rosters. Everything is judged over planned intervals (DEFINITIONS §3).
 */
@NullMarked
package org.slipway.core.schedule;

import org.jspecify.annotations.NullMarked;
