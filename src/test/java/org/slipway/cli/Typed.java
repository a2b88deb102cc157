package org.slipway.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.slipway.core.readiness.Entry;
import org.slipway.core.readiness.rules.Rules;
import org.slipway.settings.UserFolder;
import org.slipway.text.Texts;
import org.slipway.workspace.Desk;
import org.slipway.workspace.Ids;

/** A command line as somebody types it, and what it answered. */
public record Typed(int exit, String out, String err) {

  /** Runs a command in a home of its own. */
  public static Typed in(Path home, Clock clock, String... args) {
    var out = new StringWriter();
    var err = new StringWriter();
    var output =
        new Output(
            new PrintWriter(out), new PrintWriter(err), Texts.of(Locale.ENGLISH), ZoneOffset.UTC);
    var desk = desk(home, clock);
    int exit =
        Program.run(
            args,
            new Home(output, desk, Map.of("SLIPWAY_TEST", "correct horse"), (_, _) -> List.of()));
    return new Typed(exit, out.toString(), err.toString());
  }

  /** Somebody who works in a home of their own under the rules of the house. */
  static Desk desk(Path home, Clock clock) {
    return new Desk(
        "tester",
        clock,
        Ids.random(clock),
        UserFolder.under(home),
        List.of((_, edit, after) -> Entry.check(Rules.ALL, after, edit)));
  }

  JsonNode json() {
    try {
      return new ObjectMapper().readTree(out);
    } catch (IOException e) {
      throw new UncheckedIOException(out + err, e);
    }
  }
}
