// SPDX-License-Identifier: Apache-2.0
/// Everything that is kept, into one file and back.
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.NamedInterface("backup")
package org.throughline.platform.backup;
