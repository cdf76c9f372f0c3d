// SPDX-License-Identifier: Apache-2.0
package org.throughline.papers.out;

import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/// One page of A4: what is painted on it, and to which tag each part belongs.
final class Sheet {

  static final float WIDTH = 595.28f;
  static final float HEIGHT = 841.89f;
  static final float LEFT = 56.69f;
  static final float RIGHT = WIDTH - 56.69f;
  static final float TOP = 62.36f;
  static final float BOTTOM = HEIGHT - 68.03f;

  private static final float CSS_PIXEL = 0.75f;
  private static final int EXPECTED = 32 * 1024;
  private static final int EXPECTED_CHART = 8 * 1024;

  private final PDDocument file;
  private final PdfFonts fonts;
  private final Tags tags;
  private final int number;
  private final Ink ink;
  private final COSDictionary page = new COSDictionary();
  private final Map<String, Chart> charts = new LinkedHashMap<>();

  Sheet(PDDocument file, PdfFonts fonts, Tags tags) {
    this.file = file;
    this.fonts = fonts;
    this.tags = tags;
    this.number = tags.page();
    this.ink = new Ink(HEIGHT, fonts, EXPECTED);
  }

  /// A drawing in its own measure.
  private record Chart(float width, float height, Ink ink) {}

  Ink ink() {
    return ink;
  }

  /// Paints a part that belongs to a tag.
  void paint(Tags.Tag tag, Runnable painting) {
    ink.begin(tag.name(), tags.part(tag, page, number));
    painting.run();
    ink.end();
  }

  /// Paints what nobody reads aloud.
  void decorate(Runnable painting) {
    ink.beginDecoration();
    painting.run();
    ink.end();
  }

  /// Paints a drawing, which is an object of its own.
  void chart(Svg svg, float x, float y, float scale) {
    SvgReader.Drawn drawn = SvgReader.read(svg.text());
    float width = svg.width() * CSS_PIXEL * scale;
    float height = svg.height() * CSS_PIXEL * scale;
    Ink painted = new Ink(height, fonts, EXPECTED_CHART);
    painted.marks(drawn.marks(), width / drawn.root().measure()[0]);
    String name = "C" + (charts.size() + 1);
    charts.put(name, new Chart(width, height, painted));
    ink.object(name, x, y + height);
  }

  /// Puts the page into the file.
  void finish(COSDictionary resources) throws IOException {
    page.setItem(COSName.TYPE, COSName.PAGE);
    page.setItem(COSName.MEDIA_BOX, box(WIDTH, HEIGHT));
    page.setItem(COSName.RESOURCES, resources(resources));
    page.setItem(COSName.CONTENTS, stream(ink));
    page.setInt(COSName.STRUCT_PARENTS, number);
    page.setItem(COSName.getPDFName("Tabs"), COSName.S);
    file.addPage(new PDPage(page));
  }

  private COSDictionary resources(COSDictionary shared) throws IOException {
    COSDictionary objects = new COSDictionary();
    for (Map.Entry<String, Chart> each : charts.entrySet()) {
      objects.setItem(COSName.getPDFName(each.getKey()), object(each.getValue(), shared));
    }
    COSDictionary own = new COSDictionary(shared);
    own.setItem(COSName.XOBJECT, objects);
    return own;
  }

  private COSStream object(Chart chart, COSDictionary resources) throws IOException {
    COSStream object = stream(chart.ink());
    object.setItem(COSName.TYPE, COSName.XOBJECT);
    object.setItem(COSName.SUBTYPE, COSName.FORM);
    object.setItem(COSName.BBOX, box(chart.width(), chart.height()));
    object.setItem(COSName.RESOURCES, resources);
    return object;
  }

  private COSStream stream(Ink painted) throws IOException {
    COSStream stream = file.getDocument().createCOSStream();
    try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
      out.write(painted.bytes());
    }
    return stream;
  }

  private static COSArray box(float width, float height) {
    COSArray box = new COSArray();
    box.setFloatArray(new float[] {0, 0, width, height});
    box.setDirect(true);
    return box;
  }
}
