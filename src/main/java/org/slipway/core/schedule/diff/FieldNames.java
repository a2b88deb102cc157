package org.slipway.core.schedule.diff;

import java.util.ArrayList;
import java.util.List;
import org.slipway.core.plan.Arg;
import org.slipway.core.plan.PlanRecord;
import org.slipway.core.plan.Shape;

/** The fields in which two states of a record differ, but for dates that are told by themselves. */
final class FieldNames {

  private FieldNames() {}

  static List<Arg> changed(PlanRecord was, PlanRecord is) {
    var names = new ArrayList<Arg>();
    for (Shape.Field field : Shape.of(was.kind()).fields()) {
      if (!isTold(was, field.name()) && !field.get(was).equals(field.get(is))) {
        names.add(Arg.words(words(field.name())));
      }
    }
    return names;
  }

  private static boolean isTold(PlanRecord record, String field) {
    return PlanDiff.isDated(record.kind()) && (field.equals("timing") || field.equals("due"));
  }

  private static String words(String name) {
    return name.replaceAll("([A-Z])", " $1").toLowerCase(java.util.Locale.ROOT);
  }
}
