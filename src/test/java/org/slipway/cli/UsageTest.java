package org.slipway.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.slipway.text.Texts;
import picocli.CommandLine;

/** Help is an answer, not misuse: of the program and of every command, in each way people ask. */
class UsageTest {

  private static final Clock NOON =
      Clock.fixed(Instant.parse("2026-09-28T12:00:00Z"), ZoneOffset.UTC);

  @TempDir private Path home;

  @TestFactory
  Stream<DynamicTest> everyCommandSaysItsUsage() {
    return commands().stream()
        .map(
            command ->
                DynamicTest.dynamicTest(
                    "slipway " + String.join(" ", command), () -> saysUsage(command)));
  }

  @Test
  void allCommandsAreAsked() {
    List<List<String>> commands = commands();
    assertTrue(commands.contains(List.of("slots")), commands.toString());
    assertTrue(commands.contains(List.of("keys", "new")), commands.toString());
  }

  @Test
  void helpOfACommandThereIsNotIsMisuse() {
    Typed answer = Typed.in(home, NOON, "help", "slot");
    assertEquals(Exit.USAGE.code(), answer.exit(), answer.out());
    assertTrue(answer.err().contains("slot"), answer.err());
  }

  private void saysUsage(List<String> command) {
    says(command, with(command, "--help"));
    says(command, with(command, "-h"));
    if (command.size() == 1) {
      says(command, List.of("help", command.getFirst()));
    }
  }

  private void says(List<String> command, List<String> typed) {
    Typed answer = Typed.in(home, NOON, typed.toArray(String[]::new));
    String all = String.join(" ", typed) + "\n" + answer.out() + answer.err();
    assertEquals(0, answer.exit(), all);
    assertEquals("", answer.err(), all);
    String usage = "Usage: " + String.join(" ", with(List.of("slipway"), command));
    assertTrue(answer.out().contains(usage), all);
    assertTrue(answer.out().lines().allMatch(line -> line.length() <= 80), all);
  }

  private static List<String> with(List<String> words, String more) {
    return with(words, List.of(more));
  }

  private static List<String> with(List<String> words, List<String> more) {
    return Stream.concat(words.stream(), more.stream()).toList();
  }

  private List<List<String>> commands() {
    var nothing = new PrintWriter(new StringWriter());
    var output = new Output(nothing, nothing, Texts.of(Locale.ENGLISH), ZoneOffset.UTC);
    var found = new ArrayList<List<String>>();
    collect(
        Program.line(new Home(output, Typed.desk(home, NOON), Map.of(), (_, _) -> List.of())),
        List.of(),
        found);
    return found;
  }

  private static void collect(CommandLine line, List<String> path, List<List<String>> found) {
    found.add(path);
    line.getSubcommands().forEach((name, sub) -> collect(sub, with(path, name), found));
  }
}
