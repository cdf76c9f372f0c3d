// SPDX-License-Identifier: Apache-2.0
package org.throughline.papers.out;

import java.awt.geom.Path2D;
import java.util.List;
import java.util.Optional;

/// One thing that a drawing shows, in the order of painting and in the drawing's own measure.
sealed interface Mark {

  /// An outline that is filled, drawn or both.
  ///
  /// @param fill red, green and blue as 0xRRGGBB
  /// @param opacity of the fill, from 0 to 1
  record Outline(Path2D path, Optional<Integer> fill, float opacity, Optional<Pen> pen)
      implements Mark {}

  /// How an outline is drawn.
  ///
  /// @param dashes strokes and gaps in turn; none for a line without a break
  record Pen(int colour, float width, List<Float> dashes) {
    public Pen {
      dashes = List.copyOf(dashes);
    }
  }

  /// Words on one line.
  ///
  /// @param x where they begin, have their middle or end
  /// @param y of the line that they stand on
  record Words(String text, float x, float y, float size, boolean isBold, int colour, Anchor anchor)
      implements Mark {

    Typeface typeface() {
      return Typeface.of(isBold);
    }

    /// What is seen of them, from left to right.
    String seen() {
      return BothDirections.isIn(text)
          ? BothDirections.of(text).seen(ArabicShapes.shaped(text))
          : text;
    }

    /// Where they begin on the left.
    float left() {
      return x - anchor.part * typeface().width(seen(), size);
    }
  }

  /// Which part of words stands where they are put.
  enum Anchor {
    START(0),
    MIDDLE(0.5f),
    END(1);

    private final float part;

    Anchor(float part) {
      this.part = part;
    }
  }
}
