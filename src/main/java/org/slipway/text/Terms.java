package org.slipway.text;

import java.util.Locale;

/**
 * Message keys of the choices of the plan: {@code DeploymentState.ROLLED_BACK} is {@code
 * deployment-state.rolled-back}.
 */
public final class Terms {

  private Terms() {}

  public static String key(Enum<?> choice) {
    return token(choice.getDeclaringClass()) + "." + token(choice);
  }

  /** What all keys of one choice begin with, without the dot. */
  public static String token(Class<?> type) {
    return type.getSimpleName().replaceAll("(?<!^)([A-Z])", "-$1").toLowerCase(Locale.ROOT);
  }

  /** The choice as files write it, for example {@code rolled-back}. */
  public static String token(Enum<?> choice) {
    return choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
