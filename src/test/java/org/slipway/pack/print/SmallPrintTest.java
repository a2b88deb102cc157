package org.slipway.pack.print;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Names that run from right to left keep their numbers, and no other's. */
class SmallPrintTest {

  private static final String HEBREW = "\u05e9\u05e2\u05e8 4.2";

  @Test
  void whatFollowsSuchANameStaysBehindIt() {
    String line = SmallPrint.apart("09:02 " + HEBREW) + ", 10:00 Search 5.3";
    String shown = VisualOrder.of(line).replace("\u200e", "");
    assertEquals("09:02 4.2 \u05e8\u05e2\u05e9, 10:00 Search 5.3", shown);
    assertEquals("Search 5.3", SmallPrint.apart("Search 5.3"));
  }

  @Test
  void eachPartOfTheParagraphIsApart() {
    var print =
        new SmallPrint(
            "In full:",
            List.of(
                new SmallPrint.Said("1 Sep", HEBREW), new SmallPrint.Said("2 Sep", "Search 5.3")));
    assertTrue(print.markup().contains("\u200e" + HEBREW + "\u200e"), print.markup());
    assertTrue(new Lettering().lacking(print.markup()).isEmpty(), "it is drawn as nothing");
  }
}
