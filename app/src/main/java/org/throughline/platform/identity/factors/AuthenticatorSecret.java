// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.identity.factors;

import io.nayuki.qrcodegen.QrCode;
import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/// What an authenticator app and we both know: 160 random bits.
public record AuthenticatorSecret(byte[] bytes) implements Serializable {

  public AuthenticatorSecret {
    bytes = bytes.clone();
    if (bytes.length != 20) {
      throw new IllegalArgumentException("An authenticator's secret has 20 bytes");
    }
  }

  @Override
  public byte[] bytes() {
    return bytes.clone();
  }

  /// The secret as a person types it, in groups of four.
  public String typed() {
    return Base32.grouped(Base32.of(bytes), " ");
  }

  /// The picture that an app reads.
  public QrPicture picture(String issuer, String email) {
    String label = encode(issuer) + ":" + encode(email);
    String address =
        "otpauth://totp/" + label + "?secret=" + Base32.of(bytes) + "&issuer=" + encode(issuer);
    return QrPicture.of(QrCode.encodeText(address, QrCode.Ecc.MEDIUM));
  }

  @Override
  public String toString() {
    return "AuthenticatorSecret";
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
