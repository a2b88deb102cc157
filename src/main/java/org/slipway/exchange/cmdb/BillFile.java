package org.slipway.exchange.cmdb;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.xml.XmlFactory;
import com.fasterxml.jackson.dataformat.xml.XmlMapper;
import java.io.IOException;
import org.cyclonedx.model.Bom;
import org.slipway.core.plan.Arg;
import org.slipway.core.plan.Phrase;
import org.slipway.exchange.incoming.ClosedXml;
import org.slipway.exchange.incoming.FileContent;
import org.slipway.exchange.incoming.Limits;
import org.slipway.exchange.incoming.Place;
import org.slipway.exchange.incoming.Problem;
import org.slipway.exchange.incoming.Unreadable;

/**
 * Reads the bytes of a bill of materials. Size and depth are limited; a document type of XML, which
 * could name other files or grow without end, is never followed.
 */
final class BillFile {

  private static final int LARGEST = 32 << 20;

  private BillFile() {}

  /**
   * The bill.
   *
   * @throws Unreadable naming line and column where it is none, or is beyond a limit
   */
  static Bom read(FileContent file, Limits limits) throws Unreadable {
    if (file.bytes().length > LARGEST) {
      Phrase wrong = Phrase.of("exchange.limit.bytes", Arg.count(LARGEST));
      throw new Unreadable(
          Problem.refused(Place.of(file.name()), wrong, Phrase.of("exchange.do.split")));
    }
    try {
      Bom bill = mapper(file, limits).readValue(file.bytes(), Bom.class);
      if (bill == null) {
        throw wrong(file, Place.of(file.name()), 0, "null");
      }
      return bill;
    } catch (JsonProcessingException wrong) {
      JsonLocation at = wrong.getLocation();
      boolean placed = at != null && at.getLineNr() > 0;
      Place place = placed ? Place.of(file.name(), at.getLineNr()) : Place.of(file.name());
      throw wrong(file, place, placed ? at.getColumnNr() : 0, wrong.getOriginalMessage());
    } catch (IOException | RuntimeException wrong) { // the library says bad input in many ways
      throw wrong(file, Place.of(file.name()), 0, String.valueOf(wrong.getMessage()));
    }
  }

  private static Unreadable wrong(FileContent file, Place place, int column, String why) {
    String first = why.lines().findFirst().orElse(file.name());
    return new Unreadable(
        Problem.refused(
            place,
            Phrase.of("cmdb.bill.wrong", Arg.words(first), Arg.count(column)),
            Phrase.of("cmdb.do.bill")));
  }

  private static ObjectMapper mapper(FileContent file, Limits limits) {
    StreamReadConstraints within =
        StreamReadConstraints.builder()
            .maxNestingDepth(limits.depth())
            .maxDocumentLength(LARGEST)
            .build();
    boolean xml = file.opening().stripLeading().startsWith("<");
    ObjectMapper mapper =
        xml
            ? new XmlMapper(
                XmlFactory.builder()
                    .xmlInputFactory(ClosedXml.factory())
                    .streamReadConstraints(within)
                    .build())
            : new ObjectMapper(JsonFactory.builder().streamReadConstraints(within).build());
    return mapper.configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, false);
  }
}
