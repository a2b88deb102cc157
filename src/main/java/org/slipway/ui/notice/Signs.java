package org.slipway.ui.notice;

import org.slipway.ui.control.Icon;
import org.slipway.ui.control.Icons;

/** The sign beside a notice, by its kind. */
final class Signs {

  private Signs() {}

  static Icon of(Notice.Kind kind) {
    return Icons.of(
        switch (kind) {
          case DONE -> "mdi2c-check-circle-outline";
          case NOTE -> "mdi2i-information-outline";
          case PROBLEM -> "mdi2a-alert-octagon-outline";
        });
  }
}
