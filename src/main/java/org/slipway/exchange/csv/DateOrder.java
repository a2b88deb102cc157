package org.slipway.exchange.csv;

import java.util.Arrays;
import java.util.Optional;

/** The order of the numbers in a date. It is stated, never guessed. */
enum DateOrder {
  DAY_MONTH_YEAR("d-m-y", 2, 1, 0),
  MONTH_DAY_YEAR("m-d-y", 2, 0, 1),
  YEAR_MONTH_DAY("y-m-d", 0, 1, 2);

  private final String token;
  final int year;
  final int month;
  final int day;

  DateOrder(String token, int year, int month, int day) {
    this.token = token;
    this.year = year;
    this.month = month;
    this.day = day;
  }

  static Optional<DateOrder> byToken(String token) {
    return Arrays.stream(values()).filter(order -> order.token.equals(token)).findFirst();
  }
}
