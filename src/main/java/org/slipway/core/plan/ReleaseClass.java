package org.slipway.core.plan;

/** The size of a release, which decides what is asked of it. */
public enum ReleaseClass {
  MAJOR,
  MINOR,
  PATCH
}
