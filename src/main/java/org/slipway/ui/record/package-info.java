/**
 * The card of a record: every field of any noun as a line, a group of lines or a small table, made
 * from the noun's shape, so that a new field is there without being told. It adds, changes, copies
 * and removes records, each as one edit.
 */
@NullMarked
package org.slipway.ui.record;

import org.jspecify.annotations.NullMarked;
