namespace GamingAudit;

/// <summary>
/// Names steps by texts, where an action is only a number among what a search chose: another search, or other data
/// beside the code, numbers them otherwise, and a witness has to stand all the same.
/// </summary>
internal interface ITextSteps<TState, TAction>
{
    /// <summary>What a step consists of.</summary>
    IReadOnlyList<string> TextsOf(in Transition<TState, TAction> step);

    /// <summary>Today's number of the action of such a step; null where it has none.</summary>
    int? NumberOf(IReadOnlyList<string> texts);

    /// <summary>What the two rewards pay such a step today.</summary>
    /// <exception cref="TextsException">There is no such step any more.</exception>
    (double Proxy, double True) Score(IReadOnlyList<string> texts);
}
