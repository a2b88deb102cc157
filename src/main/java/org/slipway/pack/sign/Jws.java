package org.slipway.pack.sign;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import org.slipway.core.plan.Arg;
import org.slipway.core.plan.Phrase;
import org.slipway.pack.keys.Certificates;
import org.slipway.pack.keys.Es256;
import org.slipway.pack.keys.SigningKey;

/**
 * Detached JWS in compact form, {@code header..signature} (RFC 7515 appendix F), ES256, with the
 * certificate chain in {@code x5c}. The type says which part of a pack it signs, so that one part's
 * signature never fits another one.
 */
public final class Jws {

  private static final Base64.Encoder URL = Base64.getUrlEncoder().withoutPadding();
  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();
  private static final List<String> FORBIDDEN = List.of("jku", "jwk", "x5u", "crit", "b64");

  private Jws() {}

  /**
   * Signs {@code payload}, which is not part of the result.
   *
   * @param part what is signed, for example {@code content}: letters, digits and hyphens
   */
  public static String sign(String part, byte[] payload, SigningKey key) {
    String header = URL.encodeToString(header(part, key.chain()));
    byte[] signature = key.signJose(input(header, payload));
    return header + ".." + URL.encodeToString(signature);
  }

  /** Checks that {@code jws} signs {@code payload} as {@code part}, and says by whom. */
  public static JwsChecked check(String jws, String part, byte[] payload) {
    int dots = jws.indexOf("..");
    if (dots < 1) {
      return refused("jws.not-detached");
    }
    String header = jws.substring(0, dots);
    String tail = jws.substring(dots + 2);
    try {
      byte[] headerBytes = Base64.getUrlDecoder().decode(header);
      JsonNode fields = JSON.readTree(headerBytes);
      for (String name : FORBIDDEN) {
        if (fields.has(name)) {
          return new JwsChecked.Bad(Phrase.of("jws.forbidden-header", Arg.words(name)));
        }
      }
      if (!fields.path("alg").asText().equals("ES256")) {
        return refused("jws.not-es256");
      }
      List<X509Certificate> chain = chain(fields.path("x5c"));
      byte[] signature = Base64.getUrlDecoder().decode(tail);
      if (!header.equals(URL.encodeToString(header(part, chain)))
          || !tail.equals(URL.encodeToString(signature))) {
        return refused("jws.not-canonical");
      }
      return Es256.joseFits(chain.getFirst().getPublicKey(), input(header, payload), signature)
          ? new JwsChecked.Good(chain)
          : refused("jws.does-not-fit");
    } catch (JsonProcessingException | IllegalArgumentException malformed) {
      return refused("jws.malformed");
    } catch (java.io.IOException | CertificateException malformed) {
      return refused("jws.no-certificate");
    }
  }

  private static List<X509Certificate> chain(JsonNode x5c) throws CertificateException {
    var chain = new ArrayList<X509Certificate>();
    for (JsonNode entry : x5c) {
      chain.add(Certificates.read(Base64.getDecoder().decode(entry.asText())));
    }
    if (chain.isEmpty()) {
      throw new CertificateException("x5c is missing");
    }
    return chain;
  }

  /** The protected header in canonical form (RFC 8785); nothing in it needs an escape. */
  private static byte[] header(String part, List<X509Certificate> chain) {
    String x5c =
        chain.stream()
            .map(certificate -> Base64.getEncoder().encodeToString(Certificates.der(certificate)))
            .collect(Collectors.joining("\",\"", "[\"", "\"]"));
    String text =
        "{\"alg\":\"ES256\",\"cty\":\"application/json\",\"typ\":\"slipway-"
            + part
            + "\",\"x5c\":"
            + x5c
            + "}";
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] input(String header, byte[] payload) {
    return (header + '.' + URL.encodeToString(payload)).getBytes(StandardCharsets.US_ASCII);
  }

  private static JwsChecked refused(String key) {
    return new JwsChecked.Bad(Phrase.of(key));
  }
}
