package org.slipway.scene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A run from 22:00: 2 h 30 run, 1 h verification, 2 h tail. */
class RunBarTest {

  private static final Parts PARTS =
      new Parts(at("20:00:00"), at("22:30:00"), at("23:30:00"), next("01:30:00"));
  private static final TextMeasure SIX_A_LETTER = (text, _) -> 6 * text.length();

  private static Instant at(String time) {
    return Instant.parse("2026-10-02T" + time + "Z");
  }

  private static Instant next(String time) {
    return Instant.parse("2026-10-03T" + time + "Z");
  }

  private static Picture timed(Optional<Instant> openEnd, double width) {
    var at = new RunBar.At(PARTS, openEnd, ZoneId.of("Europe/Berlin"), Locale.ENGLISH);
    return RunBar.of(at, SIX_A_LETTER, width, "says");
  }

  private static List<Mark.Text> texts(Picture picture) {
    return picture.marks().stream()
        .filter(Mark.Text.class::isInstance)
        .map(Mark.Text.class::cast)
        .toList();
  }

  private static List<String> words(Picture picture) {
    return texts(picture).stream().map(Mark.Text::text).toList();
  }

  /** The filled boxes of an ink, from left to right. */
  private static List<Box> filled(Picture picture, Ink ink) {
    return picture.marks().stream()
        .filter(Mark.Rect.class::isInstance)
        .map(Mark.Rect.class::cast)
        .filter(rect -> rect.fill().filter(fill -> fill.ink() == ink).isPresent())
        .map(Mark.Rect::box)
        .toList();
  }

  @Test
  void partsAreInProportionToTheirLengths() {
    Picture picture = RunBar.of(PARTS, 331, 16, "says");
    assertEquals(150, filled(picture, Ink.BAR).getFirst().width(), 0.01, "2 h 30 of 5 h 30");
    assertEquals(60, filled(picture, Ink.BAR_VERIFICATION).getFirst().width(), 0.01, "1 h");
    assertEquals(330.5, filled(picture, Ink.BAR).getLast().right(), 0.01, "the tail to the end");
  }

  @Test
  void startNoReturnAndOpenEndHaveTheirTimesBelow() {
    Picture picture = timed(Optional.of(next("02:00:00")), 361);
    assertEquals(List.of("22:00", "04:00", "02:00"), words(picture));
    Mark.Line noReturn =
        picture.marks().stream()
            .filter(Mark.Line.class::isInstance)
            .map(Mark.Line.class::cast)
            .findFirst()
            .orElseThrow();
    assertEquals(240.5, noReturn.x1(), 0.01, "four of six hours");
  }

  @Test
  void ofAWindowThatEndsMuchLaterTheEndOfTheRunIsSaid() {
    Picture picture = timed(Optional.of(next("20:00:00")), 361);
    assertEquals(List.of("22:00", "03:30"), words(picture));
    assertEquals(361, filled(picture, Ink.WINDOW_GROUND).getFirst().right());
    assertEquals(240.5, filled(picture, Ink.ACCENT).getLast().right(), 0.5, "two thirds");
  }

  @Test
  void withoutAWindowTheRunEndsWithItsTail() {
    Picture picture = timed(Optional.empty(), 361);
    assertEquals(List.of("22:00", "03:30"), words(picture));
    assertTrue(filled(picture, Ink.WINDOW_GROUND).isEmpty());
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 1, 30, 65, 80, 100, 130, 361})
  void timesNeverLieOverEachOther(double width) {
    List<Mark.Text> texts = texts(timed(Optional.of(next("02:00:00")), width));
    for (Mark.Text one : texts) {
      for (Mark.Text other : texts) {
        assertTrue(
            one.equals(other) || one.x() + 30 <= other.x() || other.x() + 30 <= one.x(),
            one.text() + " and " + other.text() + " at " + width);
      }
    }
  }
}
