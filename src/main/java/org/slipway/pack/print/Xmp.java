package org.slipway.pack.print;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * The metadata packet: PDF/A-3 conformance A, PDF/UA part 1, the texts and dates of Info, and the
 * extension schemas that PDF/A asks for wherever a name is not one of its own.
 */
final class Xmp {

  private static final String TEMPLATE =
      """
      <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
      <x:xmpmeta xmlns:x="adobe:ns:meta/">
       <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
        <rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
         <pdfaid:part>3</pdfaid:part>
         <pdfaid:conformance>A</pdfaid:conformance>
        </rdf:Description>
        <rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
         <pdfuaid:part>1</pdfuaid:part>
        </rdf:Description>
        <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">
         <dc:format>application/pdf</dc:format>
         <dc:title><rdf:Alt><rdf:li xml:lang="x-default">@title@</rdf:li></rdf:Alt></dc:title>
         <dc:description><rdf:Alt><rdf:li xml:lang="x-default">@subject@</rdf:li></rdf:Alt></dc:description>
         <dc:creator><rdf:Seq><rdf:li>@author@</rdf:li></rdf:Seq></dc:creator>
         <dc:language><rdf:Bag><rdf:li>@language@</rdf:li></rdf:Bag></dc:language>
        </rdf:Description>
        <rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
         <xmp:CreatorTool>@tool@</xmp:CreatorTool>
         <xmp:CreateDate>@made@</xmp:CreateDate>
         <xmp:ModifyDate>@made@</xmp:ModifyDate>
         <xmp:MetadataDate>@made@</xmp:MetadataDate>
        </rdf:Description>
        <rdf:Description rdf:about="" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
         <pdf:Producer>@tool@</pdf:Producer>
         <pdf:Keywords>@keywords@</pdf:Keywords>
        </rdf:Description>
        <rdf:Description rdf:about="" xmlns:slipway="https://slipway.org/ns/pack/1/">
         <slipway:contentSha256>@digest@</slipway:contentSha256>
        </rdf:Description>
        <rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
         <pdfaExtension:schemas>
          <rdf:Bag>
           <rdf:li rdf:parseType="Resource">
            <pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
            <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
            <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
            <pdfaSchema:property>
             <rdf:Seq>
              <rdf:li rdf:parseType="Resource">
               <pdfaProperty:name>part</pdfaProperty:name>
               <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
               <pdfaProperty:category>internal</pdfaProperty:category>
               <pdfaProperty:description>Part of PDF/UA that the document conforms to</pdfaProperty:description>
              </rdf:li>
             </rdf:Seq>
            </pdfaSchema:property>
           </rdf:li>
           <rdf:li rdf:parseType="Resource">
            <pdfaSchema:schema>Slipway pack schema</pdfaSchema:schema>
            <pdfaSchema:namespaceURI>https://slipway.org/ns/pack/1/</pdfaSchema:namespaceURI>
            <pdfaSchema:prefix>slipway</pdfaSchema:prefix>
            <pdfaSchema:property>
             <rdf:Seq>
              <rdf:li rdf:parseType="Resource">
               <pdfaProperty:name>contentSha256</pdfaProperty:name>
               <pdfaProperty:valueType>Text</pdfaProperty:valueType>
               <pdfaProperty:category>external</pdfaProperty:category>
               <pdfaProperty:description>SHA-256 of the content that was decided on</pdfaProperty:description>
              </rdf:li>
             </rdf:Seq>
            </pdfaSchema:property>
           </rdf:li>
          </rdf:Bag>
         </pdfaExtension:schemas>
        </rdf:Description>
       </rdf:RDF>
      </x:xmpmeta>
      <?xpacket end="w"?>
      """;

  private Xmp() {}

  static byte[] of(Described about) {
    return TEMPLATE
        .replace("@tool@", Described.TOOL)
        .replace("@made@", date(about.made()))
        .replace("@digest@", about.digest())
        .replace("@language@", Html.escape(about.language()))
        .replace("@title@", Html.escape(about.title()))
        .replace("@subject@", Html.escape(about.subject()))
        .replace("@author@", Html.escape(about.author()))
        .replace("@keywords@", Html.escape(about.keywordLine()))
        .getBytes(StandardCharsets.UTF_8);
  }

  private static String date(Instant at) {
    return at.truncatedTo(ChronoUnit.SECONDS).toString();
  }
}
