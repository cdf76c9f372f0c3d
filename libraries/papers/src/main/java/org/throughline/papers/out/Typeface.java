// SPDX-License-Identifier: Apache-2.0
package org.throughline.papers.out;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/// The typeface of papers, from the build: whatever the machine has, a chart looks the same.
final class Typeface {

  static final String FAMILY = "Liberation Sans";

  static {
    register("Regular");
    register("Bold");
  }

  private Typeface() {}

  /// Makes it known to whatever draws; does nothing the second time.
  static void prepare() {
    // The work is done when this class is loaded.
  }

  static InputStream open(String face) {
    return PdfWriter.open("/liberation/LiberationSans-" + face + ".ttf");
  }

  private static void register(String face) {
    try (InputStream in = open(face)) {
      GraphicsEnvironment.getLocalGraphicsEnvironment()
          .registerFont(Font.createFont(Font.TRUETYPE_FONT, in));
    } catch (IOException failure) {
      throw new UncheckedIOException("The typeface could not be read", failure);
    } catch (FontFormatException broken) {
      throw new IllegalStateException("The typeface of the build is broken", broken);
    }
  }
}
