// SPDX-License-Identifier: Apache-2.0
/// Whether the provision of section F is delivered as the plan says.
@org.jspecify.annotations.NullMarked
package org.throughline.ehc.internal.delivery;
