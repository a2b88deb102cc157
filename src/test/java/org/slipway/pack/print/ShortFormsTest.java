package org.slipway.pack.print;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.slipway.scene.Ink;
import org.slipway.scene.Mark;
import org.slipway.scene.Picture;
import org.slipway.scene.Spots;
import org.slipway.scene.Type;

/** What is shortened in a picture is told in full below it. */
class ShortFormsTest {

  private final PaperPicture pictures = new PaperPicture(new Lettering());

  private static Picture picture(String... texts) {
    List<Mark> marks =
        Arrays.stream(texts)
            .<Mark>map(text -> new Mark.Text(0, 10, text, Type.LABEL, Ink.FG))
            .toList();
    var group = new Mark.Group(marks, Optional.empty(), 1);
    return new Picture(100, 20, List.of(group), new Spots(new ArrayList<>()), "picture");
  }

  @Test
  void onlyWhatIsInThePictureIsTold() {
    String cut = pictures.fit("Reconciliation of the quarter", Type.LABEL, 80);
    pictures.fit("Never drawn at all", Type.LABEL, 40);
    assertTrue(cut.endsWith("…"), cut);
    assertEquals(
        Map.of(cut, Set.of("Reconciliation of the quarter")),
        pictures.shortForms(picture(cut, "Whole")));
    String said = pictures.inFull(picture(cut, "Whole"), "In full:").markup();
    assertEquals(
        "<p class=\"short\">In full: <b>" + cut + "</b> Reconciliation of the quarter</p>", said);
    SmallPrint nothing = pictures.inFull(picture("Whole"), "In full:");
    assertEquals("", nothing.markup());
    assertEquals(0, pictures.height(nothing, 700));
  }

  @Test
  void whatIsCutTwiceIsToldAsItWasAtFirst() {
    String once = pictures.fit("Reconciliation of the quarter", Type.LABEL, 120);
    String twice = pictures.fit(once, Type.LABEL, 60);
    assertEquals(
        Map.of(twice, Set.of("Reconciliation of the quarter")),
        pictures.shortForms(picture(twice)));
  }

  @Test
  void theSameShortFormOfSeveralNamesThemAll() {
    pictures.fitting(List.of("Luis Ortega", "LO"), Type.CAPTION, 20);
    pictures.fitting(List.of("Lena Olsen", "LO"), Type.CAPTION, 20);
    assertEquals(
        Map.of("LO", Set.of("Lena Olsen", "Luis Ortega")), pictures.shortForms(picture("LO")));
    pictures.begin();
    assertEquals(Map.of(), pictures.shortForms(picture("LO")));
  }
}
