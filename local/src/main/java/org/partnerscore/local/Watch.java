package org.partnerscore.local;

/** Told of processes that ended although nobody asked them to. */
interface Watch {

    Watch NOBODY = new Watch() {
        @Override
        public void serviceEnded(Deployable deployable, int exitCode) {}

        @Override
        public void databaseEnded() {}
    };

    void serviceEnded(Deployable deployable, int exitCode);

    void databaseEnded();
}
