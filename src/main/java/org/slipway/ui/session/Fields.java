package org.slipway.ui.session;

import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slipway.core.plan.Anchor;
import org.slipway.core.plan.CutOff;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Kind;
import org.slipway.core.plan.Money;
import org.slipway.core.plan.Names;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.PlanRecord;
import org.slipway.core.plan.Ref;
import org.slipway.core.plan.Shape;
import org.slipway.core.plan.VersionRange;
import org.slipway.core.time.Interval;
import org.slipway.core.time.Recurrence;
import org.slipway.text.RuleWords;
import org.slipway.text.Terms;
import org.slipway.text.Texts;
import org.slipway.text.Times;

/** How the fields of any record read, by their types. */
public final class Fields {

  /** One field in words. */
  public record InWords(String label, String value) {}

  /** More values than this are not all said where there is little room. */
  private static final int MANY = 12;

  private static final int SOME = 6;

  private Fields() {}

  /** The fields of a record that hold something, except its head. */
  public static List<InWords> inWords(Session session, PlanRecord record) {
    var words = new ArrayList<InWords>();
    Shape shape = Shape.of(record.kind());
    for (Shape.Field field : shape.fields().subList(1, shape.fields().size())) {
      String value = show(session, field.get(record));
      if (!value.isEmpty()) {
        words.add(new InWords(label(session.texts(), field.name()), value));
      }
    }
    return words;
  }

  /** What a field is called. */
  public static String label(Texts texts, String field) {
    String key = "field." + field;
    return texts.has(key) ? texts.get(key) : spaced(field);
  }

  /** What a field is called where it stands; some mean something else in another value. */
  public static String label(Texts texts, Shape.Field field) {
    String owner = field.component().getDeclaringRecord().getSimpleName();
    String own = "field." + owner + "." + field.name();
    return texts.has(own) ? texts.get(own) : label(texts, field.name());
  }

  /** What a member of a sealed list of words is called, for example {@code rolled back}. */
  public static String term(Texts texts, Enum<?> member) {
    return member instanceof DayOfWeek day
        ? day.getDisplayName(TextStyle.FULL, texts.locale())
        : texts.get(Terms.key(member));
  }

  /** A value as people read it; empty for nothing. */
  public static String show(Session session, Object value) {
    Texts texts = session.texts();
    ZoneId zone = session.zone().get();
    return switch (value) {
      case Optional<?> optional -> optional.map(inner -> show(session, inner)).orElse("");
      case Enum<?> member -> term(texts, member);
      case Id<?> id -> name(session.plan(), id);
      case Ref ref -> name(session.plan(), ref);
      case ZoneId own -> own.getId();
      case Instant at -> Times.moment(at, zone, texts.locale());
      case Duration length -> Times.span(length);
      case Interval interval -> Times.stretch(interval, zone, texts.locale());
      case Long number -> NumberFormat.getIntegerInstance(texts.locale()).format(number);
      case Boolean yes -> texts.get(yes ? "value.yes" : "value.no");
      case Money money -> money(texts, money);
      case LocalDateTime wall -> Moments.text(wall);
      case Recurrence when -> recurrence(texts, when);
      case CutOff cutOff -> cutOff(texts, cutOff);
      case Anchor anchor -> AnchorText.of(session, anchor);
      case List<?> list ->
          list.stream()
              .map(item -> show(session, item))
              .collect(Collectors.joining(isOfParts(list) ? "; " : ", "));
      case Map<?, ?> map ->
          map.entrySet().stream()
              .map(e -> show(session, e.getKey()) + ": " + show(session, e.getValue()))
              .collect(Collectors.joining(", "));
      case BigDecimal number -> number.toPlainString();
      case VersionRange range -> range.toString();
      case Record inner -> parts(session, inner);
      default -> value.toString();
    };
  }

  /** As it is typed but for the groups of digits: {@code EUR 2,100,000}, {@code EUR 0.50}. */
  private static String money(Texts texts, Money money) {
    BigDecimal amount = money.amount();
    boolean whole = amount.stripTrailingZeros().scale() <= 0;
    NumberFormat format = NumberFormat.getNumberInstance(texts.locale());
    format.setMinimumFractionDigits(whole ? 0 : 2);
    format.setMaximumFractionDigits(whole ? 0 : Math.max(2, amount.scale()));
    return money.currency() + " " + format.format(amount);
  }

  /** The same; of a long list the first values and how many there are. */
  public static String brief(Session session, Object value) {
    return switch (value) {
      case Optional<?> optional -> optional.map(inner -> brief(session, inner)).orElse("");
      case List<?> list when list.size() > MANY ->
          session.texts().get("value.many", list.size(), show(session, list.subList(0, SOME)));
      default -> show(session, value);
    };
  }

  /** Whether its items have commas of their own between their parts. */
  private static boolean isOfParts(List<?> list) {
    return list.stream().anyMatch(item -> item instanceof Record && !(item instanceof Id<?>));
  }

  private static String cutOff(Texts texts, CutOff cutOff) {
    String key = cutOff.workingDays() ? "trains.cut-off.working-days" : "trains.cut-off.days";
    return texts.get(key, cutOff.name(), cutOff.days(), cutOff.at().toString());
  }

  private static String recurrence(Texts texts, Recurrence when) {
    Interval once =
        new Interval(when.start().toInstant(ZoneOffset.UTC), when.end().toInstant(ZoneOffset.UTC));
    String first = Times.bareStretch(once, ZoneOffset.UTC, texts.locale());
    Optional<String> rule = RuleWords.said(texts, when).or(when::rule);
    return Stream.concat(Stream.of(first, when.zone().getId()), rule.stream())
        .collect(Collectors.joining(", "));
  }

  private static String parts(Session session, Record record) {
    return Shape.of(record.getClass()).fields().stream()
        .map(field -> show(session, field.get(record)))
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(", "));
  }

  /** The record of this id; ids of all kinds are different. */
  static Optional<PlanRecord> find(Plan plan, Id<?> id) {
    return Arrays.stream(Kind.values())
        .flatMap(kind -> plan.find(new Ref(kind, id)).stream())
        .map(PlanRecord.class::cast)
        .findFirst();
  }

  /** What the record of this id is called; empty where there is none. */
  public static String name(Plan plan, Id<?> id) {
    return find(plan, id).map(record -> Names.of(plan, record)).orElse("");
  }

  private static String name(Plan plan, Ref ref) {
    return plan.find(ref).map(record -> Names.of(plan, record)).orElse("");
  }

  /** The kind that an {@code Id<X>} names. */
  static Kind kindOf(Type idType) {
    return Kind.of(Shape.raw(Shape.argument(idType, 0)));
  }

  private static String spaced(String camel) {
    String words = camel.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }
}
