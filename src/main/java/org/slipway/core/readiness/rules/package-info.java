/**
 * The rules of the house, one class each: what it asks is in its id, why in its rationale. They
 * read the case and nothing else.
 */
@NullMarked
package org.slipway.core.readiness.rules;

import org.jspecify.annotations.NullMarked;
