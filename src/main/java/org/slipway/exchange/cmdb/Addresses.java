package org.slipway.exchange.cmdb;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Hosts that the settings of a service name: the other services it talks to. */
final class Addresses {

  private static final Pattern BARE = Pattern.compile("(ADDR|ADDRESS|HOST|HOSTNAME)$");
  private static final Pattern WITHIN =
      Pattern.compile("(HOSTS|URL|URI|ENDPOINT|SERVERS?|BROKERS?)$");
  private static final Pattern SCHEME = Pattern.compile("^[A-Za-z][A-Za-z0-9+.-]*://");
  private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_.-]*");

  private Addresses() {}

  /** Whether a setting of that name is an address and nothing else, such as {@code CART_ADDR}. */
  static boolean isAddress(String setting) {
    return BARE.matcher(setting.toUpperCase(Locale.ROOT)).find();
  }

  /** The hosts in a setting that holds addresses; none in any other. */
  static List<String> hosts(String setting, String value) {
    boolean holds = isAddress(setting) || WITHIN.matcher(setting.toUpperCase(Locale.ROOT)).find();
    var hosts = new ArrayList<String>();
    for (String one : holds ? value.split("[,;\\s]+", -1) : new String[0]) {
      String rest = SCHEME.matcher(one).replaceFirst("");
      int authority = end(rest, "/?#");
      String server = rest.substring(rest.lastIndexOf('@', authority) + 1, authority);
      String host = server.substring(0, end(server, ":"));
      if (NAME.matcher(host).matches() && !host.equals("localhost")) {
        hosts.add(host);
      }
    }
    return hosts;
  }

  private static int end(String text, String stops) {
    for (int i = 0; i < text.length(); i++) {
      if (stops.indexOf(text.charAt(i)) >= 0) {
        return i;
      }
    }
    return text.length();
  }
}
