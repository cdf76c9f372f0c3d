// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc;

/// What a row of a plan is, whatever its section.
public enum RowKind {
  NEED,
  OUTCOME,
  PROVISION,
  OTHER
}
