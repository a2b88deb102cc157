package org.slipway.ui.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.LocalTime;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.slipway.core.plan.CutOff;
import org.slipway.core.plan.Kind;
import org.slipway.core.plan.MaintenanceWindow;
import org.slipway.core.plan.MilestoneKind;
import org.slipway.core.plan.Money;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.PlanRecord;
import org.slipway.ui.MemorySession;

/** How values of records read. */
class FieldsTest {

  private final MemorySession session = MemorySession.ofSample();

  @Test
  void aCutOffReadsAsASentence() {
    assertEquals("Scope freeze 10 working days before at 17:00", cutOff("Scope freeze", 10, true));
    assertEquals("Sign-off 1 working day before at 17:00", cutOff("Sign-off", 1, true));
    assertEquals("Go 1 day before at 17:00", cutOff("Go", 1, false));
    assertEquals("Go on the day at 17:00", cutOff("Go", 0, false));
  }

  private String cutOff(String name, int days, boolean working) {
    var cutOff = new CutOff(MilestoneKind.SCOPE_FREEZE, name, days, working, LocalTime.of(17, 0));
    return Fields.show(session, cutOff);
  }

  @Test
  void moneyIsReadInGroupsOfDigitsAndTypedWithoutThem() {
    assertEquals("EUR 2,100,000", Fields.show(session, euros("2100000.00")));
    assertEquals("EUR 5,000.50", Fields.show(session, euros("5000.5")));
    assertEquals("EUR 0.125", Fields.show(session, euros("0.125")));
    Money revenue = euros("2100000.00");
    String typed = Entry.text(session, revenue);
    assertEquals("EUR 2100000.00", typed);
    assertEquals(new Entry.Read.Value(revenue), Entry.read(session, Money.class, typed));
  }

  private static Money euros(String amount) {
    return new Money("EUR", new BigDecimal(amount));
  }

  @Test
  void noRuleOfTheSampleReadsAsCode() {
    Plan plan = session.plan();
    for (MaintenanceWindow window : plan.maintenanceWindows().values()) {
      String when = Fields.show(session, window.when());
      assertEquals(-1, when.indexOf("FREQ="), when);
    }
    plan.freezes()
        .values()
        .forEach(freeze -> assertEquals(-1, Fields.show(session, freeze.when()).indexOf("FREQ=")));
  }

  @Test
  void noFieldOfAnyRecordReadsAsCode() {
    Pattern code = Pattern.compile("Optional|\\w\\[|\\{|\\b[A-Z]+_[A-Z]+\\b");
    var seen = new TreeSet<String>();
    for (Kind kind : Kind.values()) {
      for (PlanRecord record : session.plan().records(kind)) {
        Fields.inWords(session, record).stream()
            .filter(field -> code.matcher(field.value()).find())
            .forEach(field -> seen.add(kind + " " + field.label() + ": " + field.value()));
      }
    }
    assertEquals(Set.of(), seen);
  }
}
