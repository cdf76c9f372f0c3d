// SPDX-License-Identifier: Apache-2.0
package org.throughline.papers.internal.formats;

import java.awt.geom.Point2D;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorProcessor;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.throughline.papers.internal.formats.PdfWords.Glyph;
import org.throughline.papers.internal.formats.PdfWords.Rule;

/// Collects the glyphs and the ruled lines of one page in a single pass over it.
final class PdfPage extends PDFTextStripper {

  private static final int MOST_GLYPHS = 60_000;
  private static final int MOST_RULES = 6_000;
  private static final float THIN = 3.5f;
  private static final float STRAIGHT = 1.0f;

  private final List<Glyph> glyphs = new ArrayList<>();
  private final List<Rule> rules = new ArrayList<>();
  private final List<Rule> path = new ArrayList<>();
  private float height;
  private float width;
  private boolean crowded;
  private Point2D.Float at = new Point2D.Float();
  private Point2D.Float began = new Point2D.Float();

  PdfPage() {
    output = Writer.nullWriter();
    addOperator(new Draw("re", this));
    addOperator(new Draw("m", this));
    addOperator(new Draw("l", this));
    addOperator(new Draw("h", this));
    for (String stroke : List.of("S", "s", "f", "F", "f*", "B", "B*", "b", "b*")) {
      addOperator(new Draw(stroke, this));
    }
    addOperator(new Draw("n", this));
  }

  void read(PDPage page) throws IOException {
    glyphs.clear();
    rules.clear();
    path.clear();
    crowded = false;
    height = page.getCropBox().getHeight();
    width = page.getCropBox().getWidth();
    if (page.hasContents()) {
      initPage(page);
      processPage(page);
    }
  }

  private void initPage(PDPage page) {
    lowerLeftX = page.getCropBox().getLowerLeftX();
    lowerLeftY = page.getCropBox().getLowerLeftY();
  }

  private float lowerLeftX;
  private float lowerLeftY;

  List<Glyph> glyphs() {
    return glyphs;
  }

  List<Rule> rules() {
    return rules;
  }

  float height() {
    return height;
  }

  float width() {
    return width;
  }

  /// Whether the page held more glyphs than one page may, and the rest were left out.
  boolean isCrowded() {
    return crowded;
  }

  /// The words are put in order elsewhere, where the ruled lines are known.
  @Override
  protected void writePage() {}

  @Override
  protected void processTextPosition(TextPosition text) {
    String words = text.getUnicode();
    if (words == null || words.isEmpty() || text.getDir() != 0) {
      return;
    }
    if (glyphs.size() >= MOST_GLYPHS) {
      crowded = true;
      return;
    }
    float size = Math.max(1f, Math.abs(text.getFontSizeInPt()));
    glyphs.add(
        new Glyph(
            text.getXDirAdj(),
            text.getYDirAdj(),
            text.getWidthDirAdj(),
            size,
            words,
            isBold(text)));
  }

  private static boolean isBold(TextPosition text) {
    String name =
        text.getFont() == null || text.getFont().getName() == null
            ? ""
            : text.getFont().getName().toLowerCase(Locale.ROOT);
    PDFontDescriptor about = text.getFont() == null ? null : text.getFont().getFontDescriptor();
    boolean heavy = about != null && (about.isForceBold() || about.getFontWeight() >= 600);
    return heavy || name.contains("bold") || name.contains("black") || name.contains("heavy");
  }

  /// A drawing operator; only straight lines along the page's edges are kept.
  private static final class Draw extends OperatorProcessor {
    private final String name;
    private final PdfPage page;

    Draw(String name, PDFStreamEngine page) {
      super(page);
      this.name = name;
      this.page = (PdfPage) page;
    }

    @Override
    public String getName() {
      return name;
    }

    @Override
    public void process(Operator operator, List<COSBase> operands) {
      float[] numbers = new float[operands.size()];
      for (int i = 0; i < numbers.length; i++) {
        if (!(operands.get(i) instanceof COSNumber number)) {
          return;
        }
        numbers[i] = number.floatValue();
      }
      page.draw(name, numbers);
    }
  }

  private void draw(String operator, float[] n) {
    switch (operator) {
      case "re" -> {
        if (n.length >= 4) {
          rectangle(n[0], n[1], n[2], n[3]);
        }
      }
      case "m" -> {
        if (n.length >= 2) {
          at = point(n[0], n[1]);
          began = at;
        }
      }
      case "l" -> {
        if (n.length >= 2) {
          Point2D.Float to = point(n[0], n[1]);
          side(at, to);
          at = to;
        }
      }
      case "h" -> side(at, began);
      case "n" -> path.clear();
      default -> {
        if (rules.size() + path.size() <= MOST_RULES) {
          rules.addAll(path);
        }
        path.clear();
      }
    }
  }

  private Point2D.Float point(float x, float y) {
    Point2D.Float moved = getGraphicsState().getCurrentTransformationMatrix().transformPoint(x, y);
    return new Point2D.Float(moved.x - lowerLeftX, height - (moved.y - lowerLeftY));
  }

  /// A thin rectangle is a line; a wide one is the frame or the ground of a cell.
  private void rectangle(float x, float y, float w, float h) {
    Point2D.Float a = point(x, y);
    Point2D.Float b = point(x + w, y + h);
    float across = Math.abs(a.x - b.x);
    float down = Math.abs(a.y - b.y);
    if (across > 0.85f * width && down > 0.5f * height) {
      return;
    }
    if (down <= THIN && across > THIN) {
      side(new Point2D.Float(a.x, (a.y + b.y) / 2), new Point2D.Float(b.x, (a.y + b.y) / 2));
    } else if (across <= THIN && down > THIN) {
      side(new Point2D.Float((a.x + b.x) / 2, a.y), new Point2D.Float((a.x + b.x) / 2, b.y));
    } else if (across > THIN) {
      side(a, new Point2D.Float(b.x, a.y));
      side(new Point2D.Float(b.x, a.y), b);
      side(b, new Point2D.Float(a.x, b.y));
      side(new Point2D.Float(a.x, b.y), a);
    }
  }

  private void side(Point2D.Float a, Point2D.Float b) {
    if (path.size() > MOST_RULES) {
      return;
    }
    if (Math.abs(a.x - b.x) <= STRAIGHT && Math.abs(a.y - b.y) > STRAIGHT) {
      path.add(new Rule(a.x, Math.min(a.y, b.y), a.x, Math.max(a.y, b.y)));
    } else if (Math.abs(a.y - b.y) <= STRAIGHT && Math.abs(a.x - b.x) > STRAIGHT) {
      path.add(new Rule(Math.min(a.x, b.x), a.y, Math.max(a.x, b.x), a.y));
    }
  }
}
