package org.slipway.cli;

/** The exit codes of every command (DESIGN §7). Undecidable never equals yes. */
public enum Exit {
  OK(0),
  INTERNAL_ERROR(1),
  USAGE(2),
  NOT_FOUND(3),
  INPUT_REFUSED(4),
  HELD(5),
  NO(10),
  UNDECIDABLE(11),
  CONDITIONAL(12),
  SIGNATURE_BAD(20),
  SIGNER_NOT_TRUSTED(21),
  ALTERED(22),
  VERDICT_DIFFERS(23);

  private final int code;

  Exit(int code) {
    this.code = code;
  }

  public int code() {
    return code;
  }
}
