package org.slipway.core.plan;

/**
 * A step of a schema change that never breaks running code: first the new form beside the old, then
 * the data, then the old form goes ("parallel change", Sato 2014).
 */
public enum SchemaPhase {
  EXPAND,
  MIGRATE,
  CONTRACT
}
