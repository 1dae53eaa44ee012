namespace GamingAudit.Engine.Witnesses;

/// <summary>What a witness means under today's code.</summary>
public enum RecheckOutcome
{
    /// <summary>
    /// The proxy still pays the exploit at least as much as the honest episode, and the true reward less.
    /// </summary>
    Pays,

    /// <summary>It no longer does.</summary>
    Closed,

    /// <summary>The actions or the recorded chance no longer fit the dynamics.</summary>
    NoLongerApplies,
}
