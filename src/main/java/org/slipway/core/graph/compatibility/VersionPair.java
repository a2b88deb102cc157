package org.slipway.core.graph.compatibility;

/** The versions of a consumer and a provider that meet. */
public enum VersionPair {
  BOTH_OLD(false, false),
  CONSUMER_NEW(true, false),
  PROVIDER_NEW(false, true),
  BOTH_NEW(true, true);

  private final boolean consumerNew;
  private final boolean providerNew;

  VersionPair(boolean consumerNew, boolean providerNew) {
    this.consumerNew = consumerNew;
    this.providerNew = providerNew;
  }

  /** Whether the consumer is in version N, else N−1. */
  public boolean consumerNew() {
    return consumerNew;
  }

  /** Whether the provider is in version N, else N−1. */
  public boolean providerNew() {
    return providerNew;
  }

  /** Whether one is in N and the other in N−1. */
  public boolean mixed() {
    return consumerNew != providerNew;
  }
}
