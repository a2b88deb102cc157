/**
 * Keys to sign with and roots to trust: PKCS#12 files, a small root with a leaf under it, chains of
 * a company's own authority. Signatures are ECDSA on P-256 with SHA-256 and deterministic (RFC
 * 6979), so the same document has the same bytes.
 */
@NullMarked
package org.slipway.pack.keys;

import org.jspecify.annotations.NullMarked;
