package org.slipway.core.plan;

import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.BiPredicate;

/** What must hold of dependencies, links and versions in every plan. */
final class Edges {

  private static final Set<Kind> LINKED = Set.of(Kind.RELEASE, Kind.DEPLOYMENT);

  private Edges() {}

  static void broken(Plan after, Dependency dependency, List<Refusal> reasons) {
    Ref from = new Ref(Kind.COMPONENT, dependency.from());
    Ref to = new Ref(Kind.COMPONENT, dependency.to());
    between(after, dependency, from, to, Dependency::saysTheSame, reasons);
  }

  static void broken(Plan after, Link link, List<Refusal> reasons) {
    if (!LINKED.contains(link.from().kind())) {
      reasons.add(new Refusal.WrongKind(Ref.of(link), "from", link.from()));
    }
    if (!LINKED.contains(link.to().kind())) {
      reasons.add(new Refusal.WrongKind(Ref.of(link), "to", link.to()));
    }
    between(after, link, link.from(), link.to(), Edges::linkTheSame, reasons);
  }

  private static boolean linkTheSame(Link one, Link other) {
    return one.from().equals(other.from())
        && one.to().equals(other.to())
        && one.type() == other.type();
  }

  static void broken(Plan after, ComponentVersion version, List<Refusal> reasons) {
    Ref component = new Ref(Kind.COMPONENT, version.component());
    twin(
        after,
        version,
        after.naming(component),
        (one, other) ->
            one.component().equals(other.component()) && one.version().equals(other.version()),
        reasons);
  }

  private static <T extends PlanRecord> void between(
      Plan after, T edge, Ref from, Ref to, BiPredicate<T, T> same, List<Refusal> reasons) {
    if (from.equals(to)) {
      reasons.add(new Refusal.OnItself(Ref.of(edge), from));
      return;
    }
    SortedSet<Ref> one = after.naming(from);
    SortedSet<Ref> other = after.naming(to);
    twin(after, edge, one.size() <= other.size() ? one : other, same, reasons);
  }

  /**
   * @param among where a record that says the same would be found
   */
  @SuppressWarnings("unchecked") // records of one kind are of one class
  private static <T extends PlanRecord> void twin(
      Plan after, T record, SortedSet<Ref> among, BiPredicate<T, T> same, List<Refusal> reasons) {
    Ref ref = Ref.of(record);
    among.stream()
        .filter(other -> other.kind() == ref.kind() && !other.equals(ref))
        .filter(other -> same.test(record, (T) after.find(other).orElseThrow()))
        .findFirst()
        .ifPresent(other -> reasons.add(new Refusal.SaysTheSame(ref, other)));
  }
}
