// SPDX-License-Identifier: Apache-2.0
package org.throughline.papers.out;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FSFontUseCase;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// The typefaces of papers, from the build: whatever the machine has, a paper looks the same. What
/// Liberation Sans has no sign of is set in DejaVu Sans.
final class Typeface {

  static final String FAMILY = "Liberation Sans";

  private static final Face REGULAR = own("Regular", 400);
  private static final Face BOLD = own("Bold", 700);
  private static final Face OTHER_REGULAR = other("DejaVuSans", 400);
  private static final Face OTHER_BOLD = other("DejaVuSans-Bold", 700);

  static final List<Face> FACES = List.of(REGULAR, BOLD, OTHER_REGULAR, OTHER_BOLD);

  static {
    GraphicsEnvironment known = GraphicsEnvironment.getLocalGraphicsEnvironment();
    known.registerFont(REGULAR.font());
    known.registerFont(BOLD.font());
  }

  private Typeface() {}

  /// One weight of a family.
  record Face(String family, String path, int weight, Set<FSFontUseCase> uses) {

    InputStream open() {
      return PdfWriter.open(path);
    }

    private Font font() {
      try (InputStream in = open()) {
        return Font.createFont(Font.TRUETYPE_FONT, in);
      } catch (IOException failure) {
        throw new UncheckedIOException("The typeface could not be read", failure);
      } catch (FontFormatException broken) {
        throw new IllegalStateException("The typeface of the build is broken", broken);
      }
    }
  }

  /// Read when a sign is first looked for: it takes longer than a paper without strange signs.
  private static final class Signs {
    private static final Font OWN = REGULAR.font();
    private static final List<Font> OTHERS = List.of(OTHER_REGULAR.font(), OTHER_BOLD.font());
  }

  /// Makes it known to whatever draws; does nothing the second time.
  static void prepare() {
    // The work is done when this class is loaded.
  }

  /// Whether a paper can show a sign, in words and in headings.
  static boolean has(int sign) {
    return sign < 0x250
        || Signs.OWN.canDisplay(sign)
        || Signs.OTHERS.stream().allMatch(each -> each.canDisplay(sign));
  }

  private static Face own(String name, int weight) {
    return new Face(
        FAMILY,
        "/liberation/LiberationSans-" + name + ".ttf",
        weight,
        EnumSet.of(FSFontUseCase.DOCUMENT, FSFontUseCase.SVG));
  }

  private static Face other(String name, int weight) {
    return new Face(
        "DejaVu Sans",
        "/net/sf/jasperreports/fonts/dejavu/" + name + ".ttf",
        weight,
        EnumSet.of(FSFontUseCase.FALLBACK_FINAL));
  }
}
