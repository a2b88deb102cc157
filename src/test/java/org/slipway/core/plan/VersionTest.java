package org.slipway.core.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VersionTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.0.0-alpha < 1.0.0-alpha.1 < 1.0.0-alpha.beta < 1.0.0-beta < 1.0.0-beta.2"
            + " < 1.0.0-beta.11 < 1.0.0-rc.1 < 1.0.0",
        "1.0.0 < 2.0.0 < 2.1.0 < 2.1.1",
        "4.9 < 4.10 < 4.10.0.1 < 5",
        "16.3.9 < 16.4 < 16.4.1 < 118",
        "2.9.1-rc.1 < v2.9.1 < 2.9.2-0",
        "2025-12-31 < 2026.01 < 2026.01.15 < 2026-01-16 < 2026.2",
        "1.0a1 < 1.0b2 < 1.0rc2 < 1.0rc10 < 1.0 < 1.0.1",
        "5.0.0.M1 < 5.0.0.M12 < 5.0.0.RC1 < 5.0.0.RELEASE < 5.0.1.Final",
        "1.0.1u < 1.0.2 < 1.0.2a < 1.0.2k < 1.0.3",
        "1.8.0 < 1.8.0_92 < 1.8.0_292 < 1.8.1",
        "9999999999999999999998 < 9999999999999999999999",
        "banana < build 9 < build 10 < release-7 < 0.0.0-0"
      })
  void standsInOrder(String chain) {
    List<Version> versions = List.of(chain.split(" < ", -1)).stream().map(Version::of).toList();
    for (int i = 0; i < versions.size(); i++) {
      for (int j = 0; j < versions.size(); j++) {
        assertEquals(
            Integer.signum(Integer.compare(i, j)),
            Integer.signum(versions.get(i).compareTo(versions.get(j))),
            versions.get(i) + " and " + versions.get(j));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "4.1 = 4.1.0",
        "v4.1 = 4.1.0+7",
        "118 = 118.0.0.0",
        "1.0.0-rc.1 = 1.0.0-rc.1+build.5",
        "2026-01-15 = 2026.1.15",
        "5.3.0.Final = 5.3",
        "1.0.RC1 = 1.0rc1",
        " 2.0 = 2.0"
      })
  void standsAtTheSamePlace(String pair) {
    Version one = Version.of(pair.split("=", -1)[0]);
    Version other = Version.of(pair.split("=", -1)[1]);
    assertEquals(one, other);
    assertEquals(one.hashCode(), other.hashCode());
  }

  @Test
  void keepsItsText() {
    assertEquals("v4.1.0+7", Version.of("v4.1.0+7").toString());
    assertEquals("", Version.of("").toString());
  }

  @Test
  void knowsItsFirstNumber() {
    assertEquals(Optional.of("4"), Version.of("v04.1").major());
    assertEquals(Optional.empty(), Version.of("latest").major());
    assertTrue(Version.of("118").numbered());
    assertFalse(Version.of("latest").numbered());
  }

  @Property
  void orderIsTotal(
      @ForAll("texts") String first,
      @ForAll("texts") String second,
      @ForAll("texts") String third) {
    Version a = Version.of(first);
    Version b = Version.of(second);
    Version c = Version.of(third);
    assertEquals(Integer.signum(a.compareTo(b)), -Integer.signum(b.compareTo(a)));
    assertEquals(a.compareTo(b) == 0, a.equals(b));
    if (a.equals(b)) {
      assertEquals(a.hashCode(), b.hashCode());
      assertEquals(Integer.signum(a.compareTo(c)), Integer.signum(b.compareTo(c)));
    }
    if (a.compareTo(b) <= 0 && b.compareTo(c) <= 0) {
      assertTrue(a.compareTo(c) <= 0, first + " " + second + " " + third);
    }
  }

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> pieces =
        Arbitraries.of(
            "0", "1", "2", "10", "01", ".", ".", "-", "+", "v", "rc", "a", "x", "_", " ");
    return Arbitraries.oneOf(
        pieces.list().ofMaxSize(6).map(parts -> String.join("", parts)),
        Arbitraries.strings().ofMaxLength(12));
  }

  @Test
  void takesVeryLongTexts() {
    Version endless = Version.of("1.".repeat(100_000) + "1");
    assertFalse(endless.numbered());
    assertTrue(endless.compareTo(Version.of("0")) < 0);
  }
}
