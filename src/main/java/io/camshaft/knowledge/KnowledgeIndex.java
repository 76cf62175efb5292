package io.camshaft.knowledge;

import io.camshaft.knowledge.EditionRepository.Edition;
import io.camshaft.knowledge.EditionRepository.Text;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * This node's copy of the published articles as an index. The database is the truth: before each search the copy compares its
 * edition with the table's and takes over what changed, so that other nodes, a crash or a lost directory need nothing else.
 */
@Component
class KnowledgeIndex implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(KnowledgeIndex.class);
    private static final String DATABASE = "database";
    private static final String EDITION = "edition";
    private static final int PORTION = 500;

    private final EditionRepository editions;
    private final String directory;
    private final SplitWords split = new SplitWords();
    private final SearchQuestion question = new SearchQuestion(split);

    private IndexWriter writer;
    private SearcherManager searchers;
    private String database;
    private volatile long edition = -1;

    KnowledgeIndex(EditionRepository editions, KnowledgeSettings settings) {
        this.editions = editions;
        this.directory = settings.indexDirectory();
    }

    /** Numbers of the articles that answer best, with their scores, best first. */
    List<Found> find(String typed, String language, boolean publicOnly, int most) {
        takeOverChanges();
        try {
            IndexSearcher searcher = searchers.acquire();
            try {
                List<Found> found = new ArrayList<>();
                for (ScoreDoc hit : searcher.search(question.of(typed, language, publicOnly), most).scoreDocs) {
                    found.add(
                            new Found(searcher.storedFields().document(hit.doc).get("no"), hit.score));
                }
                return found;
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    record Found(String articleNo, float score) {}

    private void takeOverChanges() {
        Edition now = editions.now();
        if (writer == null || now.edition() != edition) {
            try {
                refresh(now);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private synchronized void refresh(Edition now) throws IOException {
        if (writer == null) {
            open(now);
        }
        if (now.edition() < edition) {
            // The database was set back to an older copy.
            writer.deleteAll();
            edition = -1;
        }
        if (now.edition() == edition) {
            return;
        }
        List<String> changed = editions.changedAfter(edition);
        for (int from = 0; from < changed.size(); from += PORTION) {
            write(changed.subList(from, Math.min(changed.size(), from + PORTION)));
        }
        writer.setLiveCommitData(Map.of(DATABASE, database, EDITION, String.valueOf(now.edition()))
                .entrySet());
        writer.commit();
        searchers.maybeRefreshBlocking();
        edition = now.edition();
    }

    private void write(List<String> articleNos) throws IOException {
        for (String no : articleNos) {
            writer.deleteDocuments(new Term("no", no));
        }
        for (Text text : editions.published(articleNos)) {
            writer.addDocument(document(text));
        }
    }

    private Document document(Text text) {
        Document document = new Document();
        document.add(new StringField("no", text.articleNo(), Store.YES));
        document.add(new StringField("language", text.language(), Store.NO));
        document.add(new StringField("audience", text.audience().name(), Store.NO));
        for (String way : split.ways()) {
            document.add(new TextField("title." + way, text.title(), Store.NO));
            document.add(new TextField("keywords." + way, text.keywords() + " " + text.problemTypes(), Store.NO));
            document.add(new TextField("body." + way, text.body(), Store.NO));
        }
        return document;
    }

    private void open(Edition now) throws IOException {
        database = now.databaseId() != null
                ? now.databaseId()
                : editions.nameDatabase(UUID.randomUUID().toString());
        IndexWriter opened = writerOf(place());
        Map<String, String> left = new java.util.HashMap<>();
        if (opened.getLiveCommitData() != null) {
            opened.getLiveCommitData().forEach(each -> left.put(each.getKey(), each.getValue()));
        }
        if (database.equals(left.get(DATABASE))) {
            edition = Long.parseLong(left.get(EDITION));
        } else {
            opened.deleteAll();
        }
        searchers = new SearcherManager(opened, null);
        writer = opened;
    }

    /** In memory where no directory is set, or where it is unusable or in the hands of another node: it is only a copy. */
    private Directory place() {
        if (directory.isBlank()) {
            return new ByteBuffersDirectory();
        }
        try {
            Directory files = FSDirectory.open(Path.of(directory));
            writerOf(files).close();
            return files;
        } catch (IOException | IllegalArgumentException e) {
            LOG.warn("Index directory is not usable ({}); this node keeps its index in memory", e.getMessage());
            return new ByteBuffersDirectory();
        }
    }

    private IndexWriter writerOf(Directory place) throws IOException {
        return new IndexWriter(
                place, new IndexWriterConfig(split.forFields(List.copyOf(SearchQuestion.PARTS.keySet()))));
    }

    @Override
    public synchronized void destroy() throws IOException {
        if (writer != null) {
            searchers.close();
            writer.close();
        }
    }
}
