// SPDX-License-Identifier: Apache-2.0
package org.throughline.papers.out;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.StringReader;
import org.apache.batik.transcoder.SVGAbstractTranscoder;
import org.apache.batik.transcoder.TranscoderException;
import org.apache.batik.transcoder.TranscoderInput;
import org.apache.batik.transcoder.TranscoderOutput;
import org.apache.batik.transcoder.image.ImageTranscoder;
import org.apache.batik.transcoder.image.PNGTranscoder;

/// Draws a chart for programs that do not show SVG.
final class Drawing {

  /// Twice as fine as a screen, so that it prints well.
  private static final float FINENESS = 2f;

  private Drawing() {}

  static byte[] png(Svg svg) {
    Typeface.prepare();
    PNGTranscoder transcoder = new PNGTranscoder();
    transcoder.addTranscodingHint(SVGAbstractTranscoder.KEY_WIDTH, svg.width() * FINENESS);
    transcoder.addTranscodingHint(SVGAbstractTranscoder.KEY_HEIGHT, svg.height() * FINENESS);
    // A dark page would swallow dark lines on no ground.
    transcoder.addTranscodingHint(ImageTranscoder.KEY_BACKGROUND_COLOR, Color.WHITE);
    transcoder.addTranscodingHint(SVGAbstractTranscoder.KEY_ALLOWED_SCRIPT_TYPES, "");
    transcoder.addTranscodingHint(SVGAbstractTranscoder.KEY_ALLOW_EXTERNAL_RESOURCES, false);
    ByteArrayOutputStream png = new ByteArrayOutputStream(32 * 1024);
    try {
      transcoder.transcode(
          new TranscoderInput(new StringReader(svg.text())), new TranscoderOutput(png));
    } catch (TranscoderException failure) {
      throw new IllegalStateException("The chart could not be drawn", failure);
    }
    return png.toByteArray();
  }
}
