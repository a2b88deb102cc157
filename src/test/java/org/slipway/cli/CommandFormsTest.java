package org.slipway.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slipway.workspace.Sample;

/**
 * Every command in its good and bad forms: the exit code, the words for people, and the same with
 * {@code --json} as one document with a schema version and sorted keys. Bad forms change nothing.
 */
class CommandFormsTest {

  private static final String NO_TRACE = "(?s).*(\\tat |Exception|internal).*";

  @TempDir private static Path folder;

  @BeforeAll
  static void makeFiles() throws IOException {
    assertEquals(0, run("new shop --name Shop --zone Europe/Berlin").exit());
    try (var in = Sample.class.getResourceAsStream("/org/slipway/sample/nordwind.json")) {
      Files.write(folder.resolve("plan.json"), in.readAllBytes());
    }
    write("pass", "correct horse\n");
    write("wrong-pass", "incorrect horse\n");
    write("map.json", MAPPING);
    write("wrong-column.json", MAPPING.replace("{env}", "{environment}"));
    write("newer-map.json", MAPPING.replace("\"version\":1", "\"version\":9"));
    write("good.csv", HEADING + "R1,A,1,prod,UTC,2026-10-01T10:00\n");
    write("bad.csv", HEADING + BAD_ROWS);
    write("newer.json", PLAN.formatted("2.0", ""));
    write("deep.json", PLAN.formatted("1.0", "\"team\":" + "[".repeat(99) + "]".repeat(99)));
    write("circle.json", PLAN.formatted("1.0", CIRCLE));
    write("zone.json", PLAN.formatted("1.0", VENDOR));
    write("double.json", "{\"format\":1,\"format\":2}");
    write("some.txt", "once upon a time");
    write("empty.json", "");
    write("text.slipway.mv.db", "once upon a time");
    write("nothing.slipway.mv.db", "");
    Path latin = folder.resolve("latin.csv");
    Files.writeString(
        latin,
        HEADING + "R1,Caf\u00e9,1,p,UTC,2026-10-01T10:00\n",
        Charset.forName("windows-1252"));
    Files.writeString(folder.resolve("wide.csv"), HEADING, StandardCharsets.UTF_16LE);
    write("long.csv", HEADING + "R1," + "x".repeat(600_000) + ",1,p,UTC,2026-10-01T10:00\n");
    Files.write(folder.resolve("short.slipway.mv.db"), start("shop.slipway.mv.db", 9_000));
    assertEquals(0, run("keys new --name Ana --out key.p12 --passphrase-file pass").exit());
    assertEquals(0, run("backup shop --out good.zip").exit());
    Files.write(folder.resolve("cut.zip"), start("good.zip", 2_000));
    assertEquals(0, run(PACK + " --out packs").exit());
  }

  private static final String HEADING = "id,name,version,env,zone,start\n";
  private static final String BAD_ROWS =
      "R2,B,1,prod,UTC,2026-02-30T10:00\n"
          + "R3,C,1,eu,Mars/Base,2026-10-01T10:00\n"
          + "R4,D,1,us,UTC,01/02/2026\n";
  private static final String PLAN =
      "{\"format\":\"slipway-plan\",\"schemaVersion\":\"%s\",\"records\":{%s}}";
  private static final String ID = "01992000-0000-7000-8000-00000000";
  private static final String CIRCLE =
      ("\"business-unit\":[{\"id\":\"#aaaa\",\"key\":\"BU-1\",\"name\":\"a\",\"parent\":\"#aaab\"},"
              + "{\"id\":\"#aaab\",\"key\":\"BU-2\",\"name\":\"b\",\"parent\":\"#aaaa\"}]")
          .replace("#", ID);
  private static final String VENDOR =
      "\"vendor\":[{\"id\":\""
          + ID
          + "aaaa\",\"key\":\"VEN-9\",\"name\":\"n\",\"zone\":\"Mars/Base\"}]";
  private static final String PACK =
      "pack --plan plan.json --release REL-2032 --key key.p12 --passphrase-file pass";
  private static final String MAPPING =
      """
      {"format":"slipway-mapping","version":1,"name":"t","source":"t","records":[
      {"kind":"environment","id":"{env}","key":"{env}","fields":{"name":"env",
       "stage":{"constant":"production"},"zone":"zone","capacity":{"constant":1}}},
      {"kind":"release","id":"{id}","key":"{id}","fields":{"name":"name","version":"version",
       "releaseClass":{"constant":"minor"},"changeType":{"constant":"normal"},
       "rollout":{"constant":"rolling"}}},
      {"kind":"deployment","id":"{id}","key":"D-{id}","fields":{"release":{"record":"release"},
       "environment":{"record":"environment"},"timing.start":"start",
       "timing.run":{"constant":"PT1H"},"timing.verification":{"constant":"PT0S"},
       "timing.rollbackTail":{"parts":{"length":{"constant":"PT0S"},
        "measured":{"constant":false}}},"state":{"constant":"planned"}}}]}
      """;

