package io.camshaft.support;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** What lies packed in bytes: archives, spreadsheets and documents are zip files, archives inside archives included. */
final class Archive {

    private Archive() {}

    /** The bytes themselves under their own name, and everything inside them as "name!entry". */
    static Map<String, byte[]> parts(String name, byte[] bytes) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put(name, bytes);
        try {
            if (begins(bytes, 'P', 'K', 3, 4)) {
                unzip(name, bytes, parts);
            } else if (begins(bytes, 0x1F, 0x8B)) {
                byte[] plain = new GZIPInputStream(new ByteArrayInputStream(bytes)).readAllBytes();
                parts.putAll(parts(name + "!", plain));
            }
        } catch (IOException damaged) {
            // It only looked like an archive; the bytes themselves are searched.
            return parts;
        }
        return parts;
    }

    private static void unzip(String name, byte[] bytes, Map<String, byte[]> parts) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.putAll(parts(name + "!" + entry.getName(), zip.readAllBytes()));
            }
        }
    }

    private static boolean begins(byte[] bytes, int... signature) {
        if (bytes.length < signature.length) {
            return false;
        }
        for (int i = 0; i < signature.length; i++) {
            if (bytes[i] != (byte) signature[i]) {
                return false;
            }
        }
        return true;
    }
}
