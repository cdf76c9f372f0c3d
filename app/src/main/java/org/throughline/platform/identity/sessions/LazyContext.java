// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.identity.sessions;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;

/// Who is asking, read when something asks for it: an asset never reads the session.
final class LazyContext implements DeferredSecurityContext {

  private final Supplier<SecurityContext> read;
  private @Nullable SecurityContext known;

  LazyContext(Supplier<SecurityContext> read) {
    this.read = read;
  }

  @Override
  public SecurityContext get() {
    SecurityContext context = known;
    if (context == null) {
      context = read.get();
      known = context;
    }
    return context;
  }

  @Override
  public boolean isGenerated() {
    return get().getAuthentication() == null;
  }
}
