package org.slipway.ui.dialog;

import java.util.Optional;
import java.util.function.Supplier;
import org.slipway.text.Texts;
import org.slipway.ui.control.Layers;

/**
 * The one place where mistakes of the program end: each is logged, and the first is shown as a card
 * over the window, which goes on.
 */
public final class Mistakes implements Thread.UncaughtExceptionHandler {

  private static final System.Logger LOG = System.getLogger(Mistakes.class.getName());

  private final Texts texts;
  private final Supplier<Optional<Layers>> layers;
  private final Supplier<String> saved;
  private final Runnable logs;

  /**
   * @param layers of what the window shows when it happens
   * @param saved what is on disk then, as a sentence
   * @param logs shows the folder of the log
   */
  public Mistakes(
      Texts texts, Supplier<Optional<Layers>> layers, Supplier<String> saved, Runnable logs) {
    this.texts = texts;
    this.layers = layers;
    this.saved = saved;
    this.logs = logs;
  }

  /** Takes what the current thread does not catch; called on the FX thread. */
  public void listen() {
    Thread.currentThread().setUncaughtExceptionHandler(this);
  }

  @Override
  public void uncaughtException(Thread thread, Throwable thrown) {
    LOG.log(System.Logger.Level.ERROR, "unexpected", thrown);
    layers
        .get()
        .filter(over -> over.top().filter(ErrorCard.class::isInstance).isEmpty())
        .ifPresent(over -> show(over, thrown));
  }

  private void show(Layers over, Throwable thrown) {
    var card = new ErrorCard(over, texts, saved.get(), thrown, logs);
    over.show(card, card.close());
  }
}