  private static void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  private static byte[] start(String name, int length) throws IOException {
    return Arrays.copyOf(Files.readAllBytes(folder.resolve(name)), length);
  }

  /** A command as typed, its exit code, and what its words must name. */
  private record Form(String line, int exit, List<String> named) {
    Form(String line, int exit, String... named) {
      this(line, exit, List.of(named));
    }
  }

  private static final String PDF = "export --plan plan.json --as calendar-pdf --out week.pdf";

  private static final List<Form> GOOD =
      List.of(
          new Form("new made", 0, "made.slipway.mv.db"),
          new Form("import shop good.csv --mapping map.json --dry-run", 0, "good.csv"),
          new Form("import shop latin.csv --mapping map.json --encoding windows-1252 --dry-run", 0),
          new Form("import shop wide.csv --mapping map.json --encoding utf-16le --dry-run", 0),
          new Form("export --plan plan.json --out out.ics --as ics", 0, "out.ics"),
          new Form("export --plan plan.json --out queue.json --as queue-json", 0, "queue.json"),
          new Form("export --plan plan.json --as utilisation-csv --out use.csv", 0, "use.csv"),
          new Form(
              "export --plan plan.json --as utilisation-json --from 2026-10-01 --out use.json",
              0,
              "use.json"),
          new Form("export --plan plan.json --out queue.ics --as queue-ics", 0, "queue.ics"),
          new Form(
              PDF
                  + " --paper letter --orientation portrait --show agenda --audience board"
                  + " --from 2026-09-28 --until 2026-10-04",
              0,
              "week.pdf"),
          new Form("check --plan plan.json", 0),
          new Form("check --plan plan.json --release REL-2031", 10),
          new Form("gate --plan plan.json --deployment DEP-4124", 10, "DEP-4124"),
          new Form("slots --plan plan.json --deployment DEP-4140 --explain", 0, "DEP-4140"),
          new Form("slots --plan plan.json --deployment DEP-4124 --explain", 0, "DEP-4124"),
          new Form(
              "slots --plan plan.json --deployment DEP-4124 --keep-dependents", 10, "DEP-4124"),
          new Form(
              "forced --plan plan.json --deployment DEP-4131 --by 2026-12-01T00:00", 0, "In time"),
          new Form(
              "forced --plan plan.json --deployment DEP-4124 --by 2020-01-01T00:00",
              10,
              "verified"),
          new Form(PACK + " --out packs2", 0, "REL-2032"),
          new Form("verify packs/REL-2032.pdf packs/REL-2032.json --trust key.p12.root.pem", 0),
          new Form("verify packs/REL-2032.json", 21, "Ana"),
          new Form("keys new --name Eve --out eve.p12 --passphrase-file pass", 0, "eve.p12"),
          new Form("diff --plan plan.json --against plan.json", 0, "plan.json → ", "no difference"),
          new Form("diff shop --against plan.json", 0, "plan.json → base"),
          new Form("forecast --plan plan.json --release REL-2031 --runs 500", 0, "Payments 4.2"),
          new Form("audit shop", 0),
          new Form("backup shop --out backup.zip", 0, "backup.zip"),
          new Form("rules", 0, "window.freeze"),
          new Form("doctor", 0),
          new Form("doctor shop", 0, "shop"));

