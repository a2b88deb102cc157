/**
 * The plan, its extract, findings and verdict as canonical JSON (RFC 8785), their digests and the
 * JSON Schema, all derived from the records themselves. A minor version adds fields to nouns and
 * whole kinds, which an older program keeps without understanding them; a new field inside a nested
 * value or a new word of a choice is a major version.
 */
@NullMarked
package org.slipway.json;

import org.jspecify.annotations.NullMarked;
