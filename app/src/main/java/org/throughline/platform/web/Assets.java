// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/// One style sheet and one script, made at the start from GOV.UK Frontend and our own, named by
/// their content so that a browser keeps them until they change.
///
/// The Transport typeface is licensed for GOV.UK alone, so every mention of it is taken out.
@Component
class Assets {

  private static final String TYPEFACES =
      "Arial,\"Helvetica Neue\",Helvetica,\"Liberation Sans\",sans-serif";
  private static final String FRONTEND = "META-INF/resources/webjars/govuk-frontend/5.14.0/dist/";

  /// One file as it is sent.
  record Asset(String contentType, byte[] plain, byte[] gzipped) {}

  private final Map<String, Asset> byName = new ConcurrentHashMap<>();
  private final Map<String, String> stylesByColour = new ConcurrentHashMap<>();
  private final String frontendStyles;
  private final String ownStyles;
  private final String script;

  Assets() {
    frontendStyles =
        withoutTransport(text(FRONTEND + "govuk/govuk-frontend.min.css"))
            .replace("@charset \"UTF-8\";", "");
    ownStyles = all("classpath:web/css/*.css");
    String frontendScript =
        keep(
            "govuk",
            "js",
            "text/javascript;charset=utf-8",
            text(FRONTEND + "govuk/govuk-frontend.min.js")
                .replaceAll("//# sourceMappingURL=.*", ""));
    script =
        keep(
            "throughline",
            "js",
            "text/javascript;charset=utf-8",
            all("classpath:web/js/*.js").replace("./govuk-frontend.js", frontendScript));
    byName.put("favicon.svg", asset("image/svg+xml", text("web/favicon.svg")));
  }

  String styles(Council council) {
    return stylesByColour.computeIfAbsent(
        council.colour(),
        colour ->
            keep(
                "throughline",
                "css",
                "text/css;charset=utf-8",
                frontendStyles + ":root{--council:" + colour + "}\n" + ownStyles));
  }

  String script() {
    return script;
  }

  Optional<Asset> find(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  private String keep(String stem, String ending, String contentType, String text) {
    String name = stem + "-" + fingerprint(text) + "." + ending;
    byName.put(name, asset(contentType, text));
    return "/assets/" + name;
  }

  private static Asset asset(String contentType, String text) {
    byte[] plain = text.getBytes(StandardCharsets.UTF_8);
    return new Asset(contentType, plain, gzip(plain));
  }

  private static String withoutTransport(String css) {
    return css.replaceAll("@font-face\\{[^}]*GDS Transport[^}]*\\}", "")
        .replace("GDS Transport,arial,sans-serif", TYPEFACES)
        .replace("GDS Transport,", "");
  }

  private static String text(String path) {
    try (InputStream in = new ClassPathResource(path).getInputStream()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException missing) {
      throw new UncheckedIOException("Missing from the build: " + path, missing);
    }
  }

  /// Every file that matches, in the order of their names, as one text.
  private static String all(String pattern) {
    try {
      return Arrays.stream(new PathMatchingResourcePatternResolver().getResources(pattern))
          .sorted(Comparator.comparing(Resource::getFilename))
          .map(resource -> text("web/" + kind(resource) + "/" + resource.getFilename()))
          .collect(Collectors.joining("\n"));
    } catch (IOException unreadable) {
      throw new UncheckedIOException("Unreadable in the build: " + pattern, unreadable);
    }
  }

  private static String kind(Resource resource) {
    return String.valueOf(resource.getFilename()).endsWith(".css") ? "css" : "js";
  }

  private static String fingerprint(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 6);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static byte[] gzip(byte[] plain) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new BestGzip(bytes)) {
      out.write(plain);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  private static final class BestGzip extends GZIPOutputStream {
    BestGzip(ByteArrayOutputStream bytes) throws IOException {
      super(bytes);
      def.setLevel(Deflater.BEST_COMPRESSION);
    }
  }
}
