package org.slipway.core.plan;

import java.util.List;
import java.util.Optional;

/**
 * What one version of a component offers, needs and ships.
 *
 * @param provides interfaces and their versions
 * @param requires what it needs of others
 * @param serves older versions of this component whose callers it still serves; empty: not declared
 * @param libraries what it ships
 */
public record ComponentVersion(
    Head<ComponentVersion> head,
    Id<Component> component,
    String version,
    List<Provision> provides,
    List<Requirement> requires,
    Optional<VersionRange> serves,
    List<Library> libraries)
    implements PlanRecord {

  public ComponentVersion {
    provides = List.copyOf(provides);
    requires = List.copyOf(requires);
    libraries = List.copyOf(libraries);
  }

  @Override
  public Id<ComponentVersion> id() {
    return head.id();
  }
}
