package org.slipway.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page of third-party software names what the program runs with, and nothing else. */
class ThirdPartyTest {

  private static final Pattern NAMED = Pattern.compile("`([^`]+)`");

  @Test
  void thePageNamesTheArtifactsOfTheClassPath() throws IOException {
    var running = new TreeSet<String>();
    String classPath = Files.readString(Path.of("target/classpath")).strip();
    for (String jar : classPath.split(Pattern.quote(File.pathSeparator), -1)) {
      Path path = Path.of(jar); // …/artifact/version/artifact-version.jar
      running.add(path.getName(path.getNameCount() - 3).toString());
    }
    assertTrue(running.size() > 30, running.toString());
    assertEquals(running, named());
  }

  @Test
  void everyArtifactHasALicence() throws IOException {
    for (String row : rows()) {
      assertTrue(row.split("\\|", -1)[3].strip().length() > 2, row);
    }
  }

  /** What the last column names. */
  private static Set<String> named() throws IOException {
    var named = new TreeSet<String>();
    for (String row : rows()) {
      NAMED.matcher(row.split("\\|", -1)[4]).results().forEach(m -> named.add(m.group(1)));
    }
    return named;
  }

  private static List<String> rows() throws IOException {
    return Files.readAllLines(Path.of("assets/licences/THIRD-PARTY.md")).stream()
        .filter(line -> line.startsWith("| ") && !line.startsWith("| what"))
        .toList();
  }
}
