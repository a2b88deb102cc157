package org.slipway.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/**
 * The holder's ear: a Unix domain socket under a short random name in an owner-only folder. Each
 * connection asks one line and gets {@code ok} or {@code refused} on the first line and the body
 * after it. Answers run on virtual threads.
 */
final class HolderSocket implements AutoCloseable {

  private static final System.Logger LOG = System.getLogger(HolderSocket.class.getName());
  private static final String OK = "ok\n";
  private static final String REFUSED = "refused\n";
  private static final int LONGEST_LINE = 8_192;

  private final Path path;
  private final ServerSocketChannel server;

  private HolderSocket(Path path, ServerSocketChannel server) {
    this.path = path;
    this.server = server;
  }

  Path path() {
    return path;
  }

  /**
   * Binds a new socket in {@code folder}, which is made owner-only where it is not there. Nothing
   * is answered before {@link #serve}.
   *
   * @throws IOException if the platform has no such sockets or the folder is not usable
   */
  static HolderSocket bind(Path folder) throws IOException {
    SocketFolder.ensure(folder);
    byte[] random = new byte[6];
    ThreadLocalRandom.current().nextBytes(random);
    Path path = folder.resolve(HexFormat.of().formatHex(random));
    ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
    try {
      server.bind(UnixDomainSocketAddress.of(path));
      if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rw-------"));
      }
    } catch (IOException | RuntimeException e) {
      server.close();
      throw e instanceof IOException io ? io : new IOException(e);
    }
    return new HolderSocket(path, server);
  }

  /** Starts answering; {@code answers} may be called by several threads at once. */
  void serve(Function<Request, Answer> answers) {
    Thread.ofVirtual().name("slipway-holder").start(() -> accept(answers));
  }

  private void accept(Function<Request, Answer> answers) {
    while (server.isOpen()) {
      try {
        SocketChannel asker = server.accept();
        Thread.ofVirtual().start(() -> answer(asker, answers));
      } catch (ClosedChannelException closed) {
        return;
      } catch (IOException e) {
        LOG.log(System.Logger.Level.WARNING, "a question could not be taken", e);
        return;
      }
    }
  }

  private static void answer(SocketChannel asker, Function<Request, Answer> answers) {
    try (asker) {
      var reader =
          new BufferedReader(
              new InputStreamReader(Channels.newInputStream(asker), StandardCharsets.UTF_8),
              LONGEST_LINE);
      String line = reader.readLine();
      write(asker, answerTo(line == null ? "" : line, answers));
    } catch (IOException e) {
      LOG.log(System.Logger.Level.DEBUG, "an asker went away", e);
    }
  }

  private static String answerTo(String line, Function<Request, Answer> answers) {
    try {
      return switch (answers.apply(Request.parse(line))) {
        case Answer.Given(String body) -> OK + body;
        case Answer.Refused(String reason) -> REFUSED + reason;
        case Answer.None(String why) -> REFUSED + why;
      };
    } catch (RuntimeException e) {
      LOG.log(System.Logger.Level.WARNING, "a question could not be answered: " + line, e);
      return REFUSED + e.getMessage();
    }
  }

  private static void write(SocketChannel channel, String text) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
  }

  /** Asks the holder behind a socket and waits for the whole answer, but not for ever. */
  static Answer ask(Path path, Request request, Duration patience) {
    try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
      var exchange = new FutureTask<>(() -> exchange(channel, path, request));
      Thread.ofVirtual().start(exchange);
      return exchange.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (IOException | ExecutionException e) {
      return new Answer.None(String.valueOf(e.getMessage()));
    } catch (TimeoutException e) {
      return new Answer.None("no answer within " + patience);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Answer.None("interrupted");
    }
  }

  private static Answer exchange(SocketChannel channel, Path path, Request request)
      throws IOException {
    channel.connect(UnixDomainSocketAddress.of(path));
    write(channel, request.line() + '\n');
    byte[] all = Channels.newInputStream(channel).readAllBytes();
    String text = new String(all, StandardCharsets.UTF_8);
    if (text.startsWith(OK)) {
      return new Answer.Given(text.substring(OK.length()));
    }
    if (text.startsWith(REFUSED)) {
      return new Answer.Refused(text.substring(REFUSED.length()));
    }
    return new Answer.None("broken off");
  }

  @Override
  public void close() {
    try {
      server.close();
      Files.deleteIfExists(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
