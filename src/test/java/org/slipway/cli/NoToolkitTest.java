package org.slipway.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A command loads no class of the window's toolkit. */
class NoToolkitTest {

  @TempDir private Path folder;

  @Test
  void aCommandLoadsNoClassOfTheToolkit() throws IOException, InterruptedException {
    List<String> loaded = classesLoadedBy("check", "--plan", plan().toString());
    assertTrue(loaded.stream().anyMatch(line -> line.contains("org.slipway.cli.CheckCommand")));
    assertEquals(List.of(), loaded.stream().filter(line -> line.contains(" javafx.")).toList());
    assertEquals(
        List.of(), loaded.stream().filter(line -> line.contains(" org.slipway.ui.")).toList());
  }

  private Path plan() throws IOException {
    return Files.writeString(
        folder.resolve("empty.json"),
        "{\"format\":\"slipway-plan\",\"schemaVersion\":\"1.0\",\"records\":{}}");
  }

  private List<String> classesLoadedBy(String... args) throws IOException, InterruptedException {
    Path log = folder.resolve("classes.log");
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xlog:class+load=info:file=" + log);
    command.add("-Dslipway.home=" + folder);
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add("org.slipway.Launcher");
    command.addAll(List.of(args));
    Process process = new ProcessBuilder(command).inheritIO().start();
    assertTrue(process.waitFor(2, TimeUnit.MINUTES));
    assertEquals(0, process.exitValue());
    return Files.readAllLines(log);
  }
}
