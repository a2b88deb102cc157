package org.slipway.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.WhatIfMark;
import org.slipway.json.PlanJson;
import org.slipway.store.Creation;
import org.slipway.workspace.EditResult;
import org.slipway.workspace.Sample;
import org.slipway.workspace.Workspace;
import org.slipway.workspace.WorkspaceOpening;

/** Whatever leaves a branch says so, in the file and in its name. */
class WhatIfExportTest {

  private static final String BRANCH = "Vendor \"late\"; by 2 weeks";
  private static final String MARK = "what-if: " + BRANCH;
  private static final String WAVES = "REL-2031";
  private static final Clock CLOCK = Clock.fixed(Sample.NOW, ZoneOffset.UTC);

  @TempDir private Path folder;

  @BeforeEach
  void openABranch() {
    var creation = new Creation(Phrase.of("store.created"), Sample.plan(), Optional.of(Sample.NOW));
    var opened =
        Workspace.create(
            folder.resolve("shop"), creation, Typed.desk(folder.resolve("home"), CLOCK));
    var ready = assertInstanceOf(WorkspaceOpening.Ready.class, opened);
    try (Workspace workspace = ready.workspace()) {
      assertInstanceOf(EditResult.Saved.class, workspace.branching().begin(BRANCH));
    }
  }

  private Typed export(Object format, String... more) {
    var args = new ArrayList<>(List.of("export", folder.resolve("shop").toString()));
    args.addAll(List.of("--as", format.toString()));
    args.addAll(List.of(more));
    return Typed.in(folder.resolve("home"), CLOCK, args.toArray(String[]::new));
  }

  @Test
  void everyFormatSaysThatItIsOnlyTried() throws IOException {
    for (ExportCommand.Format format : ExportCommand.Format.values()) {
      Path out = folder.resolve(format + ".out");
      Typed typed = export(format, "--branch", BRANCH, "--out", out.toString());
      assertEquals(0, typed.exit(), format + typed.err());
      assertFalse(Files.exists(out), "its name says so: " + format);
      Path file = folder.resolve(format + "-what-if-vendor-late-by-2-weeks.out");
      assertTrue(typed.out().contains(file.getFileName().toString()), typed.out());
      String text = text(format, Files.readAllBytes(file));
      assertTrue(text.contains(MARK), format + ": " + text.substring(0, 400));
    }
  }

  /** Quoted as the format quotes; a PDF by what stands on its pages. */
  private static String text(ExportCommand.Format format, byte[] file) throws IOException {
    if (format == ExportCommand.Format.CALENDAR_PDF) {
      try (PDDocument pdf = Loader.loadPDF(file)) {
        assertTrue(pdf.getDocumentInformation().getTitle().startsWith(MARK));
        return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
      }
    }
    return new String(file, StandardCharsets.UTF_8)
        .replace("\r\n ", "")
        .replace("\"\"", "\"")
        .replace("\\\"", "\"")
        .replace("\\;", ";");
  }

  @Test
  void slotsOfABranchAreMarkedForPrograms() {
    String workspace = folder.resolve("shop").toString();
    Typed tried =
        Typed.in(
            folder.resolve("home"),
            CLOCK,
            "slots",
            workspace,
            "--branch",
            BRANCH,
            "--deployment",
            "DEP-4124",
            "--horizon",
            "P3D",
            "--json");
    assertTrue(tried.out().replace("\\\"", "\"").contains(MARK), tried.out() + tried.err());
  }

  @Test
  void answersOfABranchSayThatItIsOnlyTried() {
    List<String> slots = List.of("--deployment", "DEP-4124", "--horizon", "P3D");
    assertMarked(tried("slots", slots));
    assertMarked(tried("slots", List.of("--deployments", "DEP-4124", "--horizon", "P14D")));
    assertMarked(tried("check", List.of("--deployment", "DEP-4124")));
    assertMarked(tried("check", List.of("--deployment", "DEP-4124", "--json")));
    assertMarked(tried("trains", List.of()));
    assertMarked(tried("trains", List.of("--csv")));
    assertMarked(tried("trains", List.of("--json")));
    for (String command : List.of("check", "trains")) {
      Typed base = typed(command, List.of());
      assertFalse(base.out().contains("what-if"), base.out());
    }
  }

