// SPDX-License-Identifier: Apache-2.0
/// How long records are kept, what stops their removal, and what a person may have a copy of.
@org.jspecify.annotations.NullMarked
package org.throughline.children.internal.keeping;
