package org.slipway.settings;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Settings as JSON. A field that cannot be read is as if it were not there. */
final class SettingsJson {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private SettingsJson() {}

  static byte[] write(Settings settings) {
    ObjectNode root = JSON.createObjectNode();
    var recent = root.putArray("recent");
    settings.recent().forEach(file -> recent.add(file.toString()));
    var pinned = root.putArray("pinned");
    settings.recents().pinned().forEach(file -> pinned.add(file.toString()));
    var heads = root.putObject("heads");
    settings
        .heads()
        .forEach(
            (file, head) ->
                heads.putObject(file.toString()).put("seq", head.seq()).put("hash", head.hash()));
    settings.theme().ifPresent(theme -> root.put("theme", theme));
    root.put("zoom", settings.zoom());
    settings.window().ifPresent(window -> write(window, root.putObject("window")));
    settings.zone().ifPresent(zone -> root.put("zone", zone.getId()));
    ObjectNode places = root.putObject("places");
    settings.places().forEach((purpose, place) -> places.put(purpose, place.toString()));
    ObjectNode choices = root.putObject("choices");
    settings.choices().forEach((name, kept) -> kept.forEach(choices.putObject(name)::put));
    try {
      return JSON.writeValueAsBytes(root);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree can always be written", e);
    }
  }

  private static void write(WindowState window, ObjectNode node) {
    node.put("x", window.x())
        .put("y", window.y())
        .put("width", window.width())
        .put("height", window.height())
        .put("maximized", window.maximized());
    write(window.panes(), node.putObject("panes"));
  }

  private static void write(Panes panes, ObjectNode node) {
    node.put("view", panes.view()).put("split", panes.split());
    var inspected = node.putArray("inspected");
    panes.inspected().forEach(inspected::add);
  }

  /**
   * @throws JsonProcessingException if the text is no JSON object
   */
  static Settings read(String text) throws JsonProcessingException {
    JsonNode root = JSON.readTree(text);
    if (!(root instanceof ObjectNode)) {
      throw new JsonParseException(null, "not a JSON object");
    }
    int zoom = root.path("zoom").asInt(Settings.NORMAL_ZOOM);
    return new Settings(
        new Recents(paths(root.path("recent")), new TreeSet<>(paths(root.path("pinned")))),
        heads(root.path("heads")),
        Optional.ofNullable(root.path("theme").textValue()),
        zoom > 0 ? zoom : Settings.NORMAL_ZOOM,
        window(root.path("window")),
        Optional.ofNullable(root.path("zone").textValue()).flatMap(SettingsJson::zone),
        places(root.path("places")),
        choices(root.path("choices")));
  }

  private static SortedMap<String, SortedMap<String, String>> choices(JsonNode node) {
    var choices = new TreeMap<String, SortedMap<String, String>>();
    for (Map.Entry<String, JsonNode> of : node.properties()) {
      var kept = new TreeMap<String, String>();
      for (Map.Entry<String, JsonNode> choice : of.getValue().properties()) {
        if (choice.getValue().isTextual()) {
          kept.put(choice.getKey(), choice.getValue().textValue());
        }
      }
      if (!kept.isEmpty()) {
        choices.put(of.getKey(), kept);
      }
    }
    return choices;
  }

  private static SortedMap<String, Path> places(JsonNode node) {
    var places = new TreeMap<String, Path>();
    node.properties()
        .forEach(
            entry ->
                path(entry.getValue().asText(""))
                    .ifPresent(place -> places.put(entry.getKey(), place)));
    return places;
  }

  private static Panes panes(JsonNode node) {
    var inspected = new TreeSet<String>();
    node.path("inspected").forEach(view -> inspected.add(view.asText("")));
    double split = node.path("split").asDouble();
    return new Panes(node.path("view").asText(""), inspected, split > 0 && split < 1 ? split : 0);
  }

  private static List<Path> paths(JsonNode node) {
    var files = new ArrayList<Path>();
    node.forEach(item -> path(item.asText("")).ifPresent(files::add));
    return files;
  }

  private static SortedMap<Path, SeenHead> heads(JsonNode node) {
    var heads = new TreeMap<Path, SeenHead>();
    node.properties()
        .forEach(
            entry -> {
              JsonNode head = entry.getValue();
              if (head.path("seq").isIntegralNumber() && head.path("hash").isTextual()) {
                path(entry.getKey())
                    .ifPresent(
                        file ->
                            heads.put(
                                file,
                                new SeenHead(
                                    head.path("seq").asLong(), head.path("hash").textValue())));
              }
            });
    return heads;
  }

  private static Optional<WindowState> window(JsonNode node) {
    double width = node.path("width").asDouble();
    double height = node.path("height").asDouble();
    if (!(width > 0 && height > 0)) {
      return Optional.empty();
    }
    return Optional.of(
        new WindowState(
            node.path("x").asDouble(),
            node.path("y").asDouble(),
            width,
            height,
            node.path("maximized").asBoolean(),
            panes(node.path("panes"))));
  }

  private static Optional<Path> path(String text) {
    try {
      return text.isBlank() ? Optional.empty() : Optional.of(Path.of(text));
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  private static Optional<ZoneId> zone(String id) {
    try {
      return Optional.of(ZoneId.of(id));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
