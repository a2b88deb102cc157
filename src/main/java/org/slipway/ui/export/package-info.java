/**
 * The plan on its way out in open formats: what, where to, and what came of it. A file that is
 * there is never replaced without a question.
 */
@NullMarked
package org.slipway.ui.export;

import org.jspecify.annotations.NullMarked;
