// SPDX-License-Identifier: Apache-2.0
/// How children are kept and found.
@org.jspecify.annotations.NullMarked
package org.throughline.children.internal;
