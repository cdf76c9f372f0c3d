// SPDX-License-Identifier: Apache-2.0
/// Files of pupils: sent, mapped, read, looked at, taken over, taken back.
@org.jspecify.annotations.NullMarked
package org.throughline.children.internal.importing;