  private static final List<Form> BAD =
      List.of(
          new Form("new shop", 4, "shop.slipway.mv.db"),
          new Form("new x --zone Mars/Base", 2, "Mars/Base"),
          new Form("import shop bad.csv --mapping wrong-column.json", 4, "environment", "zone"),
          new Form("import shop bad.csv --mapping newer-map.json", 4, "newer-map.json", "9"),
          new Form("import shop bad.csv --mapping nowhere.json", 3, "nowhere.json"),
          new Form("import shop bad.csv", 4, "--mapping"),
          new Form("forecast --plan plan.json", 2, "--release", "--train"),
          new Form("forecast --plan plan.json --train Nowhere", 3, "Nowhere"),
          new Form("forecast --plan plan.json --release REL-2031 --runs 0", 2, "1,000,000"),
          new Form("diff shop", 2, "--against", "--snapshot"),
          new Form("diff shop --branch nowhere", 3, "nowhere"),
          new Form("diff shop --snapshot SNAP-9", 3, "SNAP-9"),
          new Form("diff shop --against base --snapshot SNAP-9", 2, "--snapshot"),
          new Form("diff shop --against absent.json", 3, "absent.json"),
          new Form("diff --plan plan.json --against base", 2, "workspace"),
          new Form("gate shop --branch nowhere --deployment DEP-1", 3, "nowhere"),
          new Form("check --plan plan.json --branch late", 2),
          new Form("audit shop --branch late", 2),
          new Form("pack shop --branch late --release R --key key.p12 --passphrase-file pass", 2),
          new Form("import shop bad.csv --mapping map.json", 4, "2026-02-30", "Mars/Base", "01/02"),
          new Form("import shop latin.csv --mapping map.json", 4, "UTF-8", "--encoding"),
          new Form("import shop wide.csv --mapping map.json", 4, "UTF-16"),
          new Form("import shop long.csv --mapping map.json", 4, "500,000"),
          new Form("import shop newer.json", 4, "2.0", "schemaVersion"),
          new Form("import shop deep.json", 4, "64"),
          new Form("import shop circle.json", 4, "BU-1", "BU-2", "parent"),
          new Form("import shop zone.json", 4, "Mars/Base", "VEN-9"),
          new Form("import shop double.json", 4, "format"),
          new Form("import shop empty.json", 4, "--as"),
          new Form("import shop some.txt", 4, "--as"),
          new Form("import shop nowhere.csv good.csv --mapping map.json", 4, "nowhere.csv"),
          new Form("import shop good.csv --mapping map.json --encoding klingon", 2, "KLINGON"),
          new Form("import nowhere good.csv --mapping map.json", 3, "nowhere"),
          new Form("import text good.csv --mapping map.json", 4, "text.slipway.mv.db"),
          new Form("export nowhere", 3, "nowhere"),
          new Form("export shop --as calendar-pdf", 2, "--out"),
          new Form(PDF + " --paper a5", 2, "a5", "A3", "A4", "LETTER"),
          new Form(PDF + " --orientation upright", 2, "upright", "LANDSCAPE", "PORTRAIT"),
          new Form(PDF + " --show weather", 2, "weather", "AGENDA", "MONTH"),
          new Form(PDF + " --lanes colour", 2, "colour", "ENVIRONMENT"),
          new Form(PDF + " --audience martians", 2, "martians", "operations"),
          new Form(PDF + " --from soon", 2, "soon", "2026-10-02"),
          new Form(PDF + " --from 2026-10-02 --until 2026-10-01", 2, "2026-10-01"),
          new Form(PDF + " --from 2026-10-01 --until 2027-10-02", 2, "366", "--until"),
          new Form("export shop --as csv --kind nonsense --out x.csv", 2, "nonsense"),
          new Form("export shop --out key.p12/x.json", 4, "x.json"),
          new Form("check --plan newer.json", 4, "2.0", "schemaVersion"),
          new Form("check --plan nowhere.json", 3, "nowhere.json"),
          new Form("check shop --plan plan.json", 2, "--plan"),
          new Form("check shop --release R --deployment D", 2, "--release"),
          new Form("check --plan plan.json --release REL-9", 3, "REL-9"),
          new Form("check --plan plan.json --as-of soon", 2, "soon"),
          new Form("gate shop", 2, "--deployment"),
          new Form("gate shop --deployment DEP-9", 3, "DEP-9"),
          new Form("gate nothing --deployment DEP-9", 4, "nothing.slipway.mv.db", "restore"),
          new Form("gate short --deployment DEP-9", 4, "short.slipway.mv.db", "restore"),
          new Form("gate --plan plan.json --deployment DEP-4124 --at noon", 2, "noon"),
          new Form("gate --plan plan.json --deployment DEP-4101", 11, "DEP-4101", "done"),
          new Form("check --plan plan.json --deployment DEP-4101", 11, "DEP-4101", "done"),
          new Form(
              "gate --plan plan.json --deployment DEP-4124 --at +99999-01-01T00:00Z", 2, "9999"),
          new Form(
              "gate --plan plan.json --deployment DEP-4124 --at -99999-01-01T00:00Z", 2, "1900"),
          new Form(
              "slots --plan plan.json --deployment DEP-4124 --from +999999999-12-31T23:59Z",
              2,
              "9999"),
          new Form(
              "export --plan plan.json --as calendar-csv --from 2026-10-01T00:00 --out y.csv",
              2,
              "2026-10-02,"),
          new Form(
              "slots --plan plan.json --deployment DEP-4124 --departure 2026-10-24", 2, "--train"),
          new Form(
              "slots --plan plan.json --deployment DEP-4124 --goal spread", 2, "--goal", "--train"),
          new Form("slots --plan plan.json --deployment DEP-4124 --seed 3", 2, "--seed", "--train"),
          new Form("slots --plan plan.json --train Shop --limit 3", 2, "--limit", "--deployment"),
          new Form("slots --plan plan.json --train Shop --explain", 2, "--explain", "--deployment"),
          new Form(
              "slots --plan plan.json --train Shop --keep-dependents",
              2,
              "--keep-dependents",
              "--deployment"),
          new Form(
              "slots --plan plan.json --train Shop --departure 2026-10-25", 3, "-25", "2026-10-24"),
          new Form(
              "slots --plan plan.json --deployments DEP-4124 --departure 2026-10-24",
              2,
              "--departure"),
          new Form("export --plan plan.json --as klingon", 2, "calendar-pdf"),
          new Form("export --plan plan.json --kind release", 2, "--kind", "--as csv"),
          new Form(
              "export --plan plan.json --as csv --audience board", 2, "--audience", "--as ics"),
          new Form("export --plan plan.json --as ics --from 2026-10-01", 2, "--from", "exposure"),
          new Form("export --plan plan.json --as csv --invite", 2, "--invite", "--as ics"),
          new Form("export --plan plan.json --as ics --production", 2, "--production", "exposure"),
          new Form("export --plan plan.json --as ics --paper A4", 2, "--paper", "calendar-pdf"),
          new Form("import shop --holidays DE-BE --as traffic", 2, "--as", "FILE"),
          new Form("import shop --holidays DE-BE --on-conflict ours", 2, "--on-conflict"),
          new Form("import shop --holidays DE-BE,AT --into HOL-1", 2, "--into", "one"),
          new Form("import shop good.csv --mapping map.json --years 2026", 2, "--years"),
          new Form("slots shop", 2, "--deployment"),
          new Form("forced shop --deployment DEP-9 --by 2026-10-01T00:00", 3, "DEP-9"),
          new Form("forced shop --deployment DEP-9", 2, "--by"),
          new Form("forced --plan plan.json --deployment DEP-4124 --by noon", 2, "noon"),
          new Form(
              "forced --plan plan.json --deployment DEP-4131 --by 2026-12-01T00:00 --notice"
                  + " plan.json",
              4,
              "plan.json"),
          new Form("slots shop --deployment DEP-9", 3, "DEP-9"),
          new Form("slots --plan plan.json --deployment DEP-4124 --from noon", 2, "noon"),
          new Form("slots --plan plan.json --deployment DEP-4124 --horizon soon", 2, "soon"),
          new Form("slots --plan plan.json --deployment DEP-4124 --horizon -P3D", 2, "-P3D"),
          new Form("slots --plan plan.json --deployment DEP-4124 --limit 0", 2, "0"),
          new Form("slots --plan plan.json --deployment DEP-4124 --relax rain", 2, "soft-freeze"),
          new Form(PACK.replace("key.p12", "no.p12"), 3, "no.p12", "keys new"),
          new Form(PACK.replace("key.p12", "map.json"), 4, "map.json", "PKCS#12"),
          new Form(PACK.replace("file pass", "file wrong-pass"), 4, "key.p12", "passphrase"),
          new Form(PACK.replace("file pass", "file nowhere"), 3, "nowhere"),
          new Form(PACK.replace("-file pass", "-env NO_SUCH"), 2, "NO_SUCH"),
          new Form(PACK.replace("2032", "9"), 3, "REL-9"),
          new Form(PACK + " --out key.p12", 4, "REL-2032"),
          new Form("verify nowhere.pdf", 3, "nowhere.pdf"),
          new Form("verify plan.json", 22, "pack"),
          new Form("verify packs/REL-2032.json --trust nowhere", 3, "nowhere"),
          new Form("verify packs/REL-2032.json --trust map.json", 3, "map.json"),
          new Form("keys new --name A --out key.p12 --passphrase-file pass", 4, "key.p12"),
          new Form("keys new --name A --out a.p12 --passphrase-file pass --days 0", 2, "0"),
          new Form("keys new --name A --out a.p12 --passphrase-file empty.json", 4, "8"),
          new Form("keys", 2),
          new Form("audit nowhere", 3, "nowhere"),
          new Form("audit text", 4, "text.slipway.mv.db"),
          new Form("audit --plan plan.json", 2, "journal"),
          new Form("backup shop --out good.zip", 4, "good.zip"),
          new Form("restore shop nowhere.zip", 3, "nowhere.zip"),
          new Form("restore shop plan.json", 4, "plan.json"),
          new Form("restore shop cut.zip", 4, "cut.zip"),
          new Form("doctor short", 4, "short.slipway.mv.db"),
          new Form("schema nonsense", 3, "nonsense"),
          new Form("rules --colour", 2, "--colour"),
          new Form("nonsense", 2, "nonsense"));

