package io.camshaft.casefile;

import io.camshaft.platform.BusinessRefusal;
import io.camshaft.platform.journal.CaseFile;
import io.camshaft.platform.journal.JournalEntry;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Files of cases: who may add them, which are taken, and how they come back. */
@Service
public class Attachments {

    private static final Logger LOG = LoggerFactory.getLogger(Attachments.class);
    private static final int LONGEST_NAME = 200;

    private final AttachmentRepository files;
    private final AttachmentSettings settings;
    private final ObjectProvider<VirusScan> scanner;
    private final Participants participants;
    private final Clock clock;

    Attachments(
            AttachmentRepository files,
            AttachmentSettings settings,
            ObjectProvider<VirusScan> scanner,
            Participants participants,
            Clock clock) {
        this.files = files;
        this.settings = settings;
        this.scanner = scanner;
        this.participants = participants;
        this.clock = clock;
    }

    public List<Attachment> of(String caseNo) {
        return files.of(caseNo);
    }

    public Optional<Attachment> find(String caseNo, long id) {
        return files.find(caseNo, id);
    }

    public byte[] content(Attachment attachment) {
        return files.content(attachment.id());
    }

    public boolean mayAdd(CaseFile file, String personId) {
        return file.open() && participants.contain(file, personId);
    }

    public AttachmentSettings settings() {
        return settings;
    }

    /** Keeps the file, or refuses with a sentence that says what would be taken. */
    @Transactional
    public void add(CaseFile file, String personId, String givenName, byte[] content) {
        if (!mayAdd(file, personId)) {
            throw new BusinessRefusal("casefile.attachment.notYours");
        }
        keep(file.caseNo(), personId, givenName, content);
    }

    /** The same for a file that came from outside with a message of the case. A refusal leaves the caller's transaction alone. */
    @Transactional(noRollbackFor = BusinessRefusal.class)
    public void receive(String caseNo, String givenName, byte[] content) {
        keep(caseNo, JournalEntry.SYSTEM, givenName, content);
    }

    private void keep(String caseNo, String personId, String givenName, byte[] content) {
        String name = safeName(givenName);
        if (name.isEmpty() || content.length == 0) {
            throw new BusinessRefusal("casefile.attachment.empty");
        }
        if (content.length > settings.maxSize().toBytes()) {
            throw new BusinessRefusal(
                    "casefile.attachment.tooLarge", settings.maxSize().toMegabytes());
        }
        if (files.of(caseNo).size() >= settings.maxCount()) {
            throw new BusinessRefusal("casefile.attachment.tooMany", settings.maxCount());
        }
        FileKind kind = FileKind.named(name)
                .filter(named -> settings.types().contains(named.ending()))
                .filter(named -> named.matches(content))
                .orElseThrow(() -> new BusinessRefusal(
                        "casefile.attachment.wrongType", String.join(", ", new TreeSet<>(settings.types()))));
        VirusScan.Result scan = scan(name, content);
        files.add(
                new Attachment(
                        0,
                        caseNo,
                        name,
                        kind.contentType(),
                        content.length,
                        sha256(content),
                        personId,
                        OffsetDateTime.now(clock),
                        scan),
                content);
        LOG.info("[{}] file attached, {} bytes, {}", caseNo, content.length, scan);
    }

    private VirusScan.Result scan(String name, byte[] content) {
        VirusScan hook = scanner.getIfAvailable();
        VirusScan.Result result = hook == null ? VirusScan.Result.NOT_SCANNED : hook.scan(name, content);
        if (result == VirusScan.Result.INFECTED) {
            throw new BusinessRefusal("casefile.attachment.infected");
        }
        return result;
    }

    /** The last part of whatever the browser calls the file, without what file systems and headers trip over. */
    static String safeName(String given) {
        String name =
                given == null ? "" : given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        name = name.replaceAll("[\\p{Cntrl}\\p{Cf}:*?\"<>|]", "").strip().replaceFirst("^\\.+", "");
        int dot = name.lastIndexOf('.');
        if (name.length() <= LONGEST_NAME || dot < 0 || name.length() - dot > 10) {
            return name.substring(0, Math.min(name.length(), LONGEST_NAME));
        }
        return name.substring(0, LONGEST_NAME - (name.length() - dot)) + name.substring(dot);
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
