package org.slipway.scene.graph;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.slipway.scene.StateMark;

/** The shop of the story: 32 services in 7 systems, with every mark that a picture can have. */
public final class ShopGraph {

  private static final Map<Character, StateMark> STATES =
      Map.of(
          'G', StateMark.GO,
          'C', StateMark.CONDITIONAL,
          'N', StateMark.NO_GO,
          'U', StateMark.UNKNOWN);

  private static final String NODES =
      """
      kafka G Platform|Kafka|3.9|Platform
      pg G Platform|Postgres|16.4|Platform
      idp G Platform|Identity|8.2|Platform
      gw C Platform|API gateway|5.1|Platform
      flag G Platform|Feature flags|2.6|Platform
      cdn G Platform|Edge CDN|44|Platform
      ledger C Ledger and finance|Ledger|4.1|Finance
      fx G Ledger and finance|FX rates|1.9|Finance
      tax G Ledger and finance|Tax|3.3|Finance
      stm U Ledger and finance|Statements|2.9|Finance
      pay N Payments|Payments|4.2|Payments
      fraud G Payments|Fraud rules|118|Risk
      refund G Payments|Refunds|1.12|Payments
      wallet N Payments|Wallet|2.0|Payments
      vault G Payments|Card vault|7.0|Payments
      cat G Catalogue|Catalogue|7.8|Discovery
      media G Catalogue|Media|3.1|Discovery
      price G Catalogue|Pricing|4.4|Discovery
      search G Catalogue|Search|5.3|Discovery
      basket G Storefront|Basket|6.0|Web
      reco G Storefront|Recommender|2.2|Discovery
      promo G Storefront|Promotions|1.7|Marketing
      check C Storefront|Checkout|9.0|Web
      cust G Storefront|Accounts|5.8|Web
      web U Channels|Web shop|12.3|Web
      mob U Channels|Mobile app|8.9|Apps
      api G Channels|Partner API|3.0|Platform
      pos G Channels|Store tills|15.2|Retail
      inv U Fulfilment|Inventory|5.5|Fulfilment
      wh G Fulfilment|Warehouse|3.4|Fulfilment
      ret G Fulfilment|Returns|2.3|Fulfilment
      ship G Fulfilment|Shipping|6.1|Fulfilment
      """;

  private static final String EDGES =
      "kafka-ledger pg-ledger pg-fx ledger-stm fx-tax ledger-pay tax-pay pay-refund pay-wallet"
          + " fraud-vault pay-check wallet-mob check-web check-mob idp-cat idp-media cat-price"
          + " cat-search media-search price-basket search-reco basket-check reco-cust promo-cust"
          + " cust-pos cust-api gw-inv flag-inv inv-wh wh-ship wh-ret cdn-inv";

  public static final GraphEmphasis EMPHASIS =
      new GraphEmphasis(
          Optional.of("pay"),
          false,
          Set.of(
              "pg",
              "ledger",
              "pay",
              "check",
              "web",
              "pg-ledger",
              "ledger-pay",
              "pay-check",
              "check-web"),
          Set.of(
              "refund",
              "wallet",
              "check",
              "web",
              "mob",
              "pay-refund",
              "pay-wallet",
              "wallet-mob",
              "check-mob",
              "pay-check",
              "check-web"),
          Optional.empty());

  private ShopGraph() {}

  public static GraphContent content() {
    List<GraphContent.Node> nodes = NODES.lines().map(ShopGraph::node).toList();
    var groups = new ArrayList<GraphContent.Group>();
    for (String title :
        nodes.stream().map(n -> n.group().orElseThrow()).collect(Collectors.toSet())) {
      groups.add(new GraphContent.Group(title, Optional.empty(), title, Optional.empty()));
    }
    groups.sort(Comparator.comparing(GraphContent.Group::id));
    List<GraphContent.Edge> edges =
        List.of(EDGES.split(" ")).stream().map(ShopGraph::edge).toList();
    return new GraphContent(nodes, groups, edges);
  }

  private static GraphContent.Node node(String line) {
    String[] words = line.split("\\|", -1);
    String[] head = words[0].split(" ", 3);
    return new GraphContent.Node(
        head[0],
        Optional.empty(),
        words[1],
        words[2],
        words[3],
        Objects.requireNonNull(STATES.get(head[1].charAt(0))),
        Optional.of(head[2]),
        head[0].equals("inv") ? Optional.of("HOLD until 6 Oct") : Optional.empty());
  }

  private static GraphContent.Edge edge(String name) {
    String[] ends = name.split("-", 2);
    return new GraphContent.Edge(
        name,
        Optional.empty(),
        ends[0],
        ends[1],
        name.equals("ledger-pay") ? Optional.of("FS + 1 h") : Optional.empty(),
        name.equals("pay-wallet")
            ? Optional.of("needs Payments ≥ 4.3, gets 4.2")
            : Optional.empty(),
        ends[0] + " goes before " + ends[1]);
  }
}