  @Test
  void goodFormsAnswerInOneDocument() {
    for (Form form : GOOD) {
      Typed json = run(form.line() + " --json");
      assertEquals(form.exit(), json.exit(), form.line() + json.err());
      assertIsDocument(json, form);
      assertFalse(json.json().has("error"), form.line());
    }
  }

  @Test
  void goodFormsSpeakToPeople() {
    for (Form form : GOOD) {
      String again = form.line().replaceAll("(made|eve.p12|backup.zip)\\b", "again-$1");
      Typed plain = run(again);
      assertEquals(form.exit(), plain.exit(), again + plain.err());
      assertFalse(plain.out().isBlank(), again);
      assertFalse((plain.out() + plain.err()).matches(NO_TRACE), plain.toString());
    }
  }

  @Test
  void badFormsSayWhatAndChangeNothing() throws IOException {
    byte[] before = Files.readAllBytes(folder.resolve("packs/REL-2032.json"));
    long entries = entries();
    for (Form form : BAD) {
      Typed plain = run(form.line());
      assertEquals(form.exit(), plain.exit(), form.line() + plain.err());
      assertNames(form, plain.out() + plain.err());
      assertFalse((plain.out() + plain.err()).matches(NO_TRACE), plain.toString());
      Typed json = run(form.line() + " --json");
      assertEquals(form.exit(), json.exit(), form.line());
      assertIsDocument(json, form);
      assertNames(form, json.out());
    }
    assertEquals(entries, entries());
    assertEquals(
        new String(before, StandardCharsets.UTF_8),
        Files.readString(folder.resolve("packs/REL-2032.json")));
    try (var files = Files.list(folder)) {
      assertEquals(List.of(), files.filter(f -> f.toString().endsWith(".new")).toList());
    }
  }

