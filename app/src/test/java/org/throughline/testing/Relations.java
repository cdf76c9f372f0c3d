// SPDX-License-Identifier: Apache-2.0
package org.throughline.testing;

import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestComponent;
import org.throughline.platform.access.Relation;
import org.throughline.platform.identity.Account;

/// Lets a test say whether relations hold, so that a rule can be tried without a record that makes
/// it so. Outside [#pretending] every relation answers for itself.
@TestComponent
public final class Relations implements BeanPostProcessor {

  private static final ThreadLocal<Optional<Boolean>> PRETENDED =
      ThreadLocal.withInitial(Optional::empty);

  /// Runs `act` on this thread as if every relation held, or as if none did.
  public static void pretending(boolean hold, Runnable act) {
    PRETENDED.set(Optional.of(hold));
    try {
      act.run();
    } finally {
      PRETENDED.remove();
    }
  }

  @Override
  public Object postProcessAfterInitialization(Object bean, String name) {
    return bean instanceof Relation relation ? new Switched(relation) : bean;
  }

  private record Switched(Relation relation) implements Relation {
    @Override
    public String name() {
      return relation.name();
    }

    @Override
    public boolean holds(Account account, Map<String, String> path) {
      return PRETENDED.get().orElseGet(() -> relation.holds(account, path));
    }
  }
}
