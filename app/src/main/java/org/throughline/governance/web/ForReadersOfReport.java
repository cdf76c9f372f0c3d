// SPDX-License-Identifier: Apache-2.0
package org.throughline.governance.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.throughline.platform.access.Access;
import org.throughline.platform.identity.Role;

/// Whoever may read a report that was published.
@Access(
    value = Role.ADMINISTRATOR,
    related = {
      Role.STRATEGY_OWNER,
      Role.RESPONSIBLE_OFFICER,
      Role.ANALYST,
      Role.BOARD_MEMBER,
      Role.READER
    },
    relation = ReportRelations.READS)
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@interface ForReadersOfReport {}
