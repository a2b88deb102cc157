/**
 * Small controls that several views share: marks of a verdict, pills, freshness bars, forms. They
 * know how a state looks and reads, never how it comes about.
 */
@NullMarked
package org.slipway.ui.control;

import org.jspecify.annotations.NullMarked;
