package org.slipway;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether there is a display to open a window on, asked before any class of the toolkit is loaded:
 * a toolkit that failed to start cannot be started again in the same process.
 */
final class Display {

  private static final Pattern X11 = Pattern.compile("(?<host>[^:]*):(?<number>\\d+)(\\.\\d+)?");
  private static final int FIRST_PORT = 6000;
  private static final int TIMEOUT_MILLIS = 1000;

  private Display() {}

  /**
   * On Windows and macOS always; elsewhere where the X server named by {@code DISPLAY} answers.
   *
   * @param os value of {@code os.name}
   * @param display value of the variable {@code DISPLAY}, where it is set
   */
  static boolean reachable(String os, Optional<String> display) {
    if (os.startsWith("Windows") || os.startsWith("Mac")) {
      return true;
    }
    return display.map(X11::matcher).filter(Matcher::matches).map(Display::answers).orElse(false);
  }

  private static boolean answers(Matcher display) {
    String host = display.group("host");
    int number = Integer.parseInt(display.group("number"));
    return (host.isEmpty() && socketAnswers(number))
        || portAnswers(host.isEmpty() ? "localhost" : host, FIRST_PORT + number);
  }

  private static boolean socketAnswers(int number) {
    Path socket = Path.of("/tmp/.X11-unix/X" + number);
    try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
      return channel.connect(UnixDomainSocketAddress.of(socket));
    } catch (IOException e) {
      return false;
    }
  }

  private static boolean portAnswers(String host, int port) {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(host, port), TIMEOUT_MILLIS);
      return true;
    } catch (IOException | IllegalArgumentException e) {
      return false;
    }
  }
}
