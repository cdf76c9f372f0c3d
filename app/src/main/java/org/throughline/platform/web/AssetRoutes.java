// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.web;

import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.throughline.platform.access.OpenToAll;

/// The style sheet, the scripts and the icon.
@Controller
class AssetRoutes {

  private final Assets assets;

  AssetRoutes(Assets assets) {
    this.assets = assets;
  }

  @OpenToAll
  @GetMapping("/assets/{name}")
  ResponseEntity<byte[]> asset(
      @PathVariable String name,
      @RequestHeader(name = HttpHeaders.ACCEPT_ENCODING, defaultValue = "") String encodings) {
    return assets
        .find(name)
        .map(asset -> answer(asset, encodings))
        .orElse(ResponseEntity.notFound().build());
  }

  private static ResponseEntity<byte[]> answer(Assets.Asset asset, String encodings) {
    boolean gzip = encodings.contains("gzip");
    ResponseEntity.BodyBuilder answer =
        ResponseEntity.ok()
            .cacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
            .header(HttpHeaders.CONTENT_TYPE, asset.contentType())
            .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
    return gzip
        ? answer.header(HttpHeaders.CONTENT_ENCODING, "gzip").body(asset.gzipped())
        : answer.body(asset.plain());
  }
}
