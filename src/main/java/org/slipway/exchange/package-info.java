/**
 * Files in and out: finds out what a file is, reads it, compares it with a plan and offers the one
 * edit that taking it would be. Nothing here changes a plan or opens a network connection.
 */
@NullMarked
package org.slipway.exchange;

import org.jspecify.annotations.NullMarked;
