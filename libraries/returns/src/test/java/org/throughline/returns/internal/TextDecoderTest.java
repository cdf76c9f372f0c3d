// SPDX-License-Identifier: Apache-2.0
package org.throughline.returns.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class TextDecoderTest {

  private static final String LONG = "Ynys Môn – £5,000; ".repeat(20_000);

  @Test
  void utf8IsReadAcrossTheEdgesOfTheBuffer() throws IOException {
    assertThat(read("\uFEFF" + LONG, StandardCharsets.UTF_8)).isEqualTo(LONG);
  }

  @Test
  void windows1252IsReadFromItsFirstSign() throws IOException {
    String late = "plain ".repeat(30_000) + LONG;

    assertThat(read(late, Charset.forName("windows-1252"))).isEqualTo(late);
  }

  @Test
  void aSignThatIsCutOffAtTheEndDoesNotHang() throws IOException {
    TextDecoder decoder = new TextDecoder(new ByteArrayInputStream(new byte[] {'a', (byte) 0xC3}));
    char[] chars = new char[10];

    int count = decoder.read(chars, 3, 5);
    count += decoder.read(chars, 3 + count, 5);

    assertThat(new String(chars, 3, count)).isEqualTo("aÃ");
    assertThat(decoder.read(chars, 0, 5)).isEqualTo(-1);
    assertThat(decoder.isWindows()).isTrue();
  }

  private static String read(String text, Charset charset) throws IOException {
    try (TextDecoder decoder = new TextDecoder(new ByteArrayInputStream(text.getBytes(charset)))) {
      StringBuilder read = new StringBuilder();
      char[] chars = new char[1_000];
      for (int count = decoder.read(chars, 7, 900); count >= 0; ) {
        read.append(chars, 7, count);
        count = decoder.read(chars, 7, 900);
      }
      return read.toString();
    }
  }
}
