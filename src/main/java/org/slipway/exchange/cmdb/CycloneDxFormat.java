package org.slipway.exchange.cmdb;

import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.slipway.core.plan.Plan;
import org.slipway.exchange.incoming.FileContent;
import org.slipway.exchange.incoming.Format;
import org.slipway.exchange.incoming.ImportOptions;
import org.slipway.exchange.incoming.Reading;
import org.slipway.exchange.incoming.Unreadable;
import org.slipway.exchange.incoming.Work;

/** Bills of materials of CycloneDX, in JSON and XML. */
public final class CycloneDxFormat implements Format {

  private static final SortedSet<String> EXTENSIONS =
      Collections.unmodifiableSortedSet(new TreeSet<>(List.of("json", "xml")));
  private static final Pattern SIGN =
      Pattern.compile("\"bomFormat\"\\s*:\\s*\"CycloneDX\"|http://cyclonedx\\.org/schema/bom/");
  private static final String SOURCE = "cyclonedx";

  @Override
  public String name() {
    return "cyclonedx";
  }

  @Override
  public SortedSet<String> extensions() {
    return EXTENSIONS;
  }

  /** By what every such file says of itself. */
  @Override
  public boolean claims(FileContent file) {
    return EXTENSIONS.contains(file.extension()) && SIGN.matcher(file.text()).find();
  }

  @Override
  public Reading read(FileContent file, Plan plan, ImportOptions options, Work work)
      throws Unreadable {
    work.step("exchange.step.read", 0, 1);
    var inventory = new Inventory(options.source().orElse(SOURCE), options.limits());
    new Bill(file.name(), BillFile.read(file, options.limits()), inventory).tell();
    return InventoryReading.of(name(), file, inventory, plan, options, work);
  }
}
