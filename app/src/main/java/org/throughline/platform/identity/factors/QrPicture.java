// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.identity.factors;

import io.nayuki.qrcodegen.QrCode;

/// A QR code as one path of a drawing.
///
/// @param size the drawing's side, with the quiet margin of four that readers need
/// @param path the dark squares, in the language of SVG paths
public record QrPicture(int size, String path) {

  private static final int MARGIN = 4;

  static QrPicture of(QrCode code) {
    StringBuilder path = new StringBuilder();
    for (int y = 0; y < code.size; y++) {
      for (int x = 0; x < code.size; x++) {
        if (code.getModule(x, y)) {
          path.append('M').append(x + MARGIN).append(' ').append(y + MARGIN).append("h1v1h-1z");
        }
      }
    }
    return new QrPicture(code.size + 2 * MARGIN, path.toString());
  }
}
