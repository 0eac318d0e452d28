CREATE INDEX former_change_month ON former_change (month);
CREATE UNIQUE INDEX "idx__sqlite_migrations_migration_set_name"
    ON "_sqlite_migrations" ("migration_set", "name");
CREATE INDEX outbox_set_aside ON outbox (position) WHERE state = 'set_aside';
CREATE INDEX outbox_waiting ON outbox (position) WHERE state = 'waiting';
CREATE INDEX presence_attended ON presence (attended);
CREATE INDEX presence_of_actor ON presence (actor);
CREATE INDEX registration_of_actor ON registration (actor, course);
CREATE INDEX task_begun ON task_result (course, task, registration);
CREATE INDEX task_of_registration ON task_result (registration);
CREATE TABLE "_sqlite_migrations" (
   "id" INTEGER PRIMARY KEY,
   "migration_set" TEXT,
   "name" TEXT,
   "applied_at" TEXT
);
CREATE TABLE daily_count (
            day TEXT NOT NULL,
            what TEXT NOT NULL,
            course TEXT NOT NULL,
            part TEXT NOT NULL,
            groups TEXT NOT NULL,
            times INTEGER NOT NULL,
            PRIMARY KEY (day, what, course, part, groups)
        ) WITHOUT ROWID;
CREATE TABLE enrolment (
            one INTEGER PRIMARY KEY CHECK (one = 1),
            kiosk TEXT NOT NULL,
            username TEXT NOT NULL,
            secret TEXT NOT NULL,
            endpoint TEXT NOT NULL,
            commune TEXT NOT NULL,
            home_page TEXT NOT NULL
        );
CREATE TABLE event (
            position INTEGER PRIMARY KEY,
            journal TEXT NOT NULL,
            seq INTEGER NOT NULL,
            id TEXT NOT NULL UNIQUE,
            kind TEXT NOT NULL,
            actor TEXT,
            boot TEXT NOT NULL,
            uptime_ms INTEGER NOT NULL,
            wall_ms INTEGER NOT NULL,
            at_ms INTEGER NOT NULL,
            clock TEXT NOT NULL CHECK (clock IN ('trusted', 'floor', 'unknown')),
            body TEXT NOT NULL,
            UNIQUE (journal, seq)
        );
CREATE TABLE former_change (
            person TEXT NOT NULL,
            month TEXT NOT NULL,
            course TEXT NOT NULL,
            task TEXT NOT NULL,
            target_group TEXT NOT NULL,
            before INTEGER NOT NULL,
            after INTEGER NOT NULL
        );
CREATE TABLE journal_identity (
            one INTEGER PRIMARY KEY CHECK (one = 1),
            journal TEXT NOT NULL,
            seq INTEGER NOT NULL,
            statements INTEGER NOT NULL,
            pruning INTEGER NOT NULL CHECK (pruning IN (0, 1))
        , lost INTEGER NOT NULL DEFAULT 0, waiting INTEGER NOT NULL DEFAULT 0, set_aside INTEGER NOT NULL DEFAULT 0);
CREATE TABLE lesson_progress (
            registration TEXT NOT NULL,
            lesson TEXT NOT NULL,
            lesson_hash TEXT NOT NULL,
            open INTEGER NOT NULL,
            completed INTEGER NOT NULL DEFAULT 0,
            step TEXT,
            state TEXT,
            position INTEGER NOT NULL,
            PRIMARY KEY (registration, lesson)
        ) WITHOUT ROWID;
CREATE TABLE note_certificate (
            one INTEGER PRIMARY KEY CHECK (one = 1),
            public BLOB NOT NULL,
            certificate TEXT NOT NULL
        );
CREATE TABLE note_province (
            public BLOB PRIMARY KEY
        ) WITHOUT ROWID;
CREATE TABLE outbox (
            position INTEGER PRIMARY KEY,
            id TEXT NOT NULL UNIQUE,
            statement BLOB NOT NULL,
            state TEXT NOT NULL CHECK (state IN ('waiting', 'received', 'set_aside')),
            received_ms INTEGER,
            received_clock TEXT,
            incarnation TEXT,
            refusals INTEGER NOT NULL DEFAULT 0,
            refused_status INTEGER,
            refused_words TEXT,
            offered_program TEXT,
            offered_day TEXT
        );
CREATE TABLE pack_floor (
            pack TEXT PRIMARY KEY,
            epoch INTEGER NOT NULL,
            version INTEGER NOT NULL
        ) WITHOUT ROWID;
