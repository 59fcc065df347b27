/** JSON as this program writes it: one form for files, hashes and requests. Knows no other room. */
@NullMarked
package org.autoreproduce.json;

import org.jspecify.annotations.NullMarked;
