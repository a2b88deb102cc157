package org.slipway.exchange.cmdb;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
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
 * The objects of one file of manifests. Whatever runs containers is an item, in the version of its
 * label or its image; a service leads to the workloads its selector finds, and is an item itself
 * where it finds none here. A workload needs the services that its environment gives the addresses
 * of. For one file and one thread.
 */
final class Manifests {

  private static final String LABEL = "app.kubernetes.io/";

  /** An object with its name in its namespace and its place. */
  private record Named(String namespace, String name, JsonNode object, Place place) {
    String id() {
      return namespace + "/" + name;
    }
  }

  private final String file;
  private final Inventory inventory;
  private final List<Named> workloads = new ArrayList<>();
  private final Map<String, Named> services = new LinkedHashMap<>(); // in the order of the file
  private final SortedMap<String, Integer> others = new TreeMap<>();

  Manifests(String file, Inventory inventory) {
    this.file = file;
    this.inventory = inventory;
  }

  void take(JsonNode object, YamlDocument document) {
    String kind = object.path("kind").asText("");
    JsonNode metadata = object.path("metadata");
    Place place =
        document
            .line(object.path("kind"))
            .map(line -> Place.of(file, line))
            .orElseGet(() -> Place.of(file));
    var named =
        new Named(
            metadata.path("namespace").asText("default"),
            metadata.path("name").asText(""),
            object,
            place);
    if (pod(object).path("containers").isArray()) {
      workloads.add(named);
    } else if (kind.equals("Service")) {
      services.putIfAbsent(named.id(), named);
    } else if (!kind.isEmpty()) {
      others.merge(kind, 1, Integer::sum);
    }
  }

  /** Adds what was taken to the inventory. */
  void tell() throws Unreadable {
    for (Named workload : workloads) {
      inventory.add(item(workload));
    }
    for (Named service : services.values()) {
      boolean own = !inventory.items().containsKey(service.id()) && found(service).isEmpty();
      if (own) {
        inventory.add(new Item(service.id(), service.name(), Traits.NONE, kept(), service.place()));
      }
    }
    for (Named workload : workloads) {
      relations(workload);
    }
    if (!others.isEmpty()) {
      int count = others.values().stream().mapToInt(Integer::intValue).sum();
      Phrase wrong =
          Phrase.of(
              "cmdb.other-kinds", Arg.count(count), Arg.words(String.join(", ", others.keySet())));
      inventory.note(Place.of(file), wrong, "exchange.do.nothing");
    }
  }

  private static SortedMap<String, String> kept() {
    return Inventory.NOTHING_KEPT;
  }

  private Item item(Named workload) throws Unreadable {
    JsonNode containers = pod(workload.object()).path("containers");
    var kept = new TreeMap<String, String>();
    Inventory.keep(kept, "kind", workload.object().path("kind"));
    Inventory.keep(kept, "image", containers.path(0).path("image"));
    Optional<String> version =
        label(workload, "version")
            .or(() -> Image.version(containers.path(0).path("image").asText("")));
    Optional<String> whole = label(workload, "part-of");
    Optional<String> parent = whole.map(name -> workload.namespace() + "/part-of/" + name);
    if (parent.isPresent() && !inventory.items().containsKey(parent.get())) {
      inventory.add(
          new Item(parent.get(), whole.orElseThrow(), Traits.NONE, kept(), workload.place()));
    }
    Traits traits = Traits.NONE.in(version).partOf(parent);
    return new Item(workload.id(), workload.name(), traits, kept, workload.place());
  }

  private static Optional<String> label(Named workload, String name) {
    for (JsonNode metadata : List.of(workload.object(), template(workload.object()))) {
      String text = metadata.path("metadata").path("labels").path(LABEL + name).asText("");
      if (!text.isBlank()) {
        return Optional.of(text);
      }
    }
    return Optional.empty();
  }

  private static JsonNode template(JsonNode object) {
    JsonNode spec = object.path("spec");
    JsonNode job = spec.path("jobTemplate");
    return (job.isMissingNode() ? spec : job.path("spec")).path("template");
  }

  private static JsonNode pod(JsonNode object) {
    return object.path("kind").asText("").equals("Pod")
        ? object.path("spec")
        : template(object).path("spec");
  }

  /** The workloads that a service leads to. */
  private List<String> found(Named service) {
    JsonNode selector = service.object().path("spec").path("selector");
    if (selector.isEmpty()) {
      return List.of();
    }
    return workloads.stream()
        .filter(workload -> workload.namespace().equals(service.namespace()))
        .filter(workload -> carries(workload, selector))
        .map(Named::id)
        .toList();
  }

  private static boolean carries(Named workload, JsonNode selector) {
    JsonNode object = workload.object();
    JsonNode within = object.path("kind").asText("").equals("Pod") ? object : template(object);
    JsonNode labels = within.path("metadata").path("labels");
    return selector.properties().stream()
        .allMatch(
            wanted ->
                labels.path(wanted.getKey()).asText("").equals(wanted.getValue().asText("-")));
  }

  private void relations(Named workload) throws Unreadable {
    Set<String> needed = new LinkedHashSet<>();
    for (String list : List.of("containers", "initContainers")) {
      for (JsonNode container : pod(workload.object()).path(list)) {
        for (JsonNode setting : container.path("env")) {
          String name = setting.path("name").asText("");
          for (String host : Addresses.hosts(name, setting.path("value").asText(""))) {
            needed.addAll(targets(workload.namespace(), host, Addresses.isAddress(name)));
          }
        }
      }
    }
    needed.remove(workload.id());
    for (String target : needed) {
      inventory.add(
          new Relation(
              workload.id(),
              target,
              DependencyType.DEPENDS_ON,
              Optional.empty(),
              kept(),
              workload.place()));
    }
  }

  /**
   * What stands behind a host.
   *
   * @param told whether a host that is nowhere here is one to tell of
   */
  private List<String> targets(String namespace, String host, boolean told) {
    String[] parts = host.split("\\.", -1);
    boolean full = parts.length > 2 && parts[2].equals("svc");
    boolean within = parts.length == 1;
    String id = (within ? namespace : parts[1]) + "/" + parts[0];
    Named service = services.get(id);
    if (service != null) {
      List<String> found = found(service);
      return found.isEmpty() ? List.of(id) : found;
    }
    boolean another = full || (within && told);
    return another || inventory.items().containsKey(id) ? List.of(id) : List.of();
  }
}
