// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.identity.factors;

/// Bytes as letters A to Z and digits 2 to 7 (RFC 4648), which people can read out and type.
final class Base32 {

  private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

  private Base32() {}

  static String of(byte[] bytes) {
    StringBuilder text = new StringBuilder();
    int buffer = 0;
    int bits = 0;
    for (byte next : bytes) {
      buffer = (buffer << 8) | (next & 0xff);
      bits += 8;
      while (bits >= 5) {
        bits -= 5;
        text.append(ALPHABET.charAt((buffer >> bits) & 31));
      }
    }
    if (bits > 0) {
      text.append(ALPHABET.charAt((buffer << (5 - bits)) & 31));
    }
    return text.toString();
  }

  /// `text` in groups of four.
  static String grouped(String text, String between) {
    return String.join(between, text.split("(?<=\\G.{4})"));
  }
}
