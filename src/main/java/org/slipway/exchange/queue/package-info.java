/** The queue of deployments for the tool that deploys. It goes out as JSON and as a calendar. */
@NullMarked
package org.slipway.exchange.queue;

import org.jspecify.annotations.NullMarked;
