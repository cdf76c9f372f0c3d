// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.access;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.throughline.platform.identity.Role;

/// Says who may reach a route. Every handler method carries this, [SignedInOnly] or [OpenToAll];
/// one that carries none is refused to everybody and fails the build. Routes with one rule in
/// common may carry an annotation that carries this.
@Documented
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Access {

  /// Roles that may reach the route whatever their relation to the record.
  Role[] value() default {};

  /// Roles that may reach it only while `relation` holds.
  Role[] related() default {};

  /// The relation that `related` speaks of: the name of a [Relation].
  String relation() default "";
}
