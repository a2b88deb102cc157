package org.slipway.exchange.cmdb;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.slipway.core.plan.Arg;
import org.slipway.core.plan.DependencyType;
import org.slipway.core.plan.Phrase;
import org.slipway.exchange.incoming.FileContent;
import org.slipway.exchange.incoming.Limits;
import org.slipway.exchange.incoming.Place;
import org.slipway.exchange.incoming.Problem;
import org.slipway.exchange.incoming.Unreadable;
import org.slipway.exchange.incoming.YamlDocument;

/**
 * Services of a compose file. A service needs what {@code depends_on}, {@code links}, {@code
 * volumes_from} and {@code network_mode} name, and each service whose host its environment names.
 * The values of variables stand in the file {@code .env} beside it: where neither that nor a
 * default gives one, nothing is guessed.
 */
final class ComposeReader implements YamlFormat.Reader {

  private static final String SOURCE = "compose";
  private static final int MOST = 10;

  /** The project's name, so that services of two projects are never taken for one another. */
  @Override
  public String source(FileContent file, List<YamlDocument> documents) {
    var variables = new Variables(known(file, _ -> {}));
    for (YamlDocument document : documents) {
      String name =
          document
              .root()
              .path("name")
              .asText(document.root().path("networks").path("default").path("name").asText(""));
      Optional<String> filled = variables.filled(name).filter(text -> !text.isBlank());
      if (filled.isPresent()) {
        return SOURCE + ":" + filled.get();
      }
    }
    return SOURCE;
  }

  @Override
  public void read(FileContent file, List<YamlDocument> documents, Inventory inventory)
      throws Unreadable {
    SortedMap<String, String> known = known(file, inventory.told()::tell);
    for (YamlDocument document : documents) {
      new Services(file.name(), document, known, inventory).read();
    }
  }

  /** The values beside the file; it can do without them, so what is wrong there is only told. */
  private static SortedMap<String, String> known(FileContent file, Consumer<Problem> told) {
    try {
      return EnvFile.beside(file, Limits.STANDARD);
    } catch (Unreadable unreadable) {
      for (Problem wrong : unreadable.problems()) {
        told.accept(Problem.note(wrong.place(), wrong.wrong(), wrong.remedy()));
      }
      return new TreeMap<>();
    }
  }

  /** The services of one document. */
  private static final class Services {

    private final String file;
    private final YamlDocument document;
    private final Inventory inventory;
    private final JsonNode services;
    private final Set<String> related = new HashSet<>(); // only looked up
    private final SortedMap<String, String> known;
    private final Variables versions;
    private final Variables hosts;
    private int withoutVersion;
    private int withoutHost;

    Services(
        String file, YamlDocument document, SortedMap<String, String> known, Inventory inventory) {
      this.known = known;
      this.versions = new Variables(known);
      this.hosts = new Variables(known);
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
      note("cmdb.compose.versions", withoutVersion, versions);
      note("cmdb.compose.addresses", withoutHost, hosts);
    }

    private void note(String key, int count, Variables variables) {
      if (count > 0) {
        String names = variables.unset().stream().limit(MOST).collect(Collectors.joining(", "));
        int more = Math.max(0, variables.unset().size() - MOST);
        Phrase wrong = Phrase.of(key, Arg.count(count), Arg.words(names), Arg.count(more));
        inventory.note(Place.of(file), wrong, "cmdb.do.variables");
      }
    }

    private Item item(String name, JsonNode service) {
      String image = service.path("image").asText("");
      Optional<String> filled = versions.filled(image);
      if (filled.isEmpty()) {
        withoutVersion++;
      }
      Optional<String> version = filled.flatMap(Image::version);
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
        Optional<String> value = parts.length > 1 ? Optional.of(parts[1]) : Optional.empty();
        addresses(name, parts[0], value, setting);
      }
      for (Map.Entry<String, JsonNode> setting : environment.properties()) {
        JsonNode value = setting.getValue();
        Optional<String> text = value.isNull() ? Optional.empty() : Optional.of(value.asText());
        addresses(name, setting.getKey(), text, value);
      }
    }

    /**
     * What a setting leads to.
     *
     * @param value empty: that of the variable of the same name
     */
    private void addresses(String name, String setting, Optional<String> value, JsonNode node)
        throws Unreadable {
      Variables variables = Addresses.isAddress(setting) ? hosts : new Variables(known);
      Optional<String> filled =
          value.isPresent() ? variables.filled(value.get()) : variables.value(setting);
      if (filled.isEmpty() && Addresses.isAddress(setting)) {
        withoutHost++;
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
