package org.slipway.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Who holds a workspace, as its lock note says.
 *
 * @param pid process id on {@code host}
 * @param since when it was opened, in seconds
 * @param socket where the holder answers questions; empty if it cannot
 */
public record Holder(long pid, String user, String host, Instant since, Optional<Path> socket) {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** This process. */
  static Holder self(Instant since, Optional<Path> socket) {
    return new Holder(
        ProcessHandle.current().pid(),
        System.getProperty("user.name", "?"),
        hostName(),
        Instant.ofEpochSecond(since.getEpochSecond()),
        socket);
  }

  /**
   * Asks the holder. Waits for an answer no longer than {@code patience}; a holder on another host
   * or one that has died does not answer.
   */
  public Answer ask(Request request, Duration patience) {
    return socket
        .map(path -> HolderSocket.ask(path, request, patience))
        .orElseGet(() -> new Answer.None("no socket"));
  }

  String toJson() {
    var node = JSON.createObjectNode();
    node.put("pid", pid).put("user", user).put("host", host).put("since", since.toString());
    socket.ifPresent(path -> node.put("socket", path.toString()));
    return node.toString();
  }

  /** Reads a note; nothing where it is empty, half written or not one of ours. */
  static Optional<Holder> parse(String text) {
    try {
      JsonNode node = JSON.readTree(text);
      if (node == null || !node.hasNonNull("pid") || !node.hasNonNull("since")) {
        return Optional.empty();
      }
      return Optional.of(
          new Holder(
              node.path("pid").asLong(),
              node.path("user").asText("?"),
              node.path("host").asText("?"),
              Instant.parse(node.path("since").asText()),
              Optional.ofNullable(node.get("socket")).map(JsonNode::asText).map(Path::of)));
    } catch (JsonProcessingException | DateTimeException e) {
      return Optional.empty();
    }
  }

  private static String hostName() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return "localhost";
    }
  }
}
