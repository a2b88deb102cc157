package org.slipway.pack.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.stream.Collectors;
import org.slipway.core.plan.Organisation;
import org.slipway.pack.document.PackDocument;
import org.slipway.pack.print.Described;
import org.slipway.pack.print.Html;
import org.slipway.pack.print.PdfFile;
import org.slipway.pack.sign.Pades;
import org.slipway.scene.graph.GraphLayout;
import org.slipway.text.Texts;

/** Makes the pages of a pack. */
public final class Pages {

  private static final String PAGE = "\u0001";
  private static final String OF = "\u0002";

  private Pages() {}

  /** Of the signs that the letters lack, how many are named. */
  private static final int MOST_SIGNS = 12;

  /** The unsigned PDF with {@code json} attached and the release manager's signature prepared. */
  public static byte[] pdf(
      PackDocument document, Texts texts, GraphLayout layout, String jsonName, byte[] json) {
    Paper paper = Paper.of(document, texts, layout);
    var manager = new PdfFile.Field(Pades.MANAGER_FIELD, paper.say("signature-field"));
    return PdfFile.make(html(paper), about(paper), jsonName, json, List.of(manager));
  }

  static String html(Paper paper) {
    String first = new FirstPage(paper).html();
    String others =
        new TimelinePage(paper).html()
            + new GraphPage(paper).html()
            + new FindingsPages(paper).html()
            + new DetailPages(paper).html();
    return "<html lang=\""
        + paper.locale().toLanguageTag()
        + "\"><head><title>"
        + Html.escape(title(paper))
        + "</title><style>"
        + style(paper)
        + "</style>"
        + bookmarks(paper)
        + "</head><body>"
        + header(paper)
        + first
        + lacking(paper, first + others)
        + others
        + "</body></html>";
  }

  /** Which signs the letters lack, so that a name is never lost without a word. */
  private static String lacking(Paper paper, String written) {
    SortedSet<Integer> signs = paper.lettering().lacking(written);
    if (signs.isEmpty()) {
      return "";
    }
    String named =
        signs.stream()
            .limit(MOST_SIGNS)
            .map(sign -> String.format(Locale.ROOT, "U+%04X", sign))
            .collect(Collectors.joining(", "));
    boolean all = signs.size() <= MOST_SIGNS;
    String said = all ? named : paper.say("no-letters.more", named, signs.size() - MOST_SIGNS);
    return Html.element("p", "short", paper.markup("no-letters", said));
  }

  private static Described about(Paper paper) {
    PackDocument document = paper.document();
    return new Described(
        title(paper),
        paper.say("subject-line", verdict(paper)),
        document.decision().signing().by(),
        List.of(paper.say("keyword-release"), paper.say("keyword-pack"), paper.release().key()),
        paper.locale().toLanguageTag(),
        document.decision().signing().at(),
        document.facts().contentDigest());
  }

  private static String title(Paper paper) {
    var release = paper.release();
    String name = release.key() + ", " + release.name() + " " + release.version();
    return paper.facts().sample() ? paper.say("sample-title", name) : name;
  }

  private static String verdict(Paper paper) {
    Optional<Sign> sign = paper.facts().go().map(Sign::of);
    return paper.texts().get(sign.orElse(Sign.FINISHED).key());
  }

  /** Runs along the top of each page. */
  private static String header(Paper paper) {
    String whose = paper.plan().organisation().map(Organisation::name).orElse("");
    String sample =
        paper.facts().sample() ? Html.element("span", "sample", paper.markup("sample-mark")) : "";
    String left =
        Html.element("b", paper.markup("readiness-pack"))
            + " &#160; "
            + Html.escape(whose)
            + " &#160; "
            + sample;
    String right =
        Html.escape(paper.release().key())
            + " &#160; "
            + Html.element("b", Html.escape(verdict(paper)));
    return "<div class=\"header\"><div class=\"right\">"
        + right
        + "</div><div>"
        + left
        + "</div></div>";
  }

  /** The stylesheet with what stands at the foot of each page. */
  private static String style(Paper paper) {
    String digest = paper.document().decision().verdictDigest();
    String left =
        paper.say(
            "foot",
            paper.facts().program(),
            digest.substring(0, 8) + " " + digest.substring(8, 16) + " …",
            paper.zone().getId());
    String right =
        css(paper.say("page-of", PAGE, OF))
            .replace(PAGE, "\" counter(page) \"")
            .replace(OF, "\" counter(pages) \"");
    return resource("pack.css").replace("@foot-left@", css(left)).replace("@foot-right@", right);
  }

  /** A text as a CSS string. */
  private static String css(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("<", "\\3c ") + '"';
  }

  private static String bookmarks(Paper paper) {
    var out = new StringBuilder("<bookmarks>");
    for (String id :
        List.of(
            "decision",
            "timeline",
            "graph",
            "findings",
            "collisions",
            "scope",
            "deployments",
            "rollback",
            "evidence",
            "checklist")) {
      out.append("<bookmark name=\"").append(paper.markup("bookmark." + id));
      out.append("\" href=\"#").append(id).append("\"/>");
    }
    return out.append("</bookmarks>").toString();
  }

  private static String resource(String name) {
    try (InputStream in = Pages.class.getResourceAsStream("/org/slipway/pack/" + name)) {
      if (in == null) {
        throw new IllegalStateException("not on the class path: " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
