package org.slipway.exchange.cmdb;

import java.util.List;
import java.util.Optional;
import org.slipway.core.plan.Library;
import org.slipway.exchange.incoming.Place;

/**
 * What a file says of an item besides its name; what is empty is not said.
 *
 * @param parent id of the item it is part of
 * @param unit id of the business unit it belongs to
 * @param owner the team it belongs to
 * @param supplier name of the vendor it comes from
 * @param version that is out, or about to be
 * @param libraries what that version ships; none without a version
 */
record Traits(
    Optional<String> parent,
    Optional<String> unit,
    Optional<Owner> owner,
    Optional<String> supplier,
    Optional<String> version,
    List<Library> libraries) {

  static final Traits NONE =
      new Traits(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          List.of());

  /**
   * A team.
   *
   * @param id what the source calls it
   * @param name for people
   */
  record Owner(String id, String name) {}

  /**
   * A business unit.
   *
   * @param id what the source calls it
   * @param name for people
   * @param key what people call it where it is new
   * @param parent id of the unit it is part of
   */
  record Unit(String id, String name, String key, Optional<String> parent, Place place) {}

  Traits {
    libraries = List.copyOf(libraries);
  }

  Traits partOf(Optional<String> newParent) {
    return new Traits(newParent, unit, owner, supplier, version, libraries);
  }

  Traits in(Unit of) {
    return new Traits(parent, Optional.of(of.id()), owner, supplier, version, libraries);
  }

  Traits ownedBy(Optional<Owner> newOwner) {
    return new Traits(parent, unit, newOwner, supplier, version, libraries);
  }

  Traits suppliedBy(Optional<String> newSupplier) {
    return new Traits(parent, unit, owner, newSupplier, version, libraries);
  }

  Traits in(Optional<String> newVersion) {
    return new Traits(parent, unit, owner, supplier, newVersion, libraries);
  }

  Traits shipping(List<Library> newLibraries) {
    return new Traits(parent, unit, owner, supplier, version, newLibraries);
  }
}
