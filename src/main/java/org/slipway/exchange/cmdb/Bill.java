package org.slipway.exchange.cmdb;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.cyclonedx.model.Bom;
import org.cyclonedx.model.Component;
import org.cyclonedx.model.Dependency;
import org.cyclonedx.model.Service;
import org.jspecify.annotations.Nullable;
import org.slipway.core.plan.Arg;
import org.slipway.core.plan.DependencyType;
import org.slipway.core.plan.Library;
import org.slipway.core.plan.Phrase;
import org.slipway.exchange.incoming.Place;
import org.slipway.exchange.incoming.Unreadable;

/**
 * A bill of materials: its product is an item in a version that ships all its components as
 * libraries, its services are items that are part of the product or of the service they stand in,
 * and they need what the dependencies say. For one file and one thread.
 */
final class Bill {

  private static final Pattern RANDOM = Pattern.compile("(?i).*[0-9a-f]{8}-([0-9a-f]{4}-){3}.*");

  private final Place place;
  private final Bom bill;
  private final Inventory inventory;
  private final Map<String, String> items = new HashMap<>(); // reference to id; only looked up
  private int withoutVersion;

  Bill(String file, Bom bill, Inventory inventory) {
    this.place = Place.of(file);
    this.bill = bill;
    this.inventory = inventory;
  }

  /** Adds what the bill says to the inventory. */
  void tell() throws Unreadable {
    Set<Library> libraries = new LinkedHashSet<>();
    libraries(listed(bill.getComponents()), libraries);
    Optional<Component> product =
        Optional.ofNullable(bill.getMetadata()).map(metadata -> metadata.getComponent());
    Optional<String> whole = Optional.empty();
    if (product.isPresent() && !text(product.get().getName()).isEmpty()) {
      whole = Optional.of(product(product.get(), libraries));
    } else if (!libraries.isEmpty()) {
      note("cmdb.bill.no-product", libraries.size());
    }
    services(listed(bill.getServices()), whole);
    for (Dependency from : listed(bill.getDependencies())) {
      relations(from);
    }
    if (withoutVersion > 0) {
      note("cmdb.bill.no-version", withoutVersion);
    }
  }

  private void note(String key, int count) {
    inventory.note(place, Phrase.of(key, Arg.count(count)), "cmdb.do.export-bill");
  }

  private String product(Component product, Set<Library> libraries) throws Unreadable {
    Optional<String> version = stated(product.getVersion());
    if (version.isEmpty() && !libraries.isEmpty()) {
      note("cmdb.bill.product-version", libraries.size());
    }
    String name = text(product.getName());
    String id =
        product.getPurl() == null ? named(product.getGroup(), name) : bare(product.getPurl());
    Traits traits =
        Traits.NONE
            .in(version)
            .shipping(version.isPresent() ? List.copyOf(libraries) : List.of())
            .suppliedBy(
                Optional.ofNullable(product.getSupplier()).flatMap(s -> stated(s.getName())));
    var kept = new TreeMap<String, String>();
    Inventory.keep(kept, "type", String.valueOf(product.getType()));
    inventory.add(new Item(id, name, traits, kept, place.field("metadata.component")));
    refer(product.getBomRef(), id);
    return id;
  }

  private void libraries(List<Component> components, Set<Library> libraries) {
    for (Component component : components) {
      Optional<String> version = stated(component.getVersion());
      String name =
          component.getPurl() == null
              ? named(component.getGroup(), text(component.getName()))
              : bare(component.getPurl());
      if (version.isPresent() && !name.isBlank()) {
        libraries.add(new Library(name, version.get()));
      } else {
        withoutVersion++;
      }
      libraries(listed(component.getComponents()), libraries);
    }
  }

  private void services(List<Service> services, Optional<String> whole) throws Unreadable {
    for (Service service : services) {
      String name = text(service.getName());
      String reference = text(service.getBomRef());
      boolean lasting = !reference.isBlank() && !RANDOM.matcher(reference).matches();
      String id = lasting ? reference : named(service.getGroup(), name);
      Traits traits =
          Traits.NONE
              .in(stated(service.getVersion()))
              .partOf(whole)
              .suppliedBy(
                  Optional.ofNullable(service.getProvider()).flatMap(p -> stated(p.getName())));
      var kept = new TreeMap<String, String>();
      stated(service.getDescription()).ifPresent(d -> Inventory.keep(kept, "description", d));
      inventory.add(new Item(id, name, traits, kept, place.field("services")));
      refer(service.getBomRef(), id);
      services(listed(service.getServices()), Optional.of(id));
    }
  }

  private void refer(@Nullable String reference, String id) {
    stated(reference).ifPresent(ref -> items.putIfAbsent(ref, id));
  }

  /** Between items alone: what a library needs is the matter of its product. */
  private void relations(Dependency from) throws Unreadable {
    String needing = items.get(text(from.getRef()));
    for (Dependency to : listed(from.getDependencies())) {
      String needed = items.get(text(to.getRef()));
      if (needing != null && needed != null) {
        inventory.add(
            new Relation(
                needing,
                needed,
                DependencyType.DEPENDS_ON,
                Optional.empty(),
                Inventory.NOTHING_KEPT,
                place.field("dependencies")));
      }
    }
  }

  /** A package URL without its version, qualifiers and path. */
  static String bare(String url) {
    String named = url.split("[?#]", 2)[0];
    int at = named.lastIndexOf('@');
    return at > named.lastIndexOf('/') ? named.substring(0, at) : named;
  }

  private static String named(@Nullable String group, String name) {
    return stated(group).map(in -> in + "/" + name).orElse(name);
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text.strip();
  }

  private static Optional<String> stated(@Nullable String text) {
    return Optional.of(text(text)).filter(t -> !t.isEmpty());
  }

  private static <T> List<T> listed(@Nullable List<T> list) {
    return list == null ? List.of() : list.stream().filter(Objects::nonNull).toList();
  }
}
