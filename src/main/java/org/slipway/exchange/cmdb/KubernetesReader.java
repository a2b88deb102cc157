package org.slipway.exchange.cmdb;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.slipway.exchange.incoming.FileContent;
import org.slipway.exchange.incoming.Unreadable;
import org.slipway.exchange.incoming.YamlDocument;

/** Workloads and services of Kubernetes manifests. */
final class KubernetesReader implements YamlFormat.Reader {

  @Override
  public String source(FileContent file, List<YamlDocument> documents) {
    return "kubernetes";
  }

  @Override
  public void read(FileContent file, List<YamlDocument> documents, Inventory inventory)
      throws Unreadable {
    var manifests = new Manifests(file.name(), inventory);
    for (YamlDocument document : documents) {
      JsonNode items = document.root().path("items");
      if (items.isArray()) {
        items.forEach(item -> manifests.take(item, document));
      } else {
        manifests.take(document.root(), document);
      }
    }
    manifests.tell();
  }
}
