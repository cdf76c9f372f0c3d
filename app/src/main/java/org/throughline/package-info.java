// SPDX-License-Identifier: Apache-2.0
/// The application: one deployable, one module a duty.
@org.jspecify.annotations.NullMarked
package org.throughline;
