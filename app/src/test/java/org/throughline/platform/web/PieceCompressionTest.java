// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.web;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.platform.web.PageOutput.Piece;

class PieceCompressionTest {

  private final PieceCompression compression = new PieceCompression();

  @Test
  void whatIsCompressedInPiecesIsReadBackWhole() throws IOException {
    Random random = new Random(7);
    for (int page = 0; page < 200; page++) {
      List<Piece> pieces = new ArrayList<>();
      for (int piece = random.nextInt(6); piece > 0; piece--) {
        pieces.add(new Piece(text(random, random.nextInt(40_000)), random.nextBoolean()));
      }

      assertThat(readBack(compression.gzip(pieces))).isEqualTo(joined(pieces));
    }
  }

  @Test
  void aPieceThatComesAgainGivesTheSamePage() throws IOException {
    Piece table = new Piece(text(new Random(1), 100_000), true);
    Piece one = new Piece("<p>One</p>".getBytes(US_ASCII), false);
    Piece other = new Piece("<p>Other</p>".getBytes(US_ASCII), false);

    compression.gzip(List.of(one, table, one));

    for (int time = 2; time <= 3; time++) {
      assertThat(readBack(compression.gzip(List.of(other, table, other))))
          .isEqualTo(joined(List.of(other, table, other)));
    }
  }

  @Test
  void aPieceThatDoesComeAgainIsCompressedWell() {
    Piece table = new Piece(text(new Random(2), 100_000), true);

    int first = compression.gzip(List.of(table)).length;

    assertThat(compression.gzip(List.of(table)).length).isLessThan(first);
  }

  @Test
  void aPageOfRepeatedMarkupShrinks() {
    byte[] table = "<tr><td class=\"tl-number\">51.8%</td></tr>".repeat(2000).getBytes(US_ASCII);

    for (boolean isKept : new boolean[] {true, false}) {
      assertThat(compression.gzip(List.of(new Piece(table, isKept))).length)
          .isLessThan(table.length / 20);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "gzip|true",
        "gzip, deflate, br, zstd|true",
        "br;q=1.0, GZIP;q=0.8|true",
        "gzip; q=0|false",
        "gzip;q=0.0|false",
        "br|false",
        "x-gzipped|false",
        "identity|false",
      })
  void whatTheBrowserTakesIsReadFromItsHeader(String header, boolean isTaken) {
    assertThat(PieceCompression.isTaken(header)).isEqualTo(isTaken);
  }

  private static byte[] text(Random random, int length) {
    byte[] text = new byte[length];
    for (int at = 0; at < length; at++) {
      text[at] = (byte) (random.nextInt(4) == 0 ? random.nextInt(256) : 'a' + at % 7);
    }
    return text;
  }

  private static byte[] joined(List<Piece> pieces) {
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    pieces.forEach(piece -> whole.writeBytes(piece.bytes()));
    return whole.toByteArray();
  }

  private static byte[] readBack(byte[] gzip) throws IOException {
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(gzip))) {
      return in.readAllBytes();
    }
  }
}
