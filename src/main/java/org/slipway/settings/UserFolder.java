package org.slipway.settings;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Where the program keeps what is the user's, by the habits of the system. The system property
 * {@value #PROPERTY} or the environment variable {@value #VARIABLE} puts all of it into one folder.
 *
 * @param settings folder of the settings file
 * @param data folder for workspaces the program makes itself, such as the sample
 * @param sockets owner-only folder for sockets, with a short path
 */
public record UserFolder(Path settings, Path data, Path sockets) {

  public static final String PROPERTY = "slipway.home";
  public static final String VARIABLE = "SLIPWAY_HOME";

  /** Socket paths end near 100 bytes everywhere; a name of twelve is added. */
  private static final int LONGEST = 80;

  private static final String NAME = "slipway";

  /** The folders of this process. */
  public static UserFolder current() {
    return of(System.getenv(), name -> Optional.ofNullable(System.getProperty(name)));
  }

  /** Everything under one folder. */
  public static UserFolder under(Path home) {
    Path absolute = home.toAbsolutePath();
    String tmp = System.getProperty("java.io.tmpdir", "/tmp");
    return new UserFolder(
        absolute, absolute.resolve("data"), sockets(absolute.resolve("run"), Path.of(tmp)));
  }

  static UserFolder of(
      Map<String, String> environment, Function<String, Optional<String>> property) {
    Optional<String> home =
        given(property.apply(PROPERTY).orElse("")).or(() -> given(environment.get(VARIABLE)));
    if (home.isPresent()) {
      return under(Path.of(home.get()));
    }
    Path user = Path.of(given(property.apply("user.home").orElse("")).orElse("."));
    Path temporary = Path.of(given(property.apply("java.io.tmpdir").orElse("")).orElse("/tmp"));
    String system = given(property.apply("os.name").orElse("")).orElse("").toLowerCase(Locale.ROOT);
    if (system.contains("win")) {
      Path roaming = given(environment.get("APPDATA")).map(Path::of).orElse(user);
      Path local = given(environment.get("LOCALAPPDATA")).map(Path::of).orElse(user);
      return new UserFolder(
          roaming.resolve("Slipway"),
          local.resolve("Slipway"),
          sockets(local.resolve("Slipway").resolve("run"), temporary));
    }
    if (system.contains("mac")) {
      Path library = user.resolve("Library").resolve("Application Support").resolve("Slipway");
      return new UserFolder(
          library, library.resolve("data"), sockets(library.resolve("run"), temporary));
    }
    return ofXdg(environment, user, temporary);
  }

  private static UserFolder ofXdg(Map<String, String> environment, Path user, Path temporary) {
    Path config = xdg(environment, "XDG_CONFIG_HOME").orElse(user.resolve(".config"));
    Path data = xdg(environment, "XDG_DATA_HOME").orElse(user.resolve(".local").resolve("share"));
    Path run =
        xdg(environment, "XDG_RUNTIME_DIR")
            .map(runtime -> runtime.resolve(NAME))
            .orElse(data.resolve(NAME).resolve("run"));
    return new UserFolder(config.resolve(NAME), data.resolve(NAME), sockets(run, temporary));
  }

  /** Only absolute paths count, says the XDG specification. */
  private static Optional<Path> xdg(Map<String, String> environment, String variable) {
    return given(environment.get(variable)).map(Path::of).filter(Path::isAbsolute);
  }

  private static Optional<String> given(@Nullable String text) {
    return Optional.ofNullable(text).filter(t -> !t.isBlank());
  }

  /**
   * The wanted folder, or where its path is too long one of this user's in the temporary folder.
   */
  private static Path sockets(Path wanted, Path temporary) {
    int length = wanted.toString().getBytes(StandardCharsets.UTF_8).length;
    if (length <= LONGEST) {
      return wanted;
    }
    return temporary.resolve(NAME + '-' + Integer.toHexString(wanted.hashCode()));
  }
}
