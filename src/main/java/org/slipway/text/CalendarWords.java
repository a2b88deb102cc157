package org.slipway.text;

import java.text.NumberFormat;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.slipway.core.calendar.Audience;
import org.slipway.core.calendar.CalendarEntry;
import org.slipway.core.calendar.Impact;
import org.slipway.core.plan.BusinessEvent;
import org.slipway.core.plan.BusinessUnit;
import org.slipway.core.plan.Component;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Environment;
import org.slipway.core.plan.Freeze;
import org.slipway.core.plan.HolidayCalendar;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Names;
import org.slipway.core.plan.Person;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.PlanRecord;
import org.slipway.core.plan.Release;
import org.slipway.core.plan.ReleaseTrain;
import org.slipway.core.plan.Reservation;
import org.slipway.core.plan.RosterEntry;
import org.slipway.core.plan.Team;
import org.slipway.core.plan.Vendor;
import org.slipway.core.plan.VendorDelivery;

/** How the lines of a calendar read, and whom a deployment touches, in words. */
public record CalendarWords(Plan plan, Texts texts) {

  /** What a line is called, for example {@code Payments 4.2 → prod-eu}. */
  public String title(CalendarEntry entry) {
    PlanRecord record = entry.record();
    return switch (entry.sort()) {
      case DEPLOYMENT -> {
        Deployment d = (Deployment) record;
        yield texts.get(
            "calendar-entry.deployment", Names.release(plan, d), Names.environment(plan, d));
      }
      case FREEZE -> texts.get("calendar-entry.freeze", Names.of(plan, record));
      case WINDOW -> texts.get("calendar-entry.window", Names.of(plan, record));
      case EVENT -> Names.of(plan, record);
      case DEPARTURE -> texts.get("calendar-entry.departure", Names.of(plan, record));
      case CUT_OFF -> cutOff((ReleaseTrain) record, entry.name(), entry.departure().orElseThrow());
      case DELIVERY -> {
        VendorDelivery d = (VendorDelivery) record;
        yield texts.get(
            "calendar-entry.delivery", plan.get(Vendor.class, d.vendor()).name(), d.name());
      }
      case MILESTONE -> texts.get("calendar-entry.milestone", Names.of(plan, record), entry.name());
      case SHIFT ->
          record instanceof RosterEntry shift
              ? texts.get("calendar-entry.shift", shift.roster(), person(shift.person()))
              : texts.get("calendar-entry.shift", Names.of(plan, record), entry.name());
      case BOOKING -> {
        Reservation b = (Reservation) record;
        String where = plan.get(Environment.class, b.environment()).name();
        yield texts.get("calendar-entry.booking", where, b.purpose());
      }
      case HOLIDAY ->
          texts.get("calendar-entry.holiday", entry.name(), ((HolidayCalendar) record).name());
    };
  }

  /** What a cut-off of a train's departure on a day is called. */
  private String cutOff(ReleaseTrain train, String name, LocalDate departs) {
    String day = Times.day(departs, texts.locale());
    return texts.get("calendar-entry.cut-off", train.name(), name, day);
  }

  /** What else there is to say; empty: nothing. */
  public Optional<String> description(CalendarEntry entry) {
    return switch (entry.record()) {
      case Freeze freeze -> Optional.of(freeze.reason()).filter(r -> !r.isBlank());
      case BusinessEvent event -> event.note();
      case Deployment deployment -> Optional.of(String.join("\n", impact(deployment)));
      case VendorDelivery delivery -> Optional.of(delivery(delivery));
      default -> Optional.empty();
    };
  }

  /** How sure it is, and which releases wait for it. */
  private String delivery(VendorDelivery delivery) {
    String sure =
        delivery
            .confidence()
            .map(percent -> texts.get("calendar-entry.delivery.sure", percent))
            .orElseGet(() -> texts.get("calendar-entry.delivery.unsure"));
    List<String> waiting =
        delivery.releases().stream()
            .map(id -> Names.of(plan, plan.get(Release.class, id)))
            .toList();
    return waiting.isEmpty()
        ? sure
        : sure + "\n" + texts.get("calendar-entry.delivery.wait", String.join(", ", waiting));
  }

  private List<String> impact(Deployment deployment) {
    Impact impact = Impact.of(plan, deployment);
    var lines = new ArrayList<String>();
    lines.add(texts.get("impact.state", texts.term(deployment.state())));
    lines.add(texts.get("impact.changes", items(impact)));
    lines.add(texts.get("impact.units", units(impact)));
    lines.add(texts.get("impact.regions", regions(impact)));
    lines.add(texts.get("impact.users", users(impact)));
    lines.add(texts.get("impact.data", data(impact)));
    lines.add(texts.get("impact.interruption", interruption(impact)));
    lines.add(texts.get("impact.contact", contact(impact)));
    return lines;
  }

  public String items(Impact impact) {
    List<String> names = impact.items().stream().map(Component::name).toList();
    return names.isEmpty() ? texts.get("impact.nothing-named") : String.join(", ", names);
  }

  public String units(Impact impact) {
    return named(
        impact.units().stream().map(id -> plan.get(BusinessUnit.class, id).name()).toList());
  }

  public String regions(Impact impact) {
    return named(impact.regions());
  }

  private String named(Collection<String> names) {
    return names.isEmpty() ? texts.get("impact.none") : String.join(", ", names);
  }

  public String users(Impact impact) {
    return impact.users().map(this::users).orElseGet(() -> texts.get("impact.users.unknown"));
  }

  private String users(Impact.Users users) {
    if (users.unknown() > 0) {
      return texts.get("impact.users.at-least", number(users.fewest()), users.unknown());
    }
    return users.fewest() == users.most()
        ? texts.get("impact.users.exactly", number(users.most()))
        : texts.get("impact.users.between", number(users.fewest()), number(users.most()));
  }

  private String number(long value) {
    return NumberFormat.getIntegerInstance(texts.locale()).format(value);
  }

  /** The most sensitive data it touches. */
  public String data(Impact impact) {
    if (impact.sensitivity().isEmpty()) {
      return texts.get("impact.data.unknown");
    }
    String word = texts.term(impact.sensitivity().get());
    return impact.unclassified() == 0
        ? word
        : texts.get("impact.data.partly", word, impact.unclassified());
  }

  public String interruption(Impact impact) {
    String word = texts.term(impact.interruption());
    return impact.interruption() == Impact.Interruption.NONE
        ? word
        : impact
            .noticed()
            .map(run -> texts.get("impact.interruption.up-to", word, Times.span(run)))
            .orElse(word);
  }

  public String contact(Impact impact) {
    return impact.contact().map(this::person).orElseGet(() -> texts.get("impact.none"));
  }

  private String person(Id<Person> id) {
    return plan.get(Person.class, id).name();
  }

  /** What an audience is called. */
  public String name(Audience audience) {
    return switch (audience) {
      case Audience.Circle circle -> texts.term(circle);
      case Audience.OfTeam(Id<Team> team) ->
          texts.get("audience.team", plan.get(Team.class, team).name());
      case Audience.OfRegion(String region) -> texts.get("audience.region", region);
      case Audience.OfTrain(String train) -> texts.get("audience.train", train);
    };
  }

  /** What its calendar holds. */
  public String holds(Audience audience) {
    return texts.get(
        "audience.holds."
            + switch (audience) {
              case Audience.Circle circle -> Terms.token(circle);
              case Audience.OfTeam _ -> "team";
              case Audience.OfRegion _ -> "region";
              case Audience.OfTrain _ -> "train";
            });
  }
}
