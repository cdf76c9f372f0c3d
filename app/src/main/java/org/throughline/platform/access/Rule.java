// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.access;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.web.method.HandlerMethod;
import org.throughline.platform.identity.Role;

/// What a handler method's annotation says about who may reach it.
public sealed interface Rule {

  /// The public may.
  record Open() implements Rule {}

  /// Anybody with an account may.
  record AnyAccount() implements Rule {}

  /// Some roles may, and some others as long as a relation holds.
  ///
  /// @param relation the name of a [Relation]; empty when `related` is
  record Roles(Set<Role> always, Set<Role> related, String relation) implements Rule {
    public Roles {
      always = Set.copyOf(always);
      related = Set.copyOf(related);
    }
  }

  /// The rule of `method`; absent when it carries none, or more than one.
  static Optional<Rule> of(HandlerMethod method) {
    Access access = method.getMethodAnnotation(Access.class);
    boolean open = method.hasMethodAnnotation(OpenToAll.class);
    boolean anyAccount = method.hasMethodAnnotation(SignedInOnly.class);
    if ((open ? 1 : 0) + (anyAccount ? 1 : 0) + (access == null ? 0 : 1) != 1) {
      return Optional.empty();
    }
    if (access == null) {
      return Optional.of(open ? new Open() : new AnyAccount());
    }
    return Optional.of(new Roles(set(access.value()), set(access.related()), access.relation()));
  }

  private static Set<Role> set(Role[] roles) {
    Set<Role> set = EnumSet.noneOf(Role.class);
    set.addAll(Arrays.asList(roles));
    return set;
  }
}
