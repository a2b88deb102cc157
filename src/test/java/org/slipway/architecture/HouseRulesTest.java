package org.slipway.architecture;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HouseRulesTest {

  private static final String FIXTURE = "org.slipway.architecture.fixture";

  private static final JavaClasses BROKEN = Compiled.tests(FIXTURE);

  static Stream<Named<Function<String, ArchRule>>> rules() {
    return Stream.of(
        Named.of("one line of dependency", HouseRules::oneLine),
        Named.of("one line inside core", HouseRules::oneLineInCore),
        Named.of("no circles", HouseRules::noCircles),
        Named.of("core is pure", HouseRules::coreIsPure),
        Named.of("core asks no clock", HouseRules::coreAsksNoClock),
        Named.of("only the window knows JavaFX", HouseRules::onlyTheWindowKnowsJavaFx),
        Named.of("only the store knows SQL", HouseRules::onlyTheStoreKnowsSql),
        Named.of("only the layout knows ELK", HouseRules::onlyTheLayoutKnowsElk),
        Named.of("view models see no nodes", HouseRules::viewModelsSeeNoNodes),
        Named.of("one room for threads", HouseRules::oneRoomForThreads),
        Named.of("names say something", HouseRules::namesSaySomething));
  }

  @ParameterizedTest
  @MethodSource("rules")
  void holds(Function<String, ArchRule> rule) {
    rule.apply("org.slipway").check(Compiled.PROGRAM);
  }

  @ParameterizedTest
  @MethodSource("rules")
  void isBrokenByItsFixture(Function<String, ArchRule> rule) {
    assertTrue(rule.apply(FIXTURE).evaluate(BROKEN).hasViolation());
  }
}
