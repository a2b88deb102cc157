package org.slipway.exchange.incoming;

/** What another system calls a record: the system and its name for it. Neither is blank. */
public record ExternalName(String source, String id) {

  public ExternalName {
    if (source.isBlank() || id.isBlank()) {
      throw new IllegalArgumentException("an external id needs a source and an id");
    }
  }
}
