package org.slipway.exchange.cmdb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slipway.RealData;
import org.slipway.core.plan.Plan;
import org.slipway.exchange.Choices;
import org.slipway.exchange.ImportResult;
import org.slipway.exchange.Importers;
import org.slipway.exchange.Taking;
import org.slipway.exchange.incoming.FileContent;
import org.slipway.exchange.incoming.ImportOptions;
import org.slipway.exchange.incoming.Work;

/** Lists of dependencies, small ones with faults and large real ones. */
class DependencyListTest {

  @Test
  void everyNameIsAnItemAndEveryRowADependency() {
    String text =
        "From;To;Type;Interface;Why\nweb;db;;;reads\nweb;pay;consumes interface;orders;\n";
    Plan plan = Said.taken("d.csv", text);
    assertEquals(List.of("web > db", "web calls pay (orders)"), Said.edges(plan));
    assertTrue(
        plan.dependencies().values().stream()
            .anyMatch(
                d ->
                    "\"reads\""
                        .equals(d.head().externalIds().getFirst().imported().get("column:why"))));
  }

  @Test
  void faultyRowsAreToldByNameAndLineAndLeftOut() {
    String text = "from,to,type\na,b,\na,a,\na,b,\n,b,\nb,c,likes\nb,a,\n";
    assertEquals(List.of("a > b", "b > a"), Said.edges(Said.taken("d.csv", text)));
    String told = Said.problems("d.csv", text);
    assertTrue(told.contains("LEFT_OUT 3:0 - a is said to need itself"), told);
    assertTrue(
        told.contains("LEFT_OUT 4:0 - That a needs b stands here a second time; line 2"), told);
    assertTrue(told.contains("LEFT_OUT 5:0 - This row does not name both"), told);
    assertTrue(told.contains("LEFT_OUT 6:0 - likes is not one of: depends-on"), told);
  }

  @Test
  void aQuotationMarkThatStaysOpenIsToldWhereItStands() {
    FileContent open = FileContent.of("d.csv", "from,to\na,\"b\nc,d\n");
    String told = refused(open, Optional.empty());
    assertTrue(told.startsWith("REFUSED 2:0 - The quotation mark opened in this line"), told);
  }

  @Test
  void otherTablesAreNotClaimedAndRefusedWhenForced() {
    FileContent other = FileContent.of("d.csv", "parent,child\na,b\n");
    assertEquals("csv", Importers.detect(other).orElseThrow().name());
    String told = refused(other, Optional.of("dependencies"));
    assertTrue(told.contains("parent, child"), told);
  }

  private static String refused(FileContent file, Optional<String> format) {
    ImportResult result = Importers.preview(file, format, Plan.EMPTY, Taking.options(), Work.QUIET);
    return Taking.say(assertInstanceOf(ImportResult.Refused.class, result).problems());
  }

  /** Names and rows counted by another program. */
  @ParameterizedTest
  @CsvSource({"dense-100, 100, 445", "thin-500, 471, 689", "thin-2000, 1944, 3146"})
  void realListsAreTakenWhole(String name, int items, int edges) {
    Supplier<UUID> ids = Taking.ids();
    FileContent file = Taking.file(RealData.at("dependency-graphs/" + name + ".csv"));
    Plan plan = Said.taken(file, Plan.EMPTY, ids);
    assertEquals(items, plan.components().size());
    assertEquals(edges, plan.dependencies().size());
    assertTrue(Taking.preview(file, plan, ImportOptions.of(ids)).edit(Choices.ASK).isEmpty());
  }

  @Test
  void aLongImportTellsItsProgressAndCanBeCancelled() {
    FileContent file = Taking.file(RealData.at("dependency-graphs/dense-2000.csv"));
    var steps = new AtomicLong();
    var work = new Work((_, _, _) -> steps.incrementAndGet(), () -> steps.get() > 20);
    ImportResult result =
        Importers.preview(file, Optional.empty(), Plan.EMPTY, Taking.options(), work);
    assertInstanceOf(ImportResult.Cancelled.class, result);
    assertTrue(steps.get() > 20);
  }

  /** The whole list within the memory of this run; its names and rows counted elsewhere. */
  @Test
  @Tag("slow")
  void theWholeListIsTaken() {
    FileContent file = Taking.file(RealData.at("dependency-graphs/full-63666.csv"));
    Plan plan = Said.taken(file, Plan.EMPTY, Taking.ids());
    assertEquals(58_017, plan.components().size());
    assertEquals(245_087, plan.dependencies().size());
  }
}