CREATE TABLE presence (
            month TEXT NOT NULL,
            actor TEXT NOT NULL,
            groups TEXT NOT NULL,
            guest INTEGER NOT NULL CHECK (guest IN (0, 1)),
            attended TEXT NOT NULL,
            PRIMARY KEY (month, actor, groups, guest, attended)
        ) WITHOUT ROWID;
CREATE TABLE push_state (
            one INTEGER PRIMARY KEY CHECK (one = 1),
            incarnation TEXT,
            last_received_ms INTEGER,
            last_received_clock TEXT,
            last_fault TEXT
        );
CREATE TABLE registration (
            registration TEXT PRIMARY KEY,
            actor TEXT NOT NULL,
            course TEXT NOT NULL,
            completed_at INTEGER,
            straight INTEGER NOT NULL DEFAULT 0,
            position INTEGER NOT NULL
        );
CREATE TABLE step_answer (
            registration TEXT NOT NULL,
            lesson TEXT NOT NULL,
            step TEXT NOT NULL,
            outcome TEXT NOT NULL,
            response TEXT NOT NULL,
            attempts INTEGER NOT NULL, seen INTEGER NOT NULL DEFAULT 0,
            PRIMARY KEY (registration, lesson, step)
        ) WITHOUT ROWID;
CREATE TABLE task_group (
            position INTEGER PRIMARY KEY,
            target_group TEXT NOT NULL
        );
CREATE TABLE task_result (
            position INTEGER PRIMARY KEY,
            registration TEXT NOT NULL,
            course TEXT NOT NULL,
            task TEXT NOT NULL,
            phase TEXT NOT NULL,
            form TEXT NOT NULL,
            form_hash TEXT NOT NULL,
            level INTEGER NOT NULL,
            passed INTEGER NOT NULL,
            comparable INTEGER NOT NULL,
            trap_avoided INTEGER,
            genuine_done INTEGER,
            at_ms INTEGER NOT NULL,
            clock TEXT NOT NULL
        );
CREATE TABLE task_sketch (
            registration TEXT NOT NULL,
            phase TEXT NOT NULL,
            task TEXT NOT NULL,
            first TEXT NOT NULL,
            form_hash TEXT NOT NULL,
            state TEXT NOT NULL,
            position INTEGER NOT NULL,
            PRIMARY KEY (registration, phase)
        ) WITHOUT ROWID;
CREATE TABLE trust_floor (
            one INTEGER PRIMARY KEY CHECK (one = 1),
            version INTEGER NOT NULL
        );
CREATE TABLE trusted_time (
            one INTEGER PRIMARY KEY CHECK (one = 1),
            boot TEXT NOT NULL,
            uptime_ms INTEGER NOT NULL,
            at_ms INTEGER NOT NULL
        );
CREATE TABLE unlock_challenge (
            role TEXT PRIMARY KEY CHECK (role IN ('volunteer', 'technician')),
            challenge TEXT NOT NULL
        ) WITHOUT ROWID;
CREATE TABLE unlock_key (
            one INTEGER PRIMARY KEY CHECK (one = 1),
            key TEXT NOT NULL
        );
CREATE TABLE visit_of_day (
            day TEXT NOT NULL,
            visit TEXT NOT NULL,
            PRIMARY KEY (day, visit)
        ) WITHOUT ROWID;
CREATE TRIGGER event_is_never_changed BEFORE UPDATE ON event
        BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
CREATE TRIGGER event_leaves_only_by_prune BEFORE DELETE ON event
        WHEN (SELECT pruning FROM journal_identity) = 0
        BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
CREATE TRIGGER outbox_counts_in AFTER INSERT ON outbox WHEN new.state <> 'received'
        BEGIN UPDATE journal_identity SET waiting = waiting + (new.state = 'waiting'),
            set_aside = set_aside + (new.state = 'set_aside'); END;
CREATE TRIGGER outbox_counts_out AFTER DELETE ON outbox WHEN old.state <> 'received'
        BEGIN UPDATE journal_identity SET waiting = waiting - (old.state = 'waiting'),
            set_aside = set_aside - (old.state = 'set_aside'); END;
CREATE TRIGGER outbox_counts_over AFTER UPDATE OF state ON outbox
        WHEN old.state <> new.state
        BEGIN UPDATE journal_identity
            SET waiting = waiting + (new.state = 'waiting') - (old.state = 'waiting'),
            set_aside = set_aside + (new.state = 'set_aside') - (old.state = 'set_aside'); END;
CREATE TRIGGER statement_is_frozen BEFORE UPDATE OF id, statement ON outbox
        BEGIN SELECT RAISE(ABORT, 'the bytes of a statement are frozen'); END;
