/**
 * Release schedules as projects publish them: tables in Markdown, and cycles, series, deliverables
 * and exceptions in YAML. Dates become business events, versions become releases of their train.
 */
@NullMarked
package org.slipway.exchange.schedule;

import org.jspecify.annotations.NullMarked;
