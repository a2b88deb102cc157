package org.slipway.exchange.cmdb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slipway.RealData;
import org.slipway.core.plan.ComponentVersion;
import org.slipway.core.plan.Library;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.Vendor;
import org.slipway.exchange.Choices;
import org.slipway.exchange.Importers;
import org.slipway.exchange.Taking;
import org.slipway.exchange.incoming.FileContent;
import org.slipway.exchange.incoming.ImportOptions;

/** Bills of materials of real products, of services, and hostile ones. */
class CycloneDxTest {

  /** Components counted by another program in the JSON, by grep in the XML. */
  @ParameterizedTest
  @CsvSource({
    "cern-lhc-vdm-editor-e564943/bom.json, lhc-vdm-editor, 0.0.1, 43",
    "cern-lhc-vdm-editor-e564943/bom.xml, lhc-vdm-editor, 0.0.1, 43",
    "dropwizard-1.3.15/bom.json, dropwizard-parent, 1.3.15, 167",
    "laravel-7.12.0/bom.1.3.json, cyclonedx-php-composer-demo, dev-master, 62",
    "proton-bridge/proton-bridge-v1.6.3.bom.json, github.com/ProtonMail/proton-bridge, v1.6.3, 201"
  })
  void aProductIsAComponentInAVersionThatShipsLibraries(
      String path, String name, String version, int libraries) {
    FileContent file = Taking.file(RealData.at("cyclonedx-sboms/SBOM/" + path));
    assertEquals("cyclonedx", Importers.detect(file).orElseThrow().name());
    Supplier<UUID> ids = Taking.ids();
    Plan plan = Said.taken(file, Plan.EMPTY, ids);
    assertEquals(List.of(name + " " + version), Said.versions(plan));
    ComponentVersion only = plan.componentVersions().values().iterator().next();
    assertEquals(libraries, only.libraries().size());
    assertTrue(Taking.preview(file, plan, ImportOptions.of(ids)).edit(Choices.ASK).isEmpty());
  }

  @Test
  void librariesAreNamedWithoutTheirVersion() {
    Plan plan =
        Said.taken(
            Taking.file(RealData.at("cyclonedx-sboms/SBOM/dropwizard-1.3.15/bom.json")),
            Plan.EMPTY,
            Taking.ids());
    List<Library> libraries = plan.componentVersions().values().iterator().next().libraries();
    assertTrue(
        libraries.contains(new Library("pkg:maven/org.slf4j/slf4j-api", "1.7.26")),
        libraries.toString());
    assertEquals("pkg:npm/%40angular/core", Bill.bare("pkg:npm/%40angular/core@1.0?a=b@c#d"));
    assertEquals("pkg:npm/@angular/core", Bill.bare("pkg:npm/@angular/core"));
  }

  /** The product, its gateway with services and stores within, and six dependencies. */
  @Test
  void servicesBecomeComponentsWithDependencies() {
    FileContent file =
        Taking.file(
            RealData.at("cyclonedx-sboms/SaaSBOM/apigateway-microservices-datastores/bom.json"));
    Plan plan = Said.taken(file, Plan.EMPTY, Taking.ids());
    String text = new String(file.bytes(), StandardCharsets.UTF_8);
    assertEquals(text.split("\"bom-ref\"", -1).length - 1, plan.components().size());
    assertEquals(6, plan.dependencies().size());
    assertTrue(Said.edges(plan).contains("API Gateway > Microservice 1"));
    assertEquals(Optional.of("Acme Cloud Example"), Said.parent(plan, "API Gateway"));
    assertEquals(Optional.of("API Gateway"), Said.parent(plan, "Microservice 2"));
    assertEquals(List.of("Acme Inc"), plan.vendors().values().stream().map(Vendor::name).toList());
  }

  @Test
  void aBillWithoutAProductIsRefusedInWords() {
    FileContent file = Taking.file(RealData.at("cyclonedx-sboms/SBOM/laravel-7.12.0/bom.1.1.xml"));
    String said = Taking.say(Taking.refusal(file, Plan.EMPTY, Taking.options()));
    assertTrue(said.contains("62 components belong to"), said);
  }

  @Test
  void hostileBillsAreRefused() {
    String deep = "{\"components\":[".repeat(200) + "]}".repeat(200);
    String entity =
        "<?xml version=\"1.0\"?><!DOCTYPE bom [<!ENTITY a SYSTEM \"file:///etc/hostname\"><!ENTITY"
            + " b \"&a;&a;&a;\">]><bom"
            + " xmlns=\"http://cyclonedx.org/schema/bom/1.4\"><metadata><component type=\"file\">"
            + "<name>n&b;m</name><version>1</version></component></metadata></bom>";
    for (String text :
        List.of(
            "{\"bomFormat\": \"CycloneDX\", \"x\":" + deep + "}",
            "{\"bomFormat\": \"CycloneDX\", \"metadata\": 5}",
            "{\"bomFormat\": \"CycloneDX\", \"components\": {\"a\": [}",
            "{\"bomFormat\": \"CycloneDX\", \"components\": [null], \"metadata\": {\"component\":"
                + " []}}",
            "{\"bomFormat\": \"CycloneDX\"}",
            "{\"bomFormat\": \"CycloneDX\", \"components\": [null], \"services\": [null]}",
            "<bom xmlns=\"http://cyclonedx.org/schema/bom/1.4\"><metadata>",
            "<bom xmlns=\"http://cyclonedx.org/schema/bom/1.4\">" + "<a>".repeat(2_000))) {
      FileContent file = FileContent.of(text.startsWith("<") ? "b.xml" : "b.json", text);
      assertEquals("cyclonedx", Importers.detect(file).orElseThrow().name());
      String said = Taking.say(Taking.refusal(file, Plan.EMPTY, Taking.options()));
      assertFalse(said.contains("Exception"), said);
    }
    String answered =
        Taking.read(FileContent.of("b.xml", entity), Plan.EMPTY, Taking.options()).toString();
    assertFalse(answered.contains(hostname()), "another file was read");
  }

  private static String hostname() {
    try {
      return java.nio.file.Files.readString(java.nio.file.Path.of("/etc/hostname")).strip();
    } catch (java.io.IOException absent) {
      return "no such file here";
    }
  }
}
