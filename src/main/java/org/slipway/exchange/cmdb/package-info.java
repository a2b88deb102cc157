/**
 * Configuration items and how they hang together, as other programs write them down: catalogues,
 * compose files, manifests, lists of dependencies and bills of material. Each reader fills one
 * inventory, which one class turns into records; and the file that tells a CMDB what has changed.
 */
@NullMarked
package org.slipway.exchange.cmdb;

import org.jspecify.annotations.NullMarked;