  @Test
  void whatIsWrongInATableHasLineAndColumn() {
    JsonNode reasons =
        run("import shop bad.csv --mapping map.json --json").json().at("/files/0/reasons");
    assertEquals(3, reasons.size());
    assertEquals("[2, 3, 4]", reasons.findValues("line").toString());
    assertEquals("[6, 5, 6]", reasons.findValues("column").toString());
    assertEquals("bad.csv", reasons.at("/0/file").asText());
    assertEquals("deployment.timing.start", reasons.at("/0/field").asText());
  }

  @Test
  void wrongCellsBeyondTheFirstThousandAreCounted() throws IOException {
    write("many.csv", HEADING + "R1,A,1,prod,UTC,soon\n".repeat(1_003));
    JsonNode reasons =
        run("import shop many.csv --mapping map.json --json").json().at("/files/0/reasons");
    assertEquals(1_001, reasons.size());
    String last = reasons.path(1_000).path("says").asText();
    assertTrue(last.startsWith("3 more"), last);
  }

  @Test
  void aFileThatCouldBeTakenIsHeldBackWithARefusedOne() {
    JsonNode files =
        run("import shop bad.csv good.csv --mapping map.json --json").json().path("files");
    assertEquals("[\"refused\", \"held-back\"]", files.findValues("status").toString());
  }

