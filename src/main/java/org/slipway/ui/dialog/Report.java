package org.slipway.ui.dialog;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.slipway.pack.Packs;

/** What a report of a mistake says; the user's name and home folder are left out. */
final class Report {

  private Report() {}

  static String of(Throwable thrown) {
    var stack = new StringWriter();
    thrown.printStackTrace(new PrintWriter(stack));
    String all =
        String.join(
            System.lineSeparator(),
            Packs.PROGRAM,
            "Java " + System.getProperty("java.version", "?"),
            System.getProperty("os.name", "?") + ' ' + System.getProperty("os.version", "?"),
            "",
            stack.toString());
    return without(without(all, "user.home", "~"), "user.name", "user");
  }

  private static String without(String text, String property, String instead) {
    String secret = System.getProperty(property, "");
    return secret.length() < 3 ? text : text.replace(secret, instead);
  }
}
