package org.slipway.exchange.cmdb;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.slipway.core.plan.Arg;
import org.slipway.core.plan.DependencyType;
import org.slipway.core.plan.Phrase;
import org.slipway.exchange.incoming.Place;
import org.slipway.exchange.incoming.Unreadable;
import org.slipway.exchange.incoming.YamlDocument;

/**
 * Services of a compose file. A service needs what {@code depends_on}, {@code links}, {@code
 * volumes_from} and {@code network_mode} name, and each service whose host its environment names.
 * The values of variables stand elsewhere: where the file gives no default, nothing is guessed.
 */
final class ComposeReader implements YamlFormat.Reader {

  private static final String SOURCE = "compose";

  /** The project's name, so that services of two projects are never taken for one another. */
  @Override
  public String source(List<YamlDocument> documents) {
    for (YamlDocument document : documents) {
      String name =
          document
              .root()
              .path("name")
              .asText(document.root().path("networks").path("default").path("name").asText(""));
      if (!name.isBlank() && Variables.filled(name).isPresent()) {
        return SOURCE + ":" + Variables.filled(name).get();
      }
    }
    return SOURCE;
  }

  @Override
  public void read(String file, List<YamlDocument> documents, Inventory inventory)
      throws Unreadable {
    for (YamlDocument document : documents) {
      new Services(file, document, inventory).read();
    }
  }

  /** The services of one document. */
  private static final class Services {

    private final String file;
    private final YamlDocument document;
    private final Inventory inventory;
    private final JsonNode services;
    private final Set<String> related = new HashSet<>(); // only looked up
    private final SortedMap<String, Integer> unknown = new TreeMap<>();

    Services(String file, YamlDocument document, Inventory inventory) {
      this.file = file;
      this.document = document;
      this.inventory = inventory;
      this.services = document.root().path("services");
    }

    void read() throws Unreadable {
      for (Map.Entry<String, JsonNode> service : services.properties()) {
        inventory.add(item(service.getKey(), service.getValue()));
      }
      for (Map.Entry<String, JsonNode> service : services.properties()) {
        relations(service.getKey(), service.getValue());
      }
      unknown.forEach(
          (key, count) ->
              inventory.note(
                  Place.of(file), Phrase.of(key, Arg.count(count)), "cmdb.do.variables"));
    }

    private Item item(String name, JsonNode service) {
      String image = service.path("image").asText("");
      Optional<String> version = Variables.filled(image).flatMap(Image::version);
      if (!image.isEmpty() && Variables.filled(image).isEmpty()) {
        unknown.merge("cmdb.compose.versions", 1, Integer::sum);
      }
      var kept = new TreeMap<String, String>();
      Inventory.keep(kept, "image", service.path("image"));
      return new Item(name, name, Traits.NONE.in(version), kept, place(service));
    }

    private void relations(String name, JsonNode service) throws Unreadable {
      for (JsonNode needed : listed(service.path("depends_on"))) {
        relate(name, needed.asText(), needed, Inventory.NOTHING_KEPT);
      }
      for (Map.Entry<String, JsonNode> needed : service.path("depends_on").properties()) {
        var kept = new TreeMap<String, String>();
        Inventory.keep(kept, "condition", needed.getValue().path("condition"));
        relate(name, needed.getKey(), needed.getValue(), kept);
      }
      for (String field : List.of("links", "volumes_from")) {
        for (JsonNode link : listed(service.path(field))) {
          further(name, link.asText().split(":", -1)[0], link);
        }
      }
      String network = service.path("network_mode").asText("");
      if (network.startsWith("service:")) {
        further(name, network.substring("service:".length()), service);
      }
      environment(name, service.path("environment"));
    }

    private void environment(String name, JsonNode environment) throws Unreadable {
      for (JsonNode setting : listed(environment)) {
        String[] parts = setting.asText().split("=", 2);
        addresses(name, parts[0], parts.length > 1 ? parts[1] : "$", setting);
      }
      for (Map.Entry<String, JsonNode> setting : environment.properties()) {
        JsonNode value = setting.getValue();
        addresses(name, setting.getKey(), value.isNull() ? "$" : value.asText(), value);
      }
    }

    private void addresses(String name, String setting, String value, JsonNode node)
        throws Unreadable {
      Optional<String> filled = value.equals("$") ? Optional.empty() : Variables.filled(value);
      if (filled.isEmpty() && Addresses.isAddress(setting)) {
        unknown.merge("cmdb.compose.addresses", 1, Integer::sum);
      }
      for (String host : Addresses.hosts(setting, filled.orElse(""))) {
        if (services.has(host) && !host.equals(name)) {
          further(name, host, node);
        }
      }
    }

    /** A relation that another part of the service may have said already. */
    private void further(String from, String to, JsonNode node) throws Unreadable {
      if (!related.contains(from + ">" + to)) {
        relate(from, to, node, Inventory.NOTHING_KEPT);
      }
    }

    private void relate(String from, String to, JsonNode node, SortedMap<String, String> kept)
        throws Unreadable {
      related.add(from + ">" + to);
      inventory.add(
          new Relation(from, to, DependencyType.DEPENDS_ON, Optional.empty(), kept, place(node)));
    }

    private static Iterable<JsonNode> listed(JsonNode node) {
      return node.isArray() ? node : List.of();
    }

    private Place place(JsonNode node) {
      return document.line(node).map(line -> Place.of(file, line)).orElseGet(() -> Place.of(file));
    }
  }
}
