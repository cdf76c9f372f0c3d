// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Where people reach this system from outside.
///
/// @param address such as `https://plan.council.example`, without a path; empty when people use
///     the address of the machine itself
@ConfigurationProperties("throughline")
public record SiteAddress(@DefaultValue("") String address) {

  public SiteAddress {
    address = address.strip().replaceAll("/+$", "");
    if (!address.isEmpty() && !address.matches("https?://[^/\\s]+")) {
      throw new IllegalArgumentException(
          "throughline.address must be an address such as https://plan.council.example, "
              + "without a path");
    }
  }

  /// The configured address, or the one that the request was sent to.
  public URI of(HttpServletRequest request) {
    return address.isEmpty() ? asked(request) : URI.create(address);
  }

  /// The configured address, or this machine's own.
  public URI onPort(int port) {
    return URI.create(address.isEmpty() ? "http://localhost:" + port : address);
  }

  private static URI asked(HttpServletRequest request) {
    int port = request.getServerPort();
    boolean usual = port == (request.isSecure() ? 443 : 80);
    return URI.create(
        request.getScheme() + "://" + request.getServerName() + (usual ? "" : ":" + port));
  }
}
