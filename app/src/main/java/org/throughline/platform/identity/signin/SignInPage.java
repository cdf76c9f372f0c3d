// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.identity.signin;

import java.util.ArrayList;
import java.util.List;
import org.throughline.platform.Problem;
import org.throughline.platform.web.FormErrors;

/// Asks who it is.
///
/// @param email as it was typed before
/// @param to the page that the person wanted
/// @param providers where else a person may sign in; empty unless configured
public record SignInPage(String email, String to, List<Provider> providers, FormErrors errors) {

  /// A service that knows the council's people, such as the council's own directory.
  public record Provider(String name, String path) {}

  public SignInPage {
    providers = List.copyOf(providers);
  }

  static List<Problem> missing(String email, String password) {
    List<Problem> problems = new ArrayList<>();
    if (email.isBlank()) {
      problems.add(new Problem("SIGN-204", "email", "Enter your email address."));
    }
    if (password.isEmpty()) {
      problems.add(new Problem("SIGN-205", "password", "Enter your password."));
    }
    return problems;
  }
}
