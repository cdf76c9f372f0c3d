// SPDX-License-Identifier: Apache-2.0
package org.throughline.testing;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.security.InvalidKeyException;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.spec.SecretKeySpec;

/// An app on a telephone, given the key that a page shows.
public final class AuthenticatorApp {

  private static final Pattern SHOWN = Pattern.compile("class=\"tl-key\">([A-Z2-7 ]+)<");
  private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

  private final byte[] secret;
  private final TimeBasedOneTimePasswordGenerator generator =
      new TimeBasedOneTimePasswordGenerator();

  private AuthenticatorApp(byte[] secret) {
    this.secret = secret;
  }

  /// The app after its owner typed the key that `page` shows.
  public static AuthenticatorApp reading(String page) {
    Matcher shown = SHOWN.matcher(page);
    if (!shown.find()) {
      throw new IllegalStateException("The page shows no key");
    }
    return new AuthenticatorApp(bytes(shown.group(1).replace(" ", "")));
  }

  /// The code that it shows at `moment`.
  public String code(Instant moment) {
    try {
      return generator.generateOneTimePasswordString(
          new SecretKeySpec(secret, generator.getAlgorithm()), moment);
    } catch (InvalidKeyException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static byte[] bytes(String typed) {
    byte[] bytes = new byte[typed.length() * 5 / 8];
    int buffer = 0;
    int bits = 0;
    int next = 0;
    for (int index = 0; index < typed.length(); index++) {
      buffer = (buffer << 5) | ALPHABET.indexOf(typed.charAt(index));
      bits += 5;
      if (bits >= 8) {
        bits -= 8;
        bytes[next++] = (byte) (buffer >> bits);
      }
    }
    return bytes;
  }
}
