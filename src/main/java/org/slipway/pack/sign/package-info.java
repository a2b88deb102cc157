/**
 * Signatures over bytes: detached JWS for the JSON, PAdES baseline B for the PDF. What is accepted
 * is exactly what is made: a signature that this program would have written otherwise is refused.
 */
@NullMarked
package org.slipway.pack.sign;

import org.jspecify.annotations.NullMarked;
