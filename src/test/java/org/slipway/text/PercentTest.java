package org.slipway.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PercentTest {

  @ParameterizedTest
  @CsvSource({
    "0,0 %",
    "0.5,50 %",
    "0.035,3.5 %",
    "0.03549,3.5 %",
    "0.0355,3.6 %",
    "0.9996,100 %",
    "1,100 %",
    "12.5,'1,250 %'"
  })
  void aShareReadsTheSameEverywhere(BigDecimal share, String text) {
    assertEquals(text, Percent.of(share, Locale.ENGLISH));
    assertEquals(text, Percent.of(share.doubleValue(), Locale.ENGLISH));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {"0.035;3,5 %", "0.5;50 %"})
  void theReadersPointIsUsed(BigDecimal share, String text) {
    assertEquals(text, Percent.of(share, Locale.GERMAN));
  }
}
