package org.slipway.exchange.schedule;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.slipway.core.plan.Arg;
import org.slipway.core.plan.Phrase;
import org.slipway.exchange.incoming.Limits;
import org.slipway.exchange.incoming.Place;
import org.slipway.exchange.incoming.Problem;
import org.slipway.exchange.incoming.Unreadable;
import org.yaml.snakeyaml.LoaderOptions;

/** Documents of a YAML file as plain nodes: no tags, no classes, aliases and depth limited. */
final class Yaml {

  private static final int MOST_ALIASES = 50;

  private Yaml() {}

  /**
   * Every document of the text.
   *
   * @throws Unreadable if it is no YAML, or beyond a limit
   */
  static List<JsonNode> read(String file, String text, Limits limits) throws Unreadable {
    var loading = new LoaderOptions();
    loading.setMaxAliasesForCollections(MOST_ALIASES);
    loading.setNestingDepthLimit(limits.depth());
    loading.setCodePointLimit((int) Math.min(limits.bytes(), Integer.MAX_VALUE));
    loading.setAllowDuplicateKeys(false);
    YAMLFactory factory = YAMLFactory.builder().loaderOptions(loading).build();
    factory.setStreamReadConstraints(
        StreamReadConstraints.builder().maxNestingDepth(limits.depth()).build());
    var documents = new ArrayList<JsonNode>();
    var mapper = new ObjectMapper(factory);
    try (JsonParser parser = factory.createParser(text)) {
      for (JsonNode next = mapper.readTree(parser); next != null; next = mapper.readTree(parser)) {
        documents.add(next);
      }
      return documents;
    } catch (JsonProcessingException wrong) {
      int line = wrong.getLocation() == null ? 0 : Math.max(0, wrong.getLocation().getLineNr());
      throw unreadable(
          line > 0 ? Place.of(file, line) : Place.of(file), wrong.getOriginalMessage());
    } catch (IOException | RuntimeException wrong) {
      throw unreadable(Place.of(file), String.valueOf(wrong.getMessage()));
    }
  }

  private static Unreadable unreadable(Place place, String why) {
    String first = why.lines().findFirst().orElse("");
    return new Unreadable(
        Problem.refused(
            place,
            Phrase.of("schedule.not-yaml", Arg.words(first)),
            Phrase.of("exchange.do.correct-row")));
  }
}
