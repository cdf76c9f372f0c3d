// SPDX-License-Identifier: Apache-2.0
package org.throughline.papers.out;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/// Draws a chart as dots for programs that do not show SVG.
final class Drawing {

  /// Twice as fine as a screen, so that it prints well.
  private static final int FINENESS = 2;

  private static final int OPAQUE = 255;

  private final Graphics2D canvas;

  private Drawing(Graphics2D canvas) {
    this.canvas = canvas;
  }

  static byte[] png(Svg svg) {
    BufferedImage dots =
        new BufferedImage(
            FINENESS * svg.width(), FINENESS * svg.height(), BufferedImage.TYPE_INT_RGB);
    Graphics2D canvas = dots.createGraphics();
    canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    canvas.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    canvas.setRenderingHint(
        RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    // A dark page would swallow dark lines on no ground.
    canvas.setColor(Color.WHITE);
    canvas.fillRect(0, 0, dots.getWidth(), dots.getHeight());
    new Drawing(canvas).draw(svg);
    canvas.dispose();
    return written(dots);
  }

  private static byte[] written(BufferedImage dots) {
    ByteArrayOutputStream png = new ByteArrayOutputStream(32 * 1024);
    try {
      ImageIO.write(dots, "png", png);
    } catch (IOException failure) {
      throw new UncheckedIOException("The chart could not be drawn", failure);
    }
    return png.toByteArray();
  }

  private void draw(Svg svg) {
    SvgReader.Drawn drawn = SvgReader.read(svg.text());
    float[] measure = drawn.root().measure();
    canvas.scale(
        (double) FINENESS * svg.width() / measure[0],
        (double) FINENESS * svg.height() / measure[1]);
    for (Mark each : drawn.marks()) {
      switch (each) {
        case Mark.Outline outline -> outline(outline);
        case Mark.Words words -> words(words);
      }
    }
  }

  private void outline(Mark.Outline outline) {
    int alpha = Math.round(outline.opacity() * OPAQUE);
    outline
        .fill()
        .ifPresent(
            colour -> {
              canvas.setColor(new Color(alpha << 24 | colour, true));
              canvas.fill(outline.path());
            });
    outline
        .pen()
        .ifPresent(
            pen -> {
              canvas.setColor(new Color(pen.colour()));
              canvas.setStroke(stroke(pen));
              canvas.draw(outline.path());
            });
  }

  private static BasicStroke stroke(Mark.Pen pen) {
    if (pen.dashes().isEmpty()) {
      return new BasicStroke(pen.width(), BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER);
    }
    float[] dashes = new float[pen.dashes().size()];
    for (int at = 0; at < dashes.length; at++) {
      dashes[at] = pen.dashes().get(at);
    }
    return new BasicStroke(
        pen.width(), BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, dashes, 0);
  }

  private void words(Mark.Words words) {
    canvas.setColor(new Color(words.colour()));
    canvas.setFont(words.typeface().drawn().deriveFont(words.size()));
    canvas.drawString(words.seen(), words.left(), words.y());
  }
}
