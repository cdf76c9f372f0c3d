// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.identity.factors;

import java.io.Serializable;

/// Whom a device will know by a handle.
///
/// @param handle 64 random bytes that say nothing about the person
/// @param email what the device shows when it asks which passkey to use
public record PasskeyHolder(byte[] handle, String email, String name) implements Serializable {

  public PasskeyHolder {
    handle = handle.clone();
  }

  /// A person no device knows yet.
  public static PasskeyHolder fresh(String email, String name) {
    return new PasskeyHolder(Secrets.bytes(64), email, name);
  }

  @Override
  public byte[] handle() {
    return handle.clone();
  }

  @Override
  public String toString() {
    return "PasskeyHolder";
  }
}
