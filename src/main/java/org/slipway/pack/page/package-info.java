/**
 * How a pack looks on paper: pages in HTML and CSS from the document, marks and pictures as
 * vectors, and the PDF made of them (PDF/A-3, PDF/UA-1). Black ink only, told apart by shape,
 * letter and pattern.
 */
@NullMarked
package org.slipway.pack.page;

import org.jspecify.annotations.NullMarked;
