package org.slipway.exchange.cmdb;

import java.util.Optional;

/** The name of a container image, such as {@code registry:5000/shop/cart:1.2@sha256:…}. */
final class Image {

  private Image() {}

  /** Its tag; empty where it has none, or one that says nothing of a version. */
  static Optional<String> version(String image) {
    int digest = image.indexOf('@');
    String named = digest < 0 ? image : image.substring(0, digest);
    int colon = named.indexOf(':', named.lastIndexOf('/') + 1);
    return Optional.of(colon < 0 ? "" : named.substring(colon + 1))
        .filter(tag -> !tag.isBlank() && !tag.equals("latest") && !tag.startsWith("latest-"));
  }
}
