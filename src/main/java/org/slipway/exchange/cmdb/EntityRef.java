package org.slipway.exchange.cmdb;

import java.util.Locale;

/**
 * What an entity of a Backstage catalogue is called: {@code kind:namespace/name} in small letters,
 * as Backstage compares them.
 */
final class EntityRef {

  private EntityRef() {}

  /** The whole reference of a written one, whose kind and namespace may be missing. */
  static String of(String written, String defaultKind, String defaultNamespace) {
    String text = written.strip();
    int colon = text.indexOf(':');
    String kind = colon < 0 ? defaultKind : text.substring(0, colon);
    String rest = text.substring(colon + 1);
    int slash = rest.indexOf('/');
    String namespace = slash < 0 ? defaultNamespace : rest.substring(0, slash);
    String whole = kind + ":" + namespace + "/" + rest.substring(slash + 1);
    return whole.toLowerCase(Locale.ROOT);
  }

  /** The last part of a whole reference. */
  static String name(String reference) {
    return reference.substring(reference.indexOf('/') + 1);
  }
}
