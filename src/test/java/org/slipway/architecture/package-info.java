/** The rules of the house as tests, and fixtures that must break each of them. */
@NullMarked
package org.slipway.architecture;

import org.jspecify.annotations.NullMarked;
