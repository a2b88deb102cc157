package org.slipway.ui.exposure;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.slipway.scene.ExposureScene.At;

/**
 * The cell in hand: one that the reader took or, as long as nobody took one, the worst in sight.
 *
 * @param at empty: nothing is in flight, or nothing is reckoned yet
 * @param taken whether the reader took it
 */
record ExposureCursor(Optional<At> at, boolean taken) {

  static final ExposureCursor NONE = new ExposureCursor(Optional.empty(), false);

  /** Nobody holds it any more. */
  ExposureCursor released() {
    return new ExposureCursor(at, false);
  }

  /** In another sight: a cell that was taken stays in hand where it still is one. */
  ExposureCursor in(Optional<ExposureSight> sight) {
    return taken && isThere(at, sight)
        ? this
        : new ExposureCursor(sight.flatMap(now -> now.worst().stream().findFirst()), false);
  }

  /** A cell that the reader takes; nothing where there is no such cell. */
  static ExposureCursor take(Optional<At> at, Optional<ExposureSight> sight) {
    return isThere(at, sight) ? new ExposureCursor(at, true) : NONE;
  }

  private static boolean isThere(Optional<At> at, Optional<ExposureSight> sight) {
    return at.flatMap(cell -> sight.filter(now -> now.has(cell))).isPresent();
  }

  /** So many cells away; at an edge it stays. */
  Optional<At> walk(ExposureSight sight, int rows, int columns) {
    if (sight.cells().isEmpty()) {
      return Optional.empty();
    }
    At from = at.orElse(new At(0, 0));
    int row = Math.clamp(from.row() + (long) rows, 0, sight.cells().size() - 1);
    int most = sight.cells().get(row).size() - 1;
    return Optional.of(new At(row, Math.clamp(from.column() + (long) columns, 0, most)));
  }

  /** The next cell over the limit, row by row; after the last comes the first. */
  Optional<At> nextOver(ExposureSight sight) {
    List<At> all = sight.all();
    int from = taken ? at.map(all::indexOf).orElse(-1) : -1;
    return IntStream.rangeClosed(1, all.size())
        .mapToObj(i -> all.get(Math.floorMod(from + i, all.size())))
        .filter(cell -> sight.cell(cell).over())
        .findFirst();
  }
}
