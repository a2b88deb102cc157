package org.slipway.core.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VersionRangeTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "^4.1; 4.1 4.1.0 4.2-rc.1 4.99.3 v4.1.7; 4.0.9 4.1.0-rc.1 5.0.0-rc.1 5.0 banana",
        "^0.2.3; 0.2.3 0.2.9; 0.2.2 0.3.0-0 0.3",
        "^0.0.3; 0.0.3; 0.0.4 0.0.2 0.1",
        "^0; 0 0.9.9; 1.0 1.0-rc.1",
        "^1.2.3-beta.2; 1.2.3-beta.2 1.2.3 1.9; 1.2.3-beta.1 2.0.0-0",
        "~4.1; 4.1 4.1.9; 4.2 4.0.9",
        "~4; 4 4.9; 5 3.9",
        "~4.1.2; 4.1.2 4.1.9; 4.1.1 4.2",
        "4.x; 4 4.7; 5 3.9 5-rc.1",
        "4.1.x; 4.1.0 4.1.7; 4.2 4.0",
        "4.1; 4.1 4.1.7; 4.2 4.0.9",
        "118; 118 118.3; 119 117",
        "4.1.2; 4.1.2 4.1.2+9 v4.1.2; 4.1.3 4.1.2-rc.1 4.1.2.1",
        "=4.1.2; 4.1.2; 4.1.1",
        "== 4.1.2; 4.1.2; 4.1.1",
        ">=4.1 <5; 4.1 4.9; 4.0 5 5.0.0-rc.1",
        ">=4.1, <5; 4.1 4.9; 4.0 5",
        ">= 4.1 < 5; 4.1 4.9; 4.0 5",
        ">4.1; 4.2 118; 4.1 4.1.9",
        ">4.1.2; 4.1.2.1 4.1.3-0; 4.1.2",
        "<=4.1; 0 4.1.9; 4.2",
        "<=4.1.2; 4.1.2; 4.1.3 4.1.2.1 banana",
        "<5.0.0-rc.2; 5.0.0-rc.1 4; 5.0.0-rc.2 5",
        "4.1.2 - 4.3; 4.1.2 4.3.9; 4.1.1 4.4",
        "^4.1 || ^6; 4.2 6.0; 5.0 7",
        "[4.1,5.0); 4.1 4.9.9; 5.0 5.0-rc.1 4.0.9",
        "(4.1,5.0]; 4.1.0.1 5.0; 4.1 5.0.0.1",
        "[4.1,); 4.1 118; 4.0",
        "(,5]; 0 5; 5.0.1 banana",
        "[4.1]; 4.1 4.1.0; 4.1.1",
        "(,1.0],[1.2,); 0.9 1.0 1.2 3; 1.1",
        "*; 0 118 banana 1-rc.1; ",
        "(,); 0 banana; ",
        "x; 4.1 banana; ",
        "2026.01; 2026-01-31 2026.1; 2026.02"
      })
  void contains(String range, String inside, String outside) {
    VersionRange read = VersionRange.of(range);
    assertEquals(range, read.toString());
    for (String version : inside.split(" ", -1)) {
      assertTrue(read.contains(Version.of(version)), version + " in " + range);
    }
    for (String version : outside == null ? new String[0] : outside.split(" ", -1)) {
      assertFalse(read.contains(Version.of(version)), version + " in " + range);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "banana",
        "^",
        ">=",
        "^4.1 ||",
        "|| 4",
        ">=4.3 <4.2",
        ">4.2.1 <4.2.1",
        "^4 ^5",
        "^4 || >=3 <2",
        "<0",
        "4.3 - 4.2",
        "[5,4]",
        "[4,4)",
        "(4.1)",
        "[4.1",
        "[4,5",
        "[4,5) and so",
        "[a,b]",
        "[]",
        "[4,5),",
        "!=4",
        "~=4",
        "4.x.2",
        "4.*.2",
        ">*",
        "^4.1>5",
        "4..1-",
        "latest",
        "^banana",
        "4.1 5.1"
      })
  void refuses(String text) {
    IllegalArgumentException refused =
        assertThrows(IllegalArgumentException.class, () -> VersionRange.of(text));
    assertTrue(refused.toString().contains("range"), refused.toString());
  }

  @Test
  void refusesWhatIsEndless() {
    assertThrows(IllegalArgumentException.class, () -> VersionRange.of("4 ".repeat(10_000)));
  }

  @ParameterizedTest
  @CsvSource({
    "^4.1, ^4.7, true",
    "^4.1, ^5, false",
    "<5, >=5, false",
    "<=5.0.0, >=5, true",
    "'[4.1,5)', 5.x, false",
    "'[4.1,5]', 5.x, true",
    "^4.1 || ^6, 6.2.x, true",
    "*, 4.1.2, true",
    "*, *, true",
    "4.1.2, 4.1.3, false"
  })
  void intersects(String one, String other, boolean expected) {
    assertEquals(expected, VersionRange.of(one).intersects(VersionRange.of(other)));
    assertEquals(expected, VersionRange.of(other).intersects(VersionRange.of(one)));
  }

  @Test
  void isAValue() {
    assertEquals(List.of(VersionRange.of("^4")), List.of(VersionRange.of(" ^4 ")));
    assertEquals(VersionRange.of("^4").hashCode(), VersionRange.of("^4").hashCode());
    assertNotEquals(VersionRange.of("^4"), VersionRange.of("4.x"));
  }
}
