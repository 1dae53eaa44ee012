namespace GamingAudit.Engine.Verdicts;

/// <summary>What an audit says of a reward.</summary>
public enum Verdict
{
    /// <summary>The proxy prefers a bad policy to the honest one.</summary>
    Gamed,

    /// <summary>The proxy pays a bad policy as much as the honest one: training may end in either.</summary>
    Tied,

    /// <summary>Certified by an exact solution: the policies that the proxy pays best are not bad.</summary>
    Sound,

    /// <summary>
    /// Of all that a search found, the policy that the proxy pays best is not bad. A search proves nothing: it says how
    /// far it looked.
    /// </summary>
    NothingFound,

    /// <summary>None of the others could be established.</summary>
    NotMeasurable,
}
