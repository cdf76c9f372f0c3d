// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.identity.sessions;

import java.net.InetAddress;
import java.net.UnknownHostException;

/// Where a request came from, coarse enough to say nothing about a home.
final class Place {

  private Place() {}

  static String of(String address) {
    if (!address.matches("[0-9a-fA-F:.%]+")) {
      return "Unknown";
    }
    try {
      InetAddress parsed = InetAddress.getByName(address.replaceAll("%.*", ""));
      if (parsed.isLoopbackAddress()) {
        return "This computer";
      }
      return parsed.isSiteLocalAddress() ? "The local network" : coarse(parsed.getAddress());
    } catch (UnknownHostException unreadable) {
      return "Unknown";
    }
  }

  private static String coarse(byte[] bytes) {
    return bytes.length == 4
        ? "%d.%d.x.x".formatted(bytes[0] & 0xff, bytes[1] & 0xff)
        : "%x:%x:…"
            .formatted(
                ((bytes[0] & 0xff) << 8) | (bytes[1] & 0xff),
                ((bytes[2] & 0xff) << 8) | (bytes[3] & 0xff));
  }
}
