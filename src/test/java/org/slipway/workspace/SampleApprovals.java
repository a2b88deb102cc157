package org.slipway.workspace;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slipway.core.plan.Approval;
import org.slipway.core.plan.Plan;
import org.slipway.json.Content;
import org.slipway.json.PlanJson;

/**
 * Writes into the approvals of the sample what they approve, after its plan was edited by hand. Run
 * it from the checkout: {@code java -cp … org.slipway.workspace.SampleApprovals}.
 */
public final class SampleApprovals {

  private static final Path FILE = Path.of("assets/sample/nordwind.json");

  private SampleApprovals() {}

  /** Rewrites the file in place. */
  public static void main(String[] args) throws IOException {
    String text = Files.readString(FILE);
    Plan plan = PlanJson.read(text).orThrow();
    var mapper = new ObjectMapper();
    JsonNode tree = mapper.readTree(text);
    for (JsonNode approval : tree.path("records").path("approval")) {
      Approval known = plan.byKey(Approval.class, approval.path("key").asText()).orElseThrow();
      ((ObjectNode) approval)
          .put("contentDigest", Content.FINGERPRINT.contentOf(plan, known.release()));
    }
    Files.writeString(
        FILE, mapper.writerWithDefaultPrettyPrinter().writeValueAsString(tree) + "\n");
  }
}
