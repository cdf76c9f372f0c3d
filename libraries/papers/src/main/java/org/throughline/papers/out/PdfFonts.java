// SPDX-License-Identifier: Apache-2.0
package org.throughline.papers.out;

import java.io.IOException;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/// What the pages of one file share: the typefaces, of which only the signs that were used go into
/// the file, and how much of a ground shines through.
final class PdfFonts {

  /// The typefaces are shared by all files; cutting one down reads it.
  private static final ReentrantLock CUTTING = new ReentrantLock();

  private final Map<Typeface, BitSet> used = new EnumMap<>(Typeface.class);
  private final Map<Integer, String> opacities = new TreeMap<>();

  String name(Typeface typeface) {
    used.computeIfAbsent(typeface, each -> new BitSet());
    return typeface.name();
  }

  /// The glyph of a sign, which is then in the file.
  int glyph(Typeface typeface, int sign) {
    Glyphs glyphs = typeface.glyphs();
    int printed = glyphs.has(sign) ? sign : Typeface.UNKNOWN;
    used.computeIfAbsent(typeface, each -> new BitSet()).set(printed);
    return glyphs.glyph(printed);
  }

  String opacity(float opacity) {
    return opacities.computeIfAbsent(Math.round(opacity * 100), each -> "G" + each);
  }

  /// Puts what was used into the file.
  ///
  /// @return the resources of every page
  COSDictionary resources(PDDocument file) throws IOException {
    COSDictionary resources = new COSDictionary();
    resources.setItem(COSName.FONT, fonts(file));
    COSDictionary states = new COSDictionary();
    opacities.forEach((percent, name) -> states.setItem(COSName.getPDFName(name), state(percent)));
    resources.setItem(COSName.EXT_G_STATE, states);
    return resources;
  }

  private COSDictionary fonts(PDDocument file) throws IOException {
    COSDictionary fonts = new COSDictionary();
    CUTTING.lock();
    try {
      for (Typeface typeface : used.keySet()) {
        PDType0Font font = PDType0Font.load(file, typeface.glyphs().font(), true);
        used.get(typeface).stream().forEach(font::addToSubset);
        font.subset();
        fonts.setItem(COSName.getPDFName(name(typeface)), font.getCOSObject());
      }
    } finally {
      CUTTING.unlock();
    }
    return fonts;
  }

  private static COSDictionary state(int percent) {
    COSDictionary state = new COSDictionary();
    state.setItem(COSName.getPDFName("ca"), new COSFloat(percent / 100f));
    return state;
  }
}
