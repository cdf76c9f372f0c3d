// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.identity.signin;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.throughline.platform.access.OpenToAll;
import org.throughline.platform.web.Screen;

/// The addresses of sign-in by a service outside. A filter answers the first two when a service
/// of that name is configured; otherwise they lead back to sign-in.
@Controller
class OutsidePages {

  @OpenToAll
  @GetMapping({"/sign-in/with/{provider}", "/sign-in/with/{provider}/answer"})
  String notConfigured() {
    return "redirect:/sign-in?again=false";
  }

  @OpenToAll
  @GetMapping("/sign-in/no-account")
  Screen noAccount() {
    return Screen.of("identity/no-account", new SignedOutPage());
  }
}
