package org.slipway.exchange.incoming;

import javax.xml.stream.XMLInputFactory;

/**
 * How XML of strangers is read: a document type, which could name other files or grow without end,
 * is never followed, and no reference is put in for another text.
 */
public final class ClosedXml {

  private ClosedXml() {}

  /** A factory of readers that open nothing besides what they are given. */
  public static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    return factory;
  }
}
