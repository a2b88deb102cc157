package org.slipway.pack;

import java.util.Locale;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.Release;
import org.slipway.pack.keys.SigningKey;

/** Everything a pack is made of. */
public record PackRequest(
    Plan plan,
    Id<Release> release,
    Moments moments,
    SigningKey key,
    Origin origin,
    Locale locale) {}
