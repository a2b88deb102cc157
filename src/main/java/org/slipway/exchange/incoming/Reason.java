package org.slipway.exchange.incoming;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.util.Locale;
import java.util.Optional;

/** What a failing disk said, in few words. */
public final class Reason {

  private Reason() {}

  /** The system's own words where it has some, else the kind of failure. */
  public static String of(Exception failed) {
    if (failed instanceof FileSystemException file && file.getReason() != null) {
      return file.getReason();
    }
    if (failed.getClass() == IOException.class && failed.getMessage() != null) {
      return failed.getMessage();
    }
    String message = Optional.ofNullable(failed.getMessage()).orElse("");
    String kind = failed.getClass().getSimpleName().replaceAll("Exception$", "");
    String words = kind.replaceAll("([a-z])([A-Z])", "$1 $2").toLowerCase(Locale.ROOT);
    return message.isBlank() ? words : words + ": " + message;
  }
}
