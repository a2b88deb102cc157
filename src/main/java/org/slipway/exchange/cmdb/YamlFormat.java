package org.slipway.exchange.cmdb;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.slipway.core.plan.Plan;
import org.slipway.exchange.incoming.FileContent;
import org.slipway.exchange.incoming.Format;
import org.slipway.exchange.incoming.ImportOptions;
import org.slipway.exchange.incoming.PlainText;
import org.slipway.exchange.incoming.Reading;
import org.slipway.exchange.incoming.Unreadable;
import org.slipway.exchange.incoming.Work;
import org.slipway.exchange.incoming.YamlDocument;

/** Configuration items in YAML, told apart by what stands at the beginning of a line. */
public final class YamlFormat implements Format {

  /** A service catalogue of Backstage. */
  public static final Format BACKSTAGE =
      new YamlFormat("backstage", "^apiVersion:\\s*[\"']?backstage\\.io/", new BackstageReader());

  /** Manifests of Kubernetes. */
  public static final Format KUBERNETES =
      new YamlFormat("kubernetes", "^apiVersion:", new KubernetesReader());

  /** A compose file of Docker. */
  public static final Format COMPOSE =
      new YamlFormat("compose", "^services\\s*:", new ComposeReader());

  private static final SortedSet<String> EXTENSIONS =
      Collections.unmodifiableSortedSet(new TreeSet<>(List.of("yaml", "yml")));

  /** Reads documents of one kind. Has no state. */
  interface Reader {

    /** What the other system is called in external ids. */
    String source(FileContent file, List<YamlDocument> documents);

    void read(FileContent file, List<YamlDocument> documents, Inventory inventory)
        throws Unreadable;
  }

  private final String name;
  private final Pattern sign;
  private final Reader reader;

  private YamlFormat(String name, String sign, Reader reader) {
    this.name = name;
    this.sign = Pattern.compile(sign, Pattern.MULTILINE);
    this.reader = reader;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public SortedSet<String> extensions() {
    return EXTENSIONS;
  }

  @Override
  public boolean claims(FileContent file) {
    return EXTENSIONS.contains(file.extension()) && sign.matcher(file.text()).find();
  }

  @Override
  public Reading read(FileContent file, Plan plan, ImportOptions options, Work work)
      throws Unreadable {
    work.step("exchange.step.read", 0, 1);
    String text = PlainText.of(file, Optional.empty());
    List<YamlDocument> documents = YamlDocument.read(file.name(), text, options.limits());
    String source = options.source().orElseGet(() -> reader.source(file, documents));
    var inventory = new Inventory(source, options.limits());
    reader.read(file, documents, inventory);
    return InventoryReading.of(name, file, inventory, plan, options, work);
  }
}
