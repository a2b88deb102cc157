/**
 * Traffic of regions as tables: a value for each weekday and hour, in rows or as a matrix. Tables
 * become traffic profiles, one a region, and whatever keeps a week from being whole is named.
 */
@NullMarked
package org.slipway.exchange.traffic;

import org.jspecify.annotations.NullMarked;
