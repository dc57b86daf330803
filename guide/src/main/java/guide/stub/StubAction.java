package guide.stub;

/** What the stub makes of a member of a class. */
enum StubAction {
    /** It stays as it is. */
    KEEP,
    /** Its body says TODO; a nested class becomes a stub in its turn. */
    THROW,
    /** A constructor's body says TODO behind the call of another constructor with which it must start. */
    THROW_BEHIND_CALL,
    /** Nothing remains of a constructor but that it is private. */
    CLEAR,
    /** Nothing remains. */
    REMOVE
}
