// SPDX-License-Identifier: Apache-2.0
package org.throughline.delivery.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.throughline.platform.access.OpenToAll;
import org.throughline.platform.web.Screen;

/// The public's front page: what the council promised, and how it is going.
@Controller
class PublicProgressPages {

  private final PublicProgressMaker maker;

  PublicProgressPages(PublicProgressMaker maker) {
    this.maker = maker;
  }

  @OpenToAll
  @GetMapping("/progress")
  Screen progress() {
    return Screen.of("delivery/progress", maker.make());
  }
}
