package guide.stub;

/** What becomes of a member of a class in the stub. */
enum Fate {
    /** It stays as it is. */
    STAYS,
    /** Its body says TODO; a nested class becomes a stub in its turn. */
    STUB,
    /** A constructor's body says TODO behind the call of another constructor with which it must start. */
    STUB_BEHIND_CALL,
    /** Nothing remains of a constructor but that it is private. */
    BARE,
    /** Nothing remains. */
    GOES
}
