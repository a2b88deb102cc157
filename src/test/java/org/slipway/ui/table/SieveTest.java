package org.slipway.ui.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Rows sorted and narrowed as people expect. */
class SieveTest {

  private final Sieve<String> sieve =
      new Sieve<>((row, column) -> row.split("/", -1)[Integer.parseInt(column)]);

  @Test
  void rowsPassWhereEveryColumnHoldsWhatWasTyped() {
    sieve.show(List.of("Payments/eu", "Ledger/eu", "Payments/us"));
    sieve.filter("0", " PAY ");
    assertEquals(List.of("Payments/eu", "Payments/us"), sieve.rows());
    sieve.filter("1", "us");
    assertEquals(List.of("Payments/us"), sieve.rows());
    sieve.filter("0", "");
    assertEquals(List.of("Payments/us"), sieve.rows());
    sieve.clear();
    assertEquals(3, sieve.rows().size());
  }

  @Test
  void filtersStayWhereRowsChange() {
    sieve.show(List.of("a/1", "b/2"));
    sieve.filter("0", "b");
    sieve.show(List.of("a/1", "b/3"));
    assertEquals(List.of("b/3"), sieve.rows());
    assertEquals(2, sieve.size());
  }

  @Test
  void numbersCountAsNumbersCapitalsDoNotMatterAndNothingComesLast() {
    List<String> sorted =
        List.of("REL-10", "", "rel-9", "Beta", "alpha", "1,200", "300").stream()
            .sorted(HumanOrder.INSTANCE)
            .toList();
    assertEquals(List.of("300", "1,200", "alpha", "Beta", "rel-9", "REL-10", ""), sorted);
  }
}
