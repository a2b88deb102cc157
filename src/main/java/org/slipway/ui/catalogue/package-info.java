/**
 * Tables of what a plan is about: components, environments, people and what belongs to them. They
 * follow the fields of the records, so a new field needs only its name in a list of columns.
 */
@NullMarked
package org.slipway.ui.catalogue;

import org.jspecify.annotations.NullMarked;
