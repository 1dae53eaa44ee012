namespace GamingAudit.Engine.Returns;

/// <summary>
/// The risk that a claim is wrong, and the account of it. Every look at growing samples has an equal share, and of that
/// every statement that may be made at the look an equal part: by Bonferroni's inequality the chance that any of them
/// is wrong is at most their sum, however they depend on one another and whenever the looking stops.
/// </summary>
internal sealed class RiskBudget
{
    private readonly int looks;
    private int taken;

    /// <param name="looks">How often samples may be looked at before the claim is made.</param>
    /// <param name="total">The risk of the whole claim.</param>
    public RiskBudget(int looks, double total = Risk.OfClaim)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(looks, 1);
        (this.looks, Total) = (looks, total);
    }

    public double Total { get; }

    /// <summary>The risk of all statements that were made so far.</summary>
    public double Spent { get; private set; }

    /// <summary>Begins a look.</summary>
    /// <param name="statements">How many statements may be made at it.</param>
    /// <param name="episodes">How many episodes are looked at.</param>
    /// <param name="isLast">Whether there are no more of them.</param>
    /// <exception cref="InvalidOperationException">All looks were taken.</exception>
    public Look Begin(int statements, int episodes, bool isLast)
    {
        if (++taken > looks) throw new InvalidOperationException($"A claim of {looks} looks takes one more.");
        return new Look(Total / looks / statements, statements, episodes, isLast, risk => Spent += risk);
    }
}
