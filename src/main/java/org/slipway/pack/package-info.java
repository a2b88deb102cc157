/**
 * The pack: what was decided about a release, on which facts and by whom, as a signed PDF and JSON
 * that anyone can check (DESIGN §5). Both are made of one document and from arguments alone, so the
 * same plan, instants and key give the same bytes.
 */
@NullMarked
package org.slipway.pack;

import org.jspecify.annotations.NullMarked;
