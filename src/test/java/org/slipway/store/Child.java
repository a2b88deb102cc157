package org.slipway.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Another JVM on this one's class path that speaks in lines. */
public final class Child implements AutoCloseable {

  private final Process process;
  private final BufferedReader from;

  private Child(Process process) {
    this.process = process;
    this.from = process.inputReader(StandardCharsets.UTF_8);
  }

  /** Starts the main method of a class. */
  public static Child start(Class<?> main, String... args) throws IOException {
    var command =
        new ArrayList<>(
            List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
    command.addAll(List.of(args));
    return new Child(
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start());
  }

  /** The next line; {@code null} as text where the child has ended. */
  public String readLine() {
    try {
      return String.valueOf(from.readLine());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Waits for the line {@code ready}. */
  public Child ready() {
    String line = readLine();
    if (!line.equals("ready")) {
      kill();
      throw new IllegalStateException("the child said " + line);
    }
    return this;
  }

  @Override
  public void close() {
    kill();
  }

  public void writeLine(String line) {
    try {
      process.getOutputStream().write((line + "\n").getBytes(StandardCharsets.UTF_8));
      process.getOutputStream().flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The head that a line names as saved; {@code last} where it names none. */
  public static long saved(String line, long last) {
    return line.startsWith("saved ") ? Long.parseLong(line.substring("saved ".length())) : last;
  }

  /** Kills it, reads the rest of the pipe, and answers the last head that it said was saved. */
  public long killedAfter(long last) {
    kill();
    long saved = last;
    for (String line = readLine(); !line.equals("null"); line = readLine()) {
      saved = saved(line, saved);
    }
    return saved;
  }

  /** As {@code kill -9} does it; what it had written before can still be read. */
  public void kill() {
    process.toHandle().destroyForcibly(); // the process's own method would close the pipe
    try {
      process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
