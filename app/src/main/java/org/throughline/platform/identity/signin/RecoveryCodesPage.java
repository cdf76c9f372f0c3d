// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.identity.signin;

import java.util.List;

/// Shows recovery codes, this once.
///
/// @param next where to go after they were written down
public record RecoveryCodesPage(List<String> codes, String next) {

  public RecoveryCodesPage {
    codes = List.copyOf(codes);
  }
}
