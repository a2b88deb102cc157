package org.slipway.ui.control;

import java.util.Locale;
import org.slipway.core.plan.Weight;
import org.slipway.core.readiness.Finding;
import org.slipway.core.readiness.Go;
import org.slipway.core.readiness.Result;

/** A state as it is drawn: a shape, a letter and a colour that always go together. */
public enum Sign {
  GO("go"),
  CONDITIONAL("conditional"),
  NO_GO("nogo"),
  UNKNOWN("unknown"),
  PASS("go"),
  FAIL("nogo"),
  WAIVED("conditional"),
  ADVISORY("conditional"),
  ABSENT("absent"),
  NOT_COMPUTED("unknown");

  private final String state;

  Sign(String state) {
    this.state = state;
  }

  /** Ending of its style classes. */
  public String state() {
    return state;
  }

  /** Start of its message keys. */
  public String key() {
    return "sign." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Sign of(Go go) {
    return switch (go) {
      case GO -> GO;
      case CONDITIONAL -> CONDITIONAL;
      case NO_GO -> NO_GO;
      case UNKNOWN -> UNKNOWN;
    };
  }

  /** A failed advisory is a diamond, never an octagon: it does not stand against GO by itself. */
  public static Sign of(Finding finding) {
    if (finding.waivedBy().isPresent()) {
      return WAIVED;
    }
    return switch (finding.result()) {
      case PASS -> PASS;
      case NOT_APPLICABLE -> ABSENT;
      case UNKNOWN -> NOT_COMPUTED;
      case FAIL -> finding.weight() == Weight.BLOCKER ? FAIL : ADVISORY;
    };
  }

  public static Sign of(Result result) {
    return switch (result) {
      case PASS -> PASS;
      case FAIL -> FAIL;
      case UNKNOWN -> NOT_COMPUTED;
      case NOT_APPLICABLE -> ABSENT;
    };
  }
}
