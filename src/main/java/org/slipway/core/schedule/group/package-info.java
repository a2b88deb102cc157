/**
 * Several deployments planned at once: the train, the release with all its environments, the
 * selection. Takes every constraint from the slot search of each, adds who waits for whom and what
 * they share, and gives one edit that moves them all.
 */
@NullMarked
package org.slipway.core.schedule.group;

import org.jspecify.annotations.NullMarked;
