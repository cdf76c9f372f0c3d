// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc.internal;

import java.time.LocalDate;
import org.throughline.cases.CaseId;
import org.throughline.ehc.PlanId;

/// On which day a plan ceased, and in which case that is recorded.
public record PlanEnd(PlanId plan, LocalDate ceased, CaseId in) {}
