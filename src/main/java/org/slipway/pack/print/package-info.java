/**
 * How anything of ours gets onto paper: markup, bundled fonts, letters as outlines, pictures as
 * vectors, and the tagged PDF made of them (PDF/A-3, PDF/UA-1). Nothing here knows what is printed.
 */
@NullMarked
package org.slipway.pack.print;

import org.jspecify.annotations.NullMarked;
