package org.slipway;

import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.slipway.cli.Home;
import org.slipway.cli.Output;
import org.slipway.cli.Program;
import org.slipway.core.plan.Plan;
import org.slipway.core.readiness.Entry;
import org.slipway.core.readiness.rules.Rules;
import org.slipway.settings.UserFolder;
import org.slipway.text.Texts;
import org.slipway.workspace.Desk;

/**
 * Starts the desktop without arguments, the command line with them, and wires both by hand. Where
 * there is no display, no arguments mean the command {@code demo}.
 */
public final class Launcher {

  private Launcher() {}

  /** The program's entry. */
  public static void main(String[] args) {
    System.setProperty("slipway.logs", UserFolder.current().data().resolve("logs").toString());
    if (args.length > 0) {
      System.exit(command(args));
    }
    Optional<String> display = Optional.ofNullable(System.getenv("DISPLAY"));
    boolean headless = Boolean.getBoolean("slipway.headless");
    if (!headless && Display.reachable(System.getProperty("os.name", ""), display)) {
      window();
    } else {
      Texts texts = Texts.of(Locale.ENGLISH);
      System.err.println(texts.get("cli.no-display"));
      System.exit(command("demo"));
    }
  }

  private static int command(String... args) {
    Output output =
        new Output(
            writer(System.out),
            writer(System.err),
            Texts.of(Locale.ENGLISH),
            ZoneId.systemDefault());
    return Program.run(args, new Home(output, desk(), environment(), Launcher::pictures));
  }

  private static Map<String, String> environment() {
    return System.getenv();
  }

  private static Desk desk() {
    return Desk.ofThisUser(List.of((_, edit, after) -> Entry.check(Rules.ALL, after, edit)));
  }

  private static PrintWriter writer(PrintStream stream) {
    return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), false);
  }

  private static void window() {}

  private static List<Path> pictures(Plan plan, Instant now, Path folder) {
    return List.of();
  }
}
