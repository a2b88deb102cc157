package org.slipway.workspace;

/** A listener's place; closing it ends the listening. */
@FunctionalInterface
public interface Watch extends AutoCloseable {

  @Override
  void close();
}
