package io.camshaft.platform.protection;

import io.camshaft.platform.BusinessRefusal;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** A key ring in a file that only its owner can read, from the first moment it exists, and that is there whole or not at all. */
record KeyFile(Path path) {

    boolean exists() {
        return Files.exists(path);
    }

    KeyRing read() {
        if (!exists()) {
            throw new BusinessRefusal("platform.protection.fileMissing", path.toAbsolutePath());
        }
        try {
            return KeyRing.parse(Files.readString(path), path.toAbsolutePath().toString());
        } catch (IOException e) {
            throw new BusinessRefusal("platform.protection.keysUnreadable", path.toAbsolutePath());
        }
    }

    /** Replaces what was there in one step; on the disk when it returns. */
    void write(KeyRing ring) throws IOException {
        Path folder = path.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        Path draft = folder.resolve(path.getFileName() + ".new");
        Files.deleteIfExists(draft);
        // Without POSIX permissions (Windows) the file inherits those of its folder.
        boolean posix = Files.getFileStore(folder).supportsFileAttributeView("posix");
        FileAttribute<?>[] ownerOnly = posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
        Files.createFile(draft, ownerOnly);
        try (FileChannel out = FileChannel.open(draft, StandardOpenOption.WRITE)) {
            ByteBuffer document = ByteBuffer.wrap(ring.toJson().getBytes(StandardCharsets.UTF_8));
            while (document.hasRemaining()) {
                out.write(document);
            }
            out.force(true);
        }
        Files.move(draft, path, StandardCopyOption.ATOMIC_MOVE);
    }
}