  /** Commands that judge and reckon, each asked about something of the sample. */
  static Stream<List<String>> reckoning() {
    return Stream.of(
        List.of("gate", "--deployment", "DEP-4124"),
        List.of("waves", "--release", WAVES),
        List.of("cadence"),
        List.of("cadence", "--train", "Logistics"),
        List.of("forecast", "--release", WAVES),
        List.of("forced", "--deployment", "DEP-4124", "--by", "2026-10-06T04:00"));
  }

  @ParameterizedTest
  @MethodSource("reckoning")
  void whatIsReckonedOnABranchSaysSo(List<String> asked) {
    List<String> more = asked.subList(1, asked.size());
    var json = new ArrayList<>(more);
    json.add("--json");
    assertMarked(tried(asked.getFirst(), more));
    Typed document = tried(asked.getFirst(), json);
    assertMarked(document);
    assertTrue(document.out().contains("\"whatIf\""), document.out());
    for (List<String> words : List.of(more, json)) {
      Typed base = typed(asked.getFirst(), words);
      assertFalse(base.out().isEmpty(), base.err());
      assertFalse(base.out().contains("what-if"), base.out());
    }
  }

  @Test
  void theNoticeOfAMoveThatIsOnlyTriedSaysSo() throws IOException {
    Path notice = folder.resolve("notice.txt");
    tried(
        "forced",
        List.of(
            "--deployment", "DEP-4125", "--by", "2026-10-16T06:00", "--notice", notice.toString()));
    assertTrue(Files.readString(notice).contains(MARK));
  }

  private static void assertMarked(Typed typed) {
    String text = typed.out().replace("\"\"", "\"").replace("\\\"", "\"");
    assertTrue(text.contains(MARK), typed.out() + typed.err());
  }

  private Typed tried(String command, List<String> more) {
    var words = new ArrayList<>(List.of("--branch", BRANCH));
    words.addAll(more);
    return typed(command, words);
  }

  private Typed typed(String command, List<String> more) {
    var words = new ArrayList<>(List.of(command, folder.resolve("shop").toString()));
    words.addAll(more);
    return Typed.in(folder.resolve("home"), CLOCK, words.toArray(String[]::new));
  }

  @Test
  void noEventOfABranchTakesThePlaceOfARealOne() {
    SortedSet<String> real = uids(export("ics"));
    SortedSet<String> tried = uids(export("ics", "--branch", BRANCH));
    assertEquals(real.size(), tried.size());
    assertFalse(real.isEmpty());
    tried.retainAll(real);
    assertEquals(new TreeSet<>(), tried);
  }

  private static SortedSet<String> uids(Typed typed) {
    var uids = new TreeSet<String>();
    typed
        .out()
        .replace("\r\n ", "")
        .lines()
        .filter(line -> line.startsWith("UID:"))
        .forEach(uids::add);
    return uids;
  }

  @Test
  void nobodyIsInvitedAndNothingOfTheBaseIsMarked() {
    Typed invited = export("ics", "--branch", BRANCH, "--invite");
    assertEquals(2, invited.exit());
    assertTrue(invited.err().contains("only tried"), invited.err());
    assertFalse(export("queue-json").out().contains("whatIf"));
    assertFalse(export("csv").out().contains("what_if"));
  }

  @Test
  void theMarkGoesThroughAPlanFile() throws IOException {
    Plan marked = WhatIfMark.on(Sample.plan(), Optional.of("a \\ \"b\""));
    byte[] json = PlanJson.text(marked).getBytes(StandardCharsets.UTF_8);
    Plan read = PlanJson.read(new ByteArrayInputStream(json)).orThrow();
    assertEquals(marked, read);
    assertEquals(Optional.of("what-if: a \\ \"b\""), WhatIfMark.of(read));
    assertEquals(Optional.empty(), WhatIfMark.of(Sample.plan()));
    assertEquals("a.b-what-if-x.json", WhatIfMark.file("a.b.json", Optional.of("X!")));
    assertEquals("a.json", WhatIfMark.file("a.json", Optional.empty()));
  }
}
