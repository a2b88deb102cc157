package org.slipway.cli;

/** Ends a command with an exit code and one message that says what was wrong and what to do. */
final class Refused extends RuntimeException {

  private final transient Exit exit;

  Refused(Exit exit, String message) {
    super(message, null, false, false);
    this.exit = exit;
  }

  Exit exit() {
    return exit;
  }

  String words() {
    String message = getMessage();
    return message == null ? "" : message;
  }
}
