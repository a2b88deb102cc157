/**
 * What a pack says, as values: the content approvers approve, the facts the verdict rests on, and
 * the decision. JSON and pages are made of it.
 */
@NullMarked
package org.slipway.pack.document;

import org.jspecify.annotations.NullMarked;
