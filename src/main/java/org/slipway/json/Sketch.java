package org.slipway.json;

import java.lang.reflect.Type;
import java.util.List;
import java.util.Optional;

/** The form of a value in JSON, before it becomes a JSON Schema. */
sealed interface Sketch {

  /** A string, where known in this format of JSON Schema or after this pattern. */
  record Text(Optional<String> format, Optional<String> pattern) implements Sketch {}

  /** One of these strings. */
  record Words(List<String> allowed) implements Sketch {}

  /** An integer between two limits; beyond what JSON keeps exactly it is a string. */
  record Integers(long least, long most) implements Sketch {}

  record Decimals() implements Sketch {}

  record Truth() implements Sketch {}

  record Many(Sketch of) implements Sketch {}

  /** An object that maps names to values. */
  record Names(Sketch names, Sketch values) implements Sketch {}

  /** Something that is described once, by its class. */
  record Described(Type type) implements Sketch {}

  static Sketch text() {
    return new Text(Optional.empty(), Optional.empty());
  }

  static Sketch format(String format) {
    return new Text(Optional.of(format), Optional.empty());
  }

  static Sketch pattern(String pattern) {
    return new Text(Optional.empty(), Optional.of(pattern));
  }
}
