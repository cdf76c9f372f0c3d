// SPDX-License-Identifier: Apache-2.0
/// What the family, the young person and others say of a draft, and what the council answers.
@org.jspecify.annotations.NullMarked
package org.throughline.ehc.internal.remarks;
