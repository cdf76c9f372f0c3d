// SPDX-License-Identifier: Apache-2.0
/// The bodies that meet.
@org.jspecify.annotations.NullMarked
package org.throughline.governance.internal.bodies;
