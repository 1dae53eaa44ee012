namespace GamingAudit.Engine.Returns;

/// <summary>One look at samples, and the statements that are made at it.</summary>
/// <param name="risk">The risk of each statement.</param>
/// <param name="statements">How many may be made.</param>
/// <param name="episodes">How many episodes are looked at.</param>
/// <param name="isLast">Whether there are no more of them.</param>
/// <param name="spend">Told the risk of each statement.</param>
internal sealed class Look(double risk, int statements, int episodes, bool isLast, Action<double> spend)
{
    private readonly HashSet<Statement> made = [];

    public int Episodes => episodes;

    public bool IsLast => isLast;

    /// <summary>Which sign the mean of the differences has for sure.</summary>
    /// <exception cref="InvalidOperationException">That is one statement too many.</exception>
    public SureSign SignOf(Statement statement, ReadOnlySpan<double> differences)
    {
        Count(statement);
        return Paired.SignOf(differences, risk);
    }

    /// <summary>What the mean of the differences is at least, for sure.</summary>
    /// <exception cref="InvalidOperationException">That is one statement too many.</exception>
    public double LowerBound(Statement statement, ReadOnlySpan<double> differences)
    {
        Count(statement);
        return Paired.LowerBound(differences, risk);
    }

    /// <summary>
    /// The same of a mixture of two, whose share may have been chosen by looking at them: the bounds of all shares hold
    /// at once.
    /// </summary>
    /// <exception cref="InvalidOperationException">That is one statement too many.</exception>
    public double LowerBoundOfMixture(Statement statement, ReadOnlySpan<double> mixed)
    {
        Count(statement);
        return Paired.LowerBoundOfMixture(mixed, risk);
    }

    private void Count(Statement statement)
    {
        if (!made.Add(statement)) return;
        if (made.Count > statements)
            throw new InvalidOperationException($"A look of {statements} statements makes one more: {statement}.");
        spend(risk);
    }
}
