// SPDX-License-Identifier: Apache-2.0
package org.throughline.papers.internal.formats;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;

/// Takes the frames of content controls off, so that the paragraphs and tables within are read like
/// any others.
final class WordControls {

  private static final Pattern FRAME =
      Pattern.compile(
          "(?s)<w:sdt(?:End)?Pr(?:/>|>.*?</w:sdt(?:End)?Pr>)|</?w:sdt(?:Content)?(?:\\s[^<>]*)?>");

  private WordControls() {}

  static void open(OPCPackage file) throws IOException {
    for (PackagePart part : file.getPartsByName(Pattern.compile("/word/document\\.xml"))) {
      String xml;
      try (InputStream in = part.getInputStream()) {
        xml = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      }
      String bare = FRAME.matcher(xml).replaceAll("");
      part.clear();
      try (OutputStream out = part.getOutputStream()) {
        out.write(bare.getBytes(StandardCharsets.UTF_8));
      }
    }
  }
}
