// SPDX-License-Identifier: Apache-2.0
package org.throughline.papers.out;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Every element that a drawing may hold is drawn where it stands, as dots and on a page; what
/// would not be drawn is refused when the drawing is made.
class SvgReaderTest {

  private static final int RED = 0xff0000;
  private static final int GREEN = 0x00ff00;
  private static final int BLUE = 0x0000ff;
  private static final int WHITE = 0xffffff;

  private static final String ALL =
      svg(
          """
          <rect x="0" y="0" width="20" height="20" fill="#ff0000"/>
          <circle cx="50" cy="10" r="9" fill="#00ff00"/>
          <polygon points="80,0 100,0 100,20 80,20" fill="#0000ff" stroke="none"/>
          <polyline points="0,50 40,50 40,90" fill="none" stroke="#ff0000" stroke-width="6"/>
          <line x1="60" x2="100" y1="50" y2="50" stroke="#00ff00" stroke-width="6"/>
          <line x1="60" x2="160" y1="70" y2="70" stroke="#0000ff" stroke-width="6" stroke-dasharray="20 20"/>
          <rect x="120" y="0" width="20" height="20" fill="#ff0000" fill-opacity="0.5"/>
          <g fill="#0000ff" font-size="20"><rect x="150" y="0" width="20" height="20"/>
          <text x="199" y="98" text-anchor="end">Caf&#233; &amp; &lt;tea&gt;</text></g>""");

  private static String svg(String inside) {
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 200 100\">" + inside + "</svg>";
  }

  @Test
  void everyElementIsDrawnWhereItStands() throws IOException {
    isDrawn(ImageIO.read(new ByteArrayInputStream(Drawing.png(new Svg(ALL, 200, 100)))), 2);
  }

  @Test
  void aPageShowsTheSame() throws IOException {
    Block picture = new Block.Picture(new Svg(ALL, 200, 100), "Shapes");
    byte[] file = PdfWriter.write(new PaperDocument("Shapes", "s", false, List.of(picture)));

    try (PDDocument pdf = Loader.loadPDF(file)) {
      PDFormXObject drawn = drawing(pdf);
      assertThat(drawn.getBBox().getWidth()).isEqualTo(150);
      assertThat(drawn.getBBox().getHeight()).isEqualTo(75);
      assertThat(new PDFTextStripper().getText(pdf)).contains("Café & <tea>");
      BufferedImage page = new PDFRenderer(pdf).renderImageWithDPI(0, 96);
      int left = Math.round(Sheet.LEFT / 0.75f);
      int top = first(page, left + 10, RED);
      isDrawn(page.getSubimage(left, top, 200, 100), 1);
    }
  }

  private static PDFormXObject drawing(PDDocument pdf) throws IOException {
    var resources = pdf.getPage(0).getResources();
    return (PDFormXObject) resources.getXObject(resources.getXObjectNames().iterator().next());
  }

  /// The uppermost dot of a colour in a column.
  private static int first(BufferedImage page, int x, int colour) {
    int y = 0;
    while ((page.getRGB(x, y) & WHITE) != colour) {
      y++;
    }
    return y;
  }

  private static void isDrawn(BufferedImage dots, int fineness) {
    Dots at = (x, y) -> dots.getRGB(x * fineness, y * fineness) & WHITE;
    assertThat(at.colour(10, 10)).as("rect").isEqualTo(RED);
    assertThat(at.colour(50, 10)).as("circle").isEqualTo(GREEN);
    assertThat(at.colour(42, 2)).as("beside the circle").isEqualTo(WHITE);
    assertThat(at.colour(90, 10)).as("polygon").isEqualTo(BLUE);
    assertThat(at.colour(40, 80)).as("polyline").isEqualTo(RED);
    assertThat(at.colour(20, 70)).as("below the polyline").isEqualTo(WHITE);
    assertThat(at.colour(80, 50)).as("line").isEqualTo(GREEN);
    assertThat(at.colour(70, 70)).as("dash").isEqualTo(BLUE);
    assertThat(at.colour(90, 70)).as("between dashes").isEqualTo(WHITE);
    assertThat(at.colour(130, 10) & 0xff).as("half of a colour").isBetween(0x7a, 0x86);
    assertThat(at.colour(160, 10)).as("colour of the group").isEqualTo(BLUE);
  }

  /// The colour of a place.
  private interface Dots {
    int colour(int x, int y);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<path d=\"M0 0L9 9\"/>",
        "<tspan>a</tspan>",
        "<rect transform=\"scale(2)\"/>",
        "<rect width=\"10%\"/>",
        "<rect fill=\"red\"/>",
        "<rect fill=\"#ff0000\" fill=\"#00ff00\"/>",
        "<text>a &copy; b</text>",
        "<text><rect/></text>",
        "<g>words</g>",
        "<g></rect>",
        "<g>",
        "</g>",
        "</svg><svg>",
        "<svg/>",
        "<text>a > b <</text>",
        "<!-- a -->",
        "<?php a ?>",
        "<![CDATA[a]]>",
        "<rect onclick=\"a\"/>",
        "<rect x='1'/>"
      })
  void whatWouldNotBeDrawnIsRefused(String inside) {
    assertThatThrownBy(() -> new Svg(svg(inside), 200, 100))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
