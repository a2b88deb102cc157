package org.slipway.exchange.cmdb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.slipway.RealData;
import org.slipway.core.plan.Plan;
import org.slipway.exchange.Importers;
import org.slipway.exchange.Taking;
import org.slipway.exchange.incoming.FileContent;

/** Manifests: workloads, the services that lead to them, and who calls whom. */
class KubernetesTest {

  private static final String SHOP =
      """
      apiVersion: v1
      kind: Service
      metadata: {name: pay, namespace: money}
      spec: {selector: {app: payments}}
      ---
      apiVersion: apps/v1
      kind: StatefulSet
      metadata: {name: payments, namespace: money}
      spec:
        template:
          metadata:
            labels: {app: payments, app.kubernetes.io/version: "2.10", app.kubernetes.io/part-of: till}
          spec: {containers: [{name: main, image: "pay@sha256:abc"}]}
      ---
      apiVersion: v1
      kind: Service
      metadata: {name: bank}
      spec: {type: ExternalName, externalName: bank.example.com}
      ---
      apiVersion: batch/v1
      kind: CronJob
      metadata: {name: nightly}
      spec: {jobTemplate: {spec: {template: {spec: {containers: [
        {name: main, image: "job:3", env: [
          {name: PAY_ADDR, value: "pay.money.svc.cluster.local:80"},
          {name: BANK_URL, value: "https://bank/v1"},
          {name: MAIL_HOST, value: mail},
          {name: SITE_URL, value: "https://example.com"}]}]}}}}}
      ---
      apiVersion: v1
      kind: ConfigMap
      metadata: {name: x}
      """;

  @Test
  void workloadsNeedTheServicesWhoseAddressesTheyHave() {
    Plan plan = Said.taken("k.yaml", SHOP);
    assertEquals(List.of("nightly > bank", "nightly > payments"), Said.edges(plan));
    assertEquals(List.of("nightly 3", "payments 2.10"), Said.versions(plan));
    assertEquals(Optional.of("till"), Said.parent(plan, "payments"));
    String told = Said.problems("k.yaml", SHOP);
    assertTrue(told.contains("default/mail is neither in this file"), told);
    assertTrue(told.contains("One object is neither workload nor service: ConfigMap"), told);
    assertEquals(2, told.lines().count(), told);
  }

  /** 12 deployments; 18 addresses, of which one is said twice and one leads nowhere. */
  @Test
  void theBoutiqueBecomesComponentsAndDependencies() {
    FileContent file =
        Taking.file(
            RealData.at("service-graph/microservices-demo/release/kubernetes-manifests.yaml"));
    assertEquals("kubernetes", Importers.detect(file).orElseThrow().name());
    Plan plan = Said.taken(file, Plan.EMPTY, Taking.ids());
    assertEquals(12, plan.components().size());
    assertEquals(16, plan.dependencies().size());
    assertTrue(Said.edges(plan).contains("cartservice > redis-cart"));
    assertTrue(Said.versions(plan).contains("checkoutservice v0.10.6"));
    assertTrue(Said.versions(plan).contains("redis-cart alpine"));
    assertEquals(12, plan.componentVersions().size());
  }

  @Test
  void aFileForEachServiceComesTogetherWhenTakenTwice() throws Exception {
    Supplier<UUID> ids = Taking.ids();
    Path folder = RealData.at("service-graph/microservices-demo/kubernetes-manifests");
    List<Path> files;
    try (Stream<Path> all = Files.list(folder)) {
      files = all.filter(path -> !path.endsWith("kustomization.yaml")).sorted().toList();
    }
    Plan plan = Plan.EMPTY;
    for (int round = 0; round < 2; round++) {
      for (Path path : files) {
        plan = Said.taken(Taking.file(path), plan, ids);
      }
    }
    assertEquals(12, plan.components().size());
    assertEquals(16, plan.dependencies().size());
  }
}
