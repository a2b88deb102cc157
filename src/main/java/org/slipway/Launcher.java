package org.slipway;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.slipway.cli.Home;
import org.slipway.cli.Output;
import org.slipway.cli.Program;
import org.slipway.cli.StandardOutput;
import org.slipway.core.readiness.Entry;
import org.slipway.core.readiness.rules.Rules;
import org.slipway.settings.UserFolder;
import org.slipway.text.Texts;
import org.slipway.ui.Desktop;
import org.slipway.ui.Pictures;
import org.slipway.workspace.Desk;
import org.slipway.workspace.Start;
import org.slipway.workspace.Workspace;

/**
 * Starts the desktop without arguments or with a workspace file alone, the command line with any
 * others, and wires both by hand. Where there is no display, no arguments mean the command {@code
 * demo}.
 */
public final class Launcher {

  /** Held here, for loggers that nobody holds are forgotten with their level. */
  private static final Logger TOOLKIT_LOG = Logger.getLogger("javafx");

  private static final String HEADLESS = "slipway.headless";

  private Launcher() {}

  /** The program's entry. */
  public static void main(String[] args) throws IOException, InterruptedException {
    System.setProperty("slipway.logs", UserFolder.current().data().resolve("logs").toString());
    Optional<Start> start = Start.of(List.of(args));
    if (start.isEmpty()) {
      System.exit(command(args));
    }
    Optional<String> display = Optional.ofNullable(System.getenv("DISPLAY"));
    boolean window =
        !Boolean.getBoolean(HEADLESS)
            && Display.reachable(System.getProperty("os.name", ""), display);
    System.exit(window ? window(start.get()) : headless(start.get()));
  }

  /** What is left to do without a display: the demo, where no workspace was asked for. */
  private static int headless(Start start) {
    if (start.file().isPresent()) {
      System.err.println(texts().get("cli.no-display-for", start.file().get()));
      return 2;
    }
    System.err.println(texts().get("cli.no-display"));
    return command("demo");
  }

  private static int command(String... args) {
    Output output =
        new Output(writer(standardOutput()), writer(System.err), texts(), ZoneId.systemDefault());
    return Program.run(args, new Home(output, desk(), System.getenv(), Launcher::pictures));
  }

  /** Not {@link System#out}, which keeps to itself what could not be written. */
  private static OutputStream standardOutput() {
    return new StandardOutput(new FileOutputStream(FileDescriptor.out));
  }

  private static int window(Start start) throws IOException, InterruptedException {
    TOOLKIT_LOG.setLevel(Level.SEVERE);
    try {
      Desktop.start(desk(), start, Locale.ENGLISH);
      return 0;
    } catch (UnsupportedOperationException noDisplay) {
      return start.file().isPresent() ? headless(start) : again();
    }
  }

  /** A toolkit that failed to start cannot start again here: a process of its own does the rest. */
  private static int again() throws IOException, InterruptedException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "--enable-native-access=ALL-UNNAMED",
            "-D" + HEADLESS + "=true",
            "-cp",
            System.getProperty("java.class.path"),
            Launcher.class.getName())
        .inheritIO()
        .start()
        .waitFor();
  }

  /** Runs on the headless platform, also where there is a display. */
  private static List<Path> pictures(Workspace workspace, Path folder) throws IOException {
    TOOLKIT_LOG.setLevel(Level.SEVERE);
    System.setProperty("glass.platform", "Headless");
    System.setProperty("prism.order", "sw");
    return Pictures.take(workspace, folder);
  }

  private static Texts texts() {
    return Texts.of(Locale.ENGLISH);
  }

  private static Desk desk() {
    return Desk.ofThisUser(List.of((_, edit, after) -> Entry.check(Rules.ALL, after, edit)));
  }

  private static PrintWriter writer(OutputStream stream) {
    return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), false);
  }
}