  private static long entries() {
    return run("audit shop --json").json().path("entries").asLong();
  }

  private static void assertNames(Form form, String words) {
    for (String named : form.named()) {
      assertTrue(words.contains(named), form.line() + " does not name " + named + ": " + words);
    }
  }

  private static void assertIsDocument(Typed typed, Form form) {
    JsonNode document = typed.json();
    assertEquals(1, typed.out().strip().lines().count(), form.line());
    assertTrue(document.isObject(), form.line());
    assertEquals("1.0", document.path("schemaVersion").asText(), form.line());
    assertSorted(document, form.line());
  }

  private static void assertSorted(JsonNode node, String where) {
    var names = new ArrayList<String>();
    node.fieldNames().forEachRemaining(names::add);
    assertEquals(List.copyOf(new TreeSet<>(names)), names, where);
    node.forEach(child -> assertSorted(child, where));
  }

  /** Runs a line in the folder: every word that is a name of a file there becomes its path. */
  private static Typed run(String line) {
    String[] words = line.split(" ", -1);
    for (int i = 1; i < words.length; i++) {
      words[i] = inFolder(words[i - 1], words[i], words[0]);
    }
    try {
      return Typed.in(folder.resolve("home"), Sample.clock(), words);
    } catch (UncheckedIOException e) {
      throw new AssertionError(line, e);
    }
  }

  private static String inFolder(String before, String word, String command) {
    boolean file =
        List.of("--plan", "--mapping", "--key", "--out", "--trust", "--passphrase-file", "--notice")
                .contains(before)
            || (before.equals(command) && !List.of("keys", "schema").contains(command))
            || (List.of("import", "restore", "verify", "diff").contains(command)
                && word.matches("[\\w/.-]+[.](csv|json|zip|pdf|txt)"));
    return file && !word.startsWith("--") ? folder + "/" + word : word;
  }
}
