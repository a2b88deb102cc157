package org.slipway.exchange.cmdb;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.slipway.core.plan.Arg;
import org.slipway.core.plan.DependencyType;
import org.slipway.core.plan.Kind;
import org.slipway.core.plan.Phrase;
import org.slipway.exchange.incoming.FileContent;
import org.slipway.exchange.incoming.Place;
import org.slipway.exchange.incoming.Unreadable;
import org.slipway.exchange.incoming.YamlDocument;

/**
 * Entities of a Backstage catalogue. Components, resources, interfaces, systems and domains are
 * items, and so is any kind of one's own that has a life cycle; a system and a domain are what
 * their items are part of. Who consumes an interface needs it, and it needs who provides it.
 */
final class BackstageReader implements YamlFormat.Reader {

  private static final List<String> ITEMS =
      List.of("component", "resource", "api", "system", "domain");
  private static final List<String> MAPPED =
      List.of(
          "owner",
          "system",
          "domain",
          "subcomponentOf",
          "subdomainOf",
          "providesApis",
          "consumesApis",
          "dependsOn",
          "dependencyOf",
          "definition");

  @Override
  public String source(FileContent file, List<YamlDocument> documents) {
    return "backstage";
  }

  @Override
  public void read(FileContent file, List<YamlDocument> documents, Inventory inventory)
      throws Unreadable {
    var groups = new TreeMap<String, String>();
    for (YamlDocument document : documents) {
      var entity = new Entity(file.name(), document, inventory, groups);
      if (entity.kind().equals("group")) {
        groups.put(entity.id(), entity.title());
        inventory.add(new Traits.Owner(entity.id(), entity.title()), entity.place());
      }
    }
    for (YamlDocument document : documents) {
      new Entity(file.name(), document, inventory, groups).read();
    }
  }

  /** One document of a catalogue. */
  private record Entity(
      String file, YamlDocument document, Inventory inventory, SortedMap<String, String> groups) {

    private JsonNode root() {
      return document.root();
    }

    private JsonNode spec() {
      return root().path("spec");
    }

    String kind() {
      return root().path("kind").asText("").toLowerCase(java.util.Locale.ROOT);
    }

    private String name() {
      return root().path("metadata").path("name").asText("");
    }

    private String namespace() {
      return root().path("metadata").path("namespace").asText("default");
    }

    String id() {
      return name().isBlank() ? "" : EntityRef.of(name(), kind(), namespace());
    }

    String title() {
      String title = root().path("metadata").path("title").asText(name());
      return spec().path("profile").path("displayName").asText(title);
    }

    Place place() {
      return place(root().path("kind"));
    }

    private Place place(JsonNode node) {
      return document.line(node).map(line -> Place.of(file, line)).orElseGet(() -> Place.of(file));
    }

    void read() throws Unreadable {
      boolean own = !ITEMS.contains(kind()) && spec().has("lifecycle");
      if (ITEMS.contains(kind()) || own) {
        inventory.add(new Item(id(), title(), traits(), kept(), place()));
        relations();
      } else if (!kind().isEmpty() && !kind().equals("group")) {
        Phrase wrong =
            Phrase.of(
                "cmdb.backstage.kind",
                Arg.words(name()),
                Arg.words(root().path("kind").asText("")));
        inventory.leaveOut(Kind.COMPONENT, place(), wrong, "exchange.do.nothing");
      }
    }

    private Traits traits() {
      return Traits.NONE.partOf(parent()).ownedBy(owner());
    }

    private Optional<String> parent() {
      return ref("subcomponentOf", "component")
          .or(() -> ref("system", "system"))
          .or(() -> ref("subdomainOf", "domain"))
          .or(() -> ref("domain", "domain"));
    }

    private Optional<String> ref(String field, String defaultKind) {
      return Optional.of(spec().path(field).asText(""))
          .filter(text -> !text.isBlank())
          .map(text -> EntityRef.of(text, defaultKind, namespace()));
    }

    private Optional<Traits.Owner> owner() {
      Optional<String> owner = ref("owner", "group");
      if (owner.filter(ref -> !ref.startsWith("group:")).isPresent()) {
        Phrase wrong =
            Phrase.of("cmdb.backstage.owner", Arg.words(title()), Arg.words(owner.orElseThrow()));
        inventory.note(place(spec().path("owner")), wrong, "cmdb.do.team");
        return Optional.empty();
      }
      return owner.map(ref -> new Traits.Owner(ref, groups.getOrDefault(ref, EntityRef.name(ref))));
    }

    private SortedMap<String, String> kept() {
      var kept = new TreeMap<String, String>();
      Inventory.keep(kept, "kind", root().path("kind"));
      keep(kept, "spec", spec());
      keep(kept, "metadata", root().path("metadata"));
      return kept;
    }

    private void keep(SortedMap<String, String> kept, String part, JsonNode node) {
      for (var field : node.properties()) {
        boolean held = MAPPED.contains(field.getKey()) || field.getKey().equals("name");
        if (!held || field.getKey().equals("owner")) {
          Inventory.keep(kept, part + "." + field.getKey(), field.getValue());
        }
      }
    }

    private void relations() throws Unreadable {
      for (JsonNode needed : spec().path("dependsOn")) {
        relate(id(), other(needed, "component"), Optional.empty(), needed);
      }
      for (JsonNode needing : spec().path("dependencyOf")) {
        relate(other(needing, "component"), id(), Optional.empty(), needing);
      }
      for (JsonNode called : spec().path("consumesApis")) {
        String api = other(called, "api");
        relate(id(), api, Optional.of(EntityRef.name(api)), called);
      }
      for (JsonNode provided : spec().path("providesApis")) {
        relate(other(provided, "api"), id(), Optional.empty(), provided);
      }
    }

    private String other(JsonNode node, String defaultKind) {
      return EntityRef.of(node.asText(), defaultKind, namespace());
    }

    private void relate(String from, String to, Optional<String> called, JsonNode node)
        throws Unreadable {
      DependencyType type =
          called.isPresent() ? DependencyType.CONSUMES_INTERFACE : DependencyType.DEPENDS_ON;
      inventory.add(new Relation(from, to, type, called, Inventory.NOTHING_KEPT, place(node)));
    }
  }
}
