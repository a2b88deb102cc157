package org.slipway.core.plan;

import java.time.LocalDate;

/** One dated day off. */
public record Holiday(LocalDate date, String name) implements Comparable<Holiday> {

  @Override
  public int compareTo(Holiday other) {
    return date.compareTo(other.date);
  }
}
