package org.slipway.scene.graph;

import java.time.Duration;
import org.slipway.core.plan.LinkType;
import org.slipway.text.Terms;
import org.slipway.text.Texts;
import org.slipway.text.Times;

/** What stands on the line of a link. */
final class LinkLabel {

  private LinkLabel() {}

  /** For example {@code FS + 1 h}. */
  static String of(Texts texts, LinkType type, Duration lag) {
    String words = texts.get("link-type.short." + Terms.token(type));
    return lag.isZero()
        ? words
        : texts.get(lag.isNegative() ? "link.lead" : "link.lag", words, Times.span(lag.abs()));
  }
}
