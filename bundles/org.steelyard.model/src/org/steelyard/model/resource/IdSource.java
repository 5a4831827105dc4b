package org.steelyard.model.resource;

import java.security.SecureRandom;

/** Where the {@code xmi:id} of a new object comes from. */
@FunctionalInterface
public interface IdSource {

    /** The next id: short, a valid XML name, and different from those before. */
    String next();

    /** {@code prefix1}, {@code prefix2} and so on: the same objects get the same ids. */
    static IdSource sequential(String prefix) {
        return new IdSource() {
            private int last;

            @Override
            public String next() {
                last++;
                return prefix + last;
            }
        };
    }

    /** Twelve random letters and digits, 60 bits: two people who work on copies do not make the same id. */
    static IdSource random() {
        SecureRandom random = new SecureRandom();
        return () -> {
            StringBuilder id = new StringBuilder("_");
            long bits = random.nextLong();
            for (int i = 0; i < 12; i++) {
                id.append("abcdefghijkmnpqrstuvwxyz23456789".charAt((int) (bits & 31)));
                bits >>>= 5;
            }
            return id.toString();
        };
    }
}
