// SPDX-License-Identifier: Apache-2.0
/// Specialist places that are commissioned, and the people to ring.
@org.jspecify.annotations.NullMarked
package org.throughline.settings.internal.provision;
